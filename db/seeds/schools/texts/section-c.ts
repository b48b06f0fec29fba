import type { SchoolTexts } from "./parts.ts";

export const sectionC: SchoolTexts = {
  C1: {
    how: [
      "The child protection policy was rewritten for this setting, approved by {board} in September and published the same week. Every number in it was rung and answered.",
      "Each September the policy is compared with the new guidance; {6-14} paragraphs changed this time, approved by {board}. It says what staff do about harm online, exploitation and serious violence.",
      "Our policy names the people, places and risks of this site and says how {pupils} who find it hard to tell are helped. {Board} approved it this autumn, and the contacts were tried.",
    ],
    partly: [
      "The child protection policy was rewritten for this setting and approved by {board} in September.",
      "Each September the policy is compared with the new guidance; {6-14} paragraphs changed this time.",
      "Our policy names the people, places and risks of this site and follows the guidance now in force.",
    ],
    gap: [
      "It is not on the website yet, and {2-3} of its telephone numbers did not answer when we tried them.",
      "Have the policy in force approved and published, and try every number once a year",
      "The website shows the policy, and all numbers answered",
      "The policy in use follows guidance that is no longer in force, and {board} has not approved another.",
    ],
    beside: "Child protection policy with its approval date",
  },
  C3: {
    how: [
      "The behaviour policy was reviewed within the year. Records name the kind of bullying or prejudice, and leaders read the totals each {term} term and acted on two patterns.",
      "Incidents fell by {8-24}% since {lmonth}, and {pupils} say that adults do something about them. Records name the kind, and staff act in the same way.",
      "Staff look for worry behind behaviour first: {5-12} {pupils} were offered early help that way. The policy was renewed within the year, and patterns are read each term.",
    ],
    partly: [
      "The behaviour policy was reviewed within the year, and leaders’ walks show that staff act in the same way.",
      "Staff look for worry behind behaviour first: {5-12} {pupils} were offered early help that way.",
      "Each incident is written down on the day, and families are told.",
    ],
    gap: [
      "Incidents of prejudice are recorded as general bad behaviour, so leaders cannot see a pattern.",
      "Add the kind of bullying or prejudice to the record and read the totals each term",
      "Each incident has a kind, and leaders acted on what they read",
      "The policy has not been reviewed for two years, and records do not say what kind of bullying there was.",
      "Review the behaviour policy, and add the kind of bullying or prejudice to the record",
    ],
    beside: "Behaviour policy with its review date",
  },
  C4: {
    how: [
      "Every adult reads and signs the code before starting, volunteers and supply staff too; the register is complete, and the last {2-5} were chased in {month}.",
      "The code covers messages, gifts, lifts, phones, social media and photographs, says how to tell a small worry, and has examples that staff chose.",
      "Photographs are taken on our own devices only and used as families agreed; the code says so, and everybody had signed this year’s by {month}.",
    ],
    partly: [
      "The code covers gifts, lifts, social media and photographs, and says how to tell a small worry.",
      "All teachers and support staff have signed this year’s code, as the register shows.",
      "Photographs are taken on our own devices only and used as families agreed.",
    ],
    gap: [
      "Volunteers and supply staff are given the code, and the register does not show that they have read it.",
      "Have all other adults read and sign the code, and keep them on the same register",
      "The register shows every adult who came in a term",
      "The code is five years old, and no register shows who has read it.",
      "Renew the code, and have all adults read and sign it",
    ],
    beside: "Code of conduct for staff",
  },
  C5: {
    how: [
      "Phones and watches are handed in at the first bell and given back at the last, breaks included. {2-5} exceptions are on record with the reason, and leaders’ checks found the rule kept.",
      "Since September no {pupil} can reach a phone all day. The policy is published, and a medical need or a young carer’s worry is a written exception, looked at each {halfterm}.",
      "Phones are locked away from the start of the day to its end. Staff act in the same way in {92-99}% of the checks by leaders, and exceptions have a reason and a date.",
    ],
    partly: [
      "Phones and watches are handed in at the first bell and given back at the last.",
      "The policy is published, and parents had a letter in September that explains the law.",
      "Phones are locked away from the start of the day to its end, and leaders check it each week.",
    ],
    gap: [
      "Exceptions are agreed by word of mouth, and nothing on file gives a reason for them.",
      "Write down each exception with its reason and the date when it ends",
      "Every exception is on record",
      "{Pupils} keep their phones with them, and use them at breaks.",
      "Have phones handed in for the whole day, and write down each exception",
    ],
    beside: "Published policy on phones and devices",
    in2025: {
      how: [
        "The policy says when and how {pupils} may use a phone or watch: not in lessons and not between them. Leaders found it kept in {92-99}% of their checks.",
        "Since {month} devices stay in bags or lockers during lessons. The policy also deals with the internet on mobile networks, which we do not filter.",
        "{Pupils} and parents had the policy on phones in {lmonth}; {78-94}% of parents were in favour. Staff act in the same way, as leaders’ checks show.",
      ],
      partly: [
        "The policy says when and how {pupils} may use a phone or watch.",
        "Parents had the policy on phones in {lmonth}; {78-94}% were in favour.",
        "Devices stay in bags during lessons.",
      ],
      gap: [
        "The policy says nothing of the internet on mobile networks, which we do not filter.",
        "Add mobile networks to the policy, and tell {pupils} and parents",
        "The policy covers them, and {pupils} can say what it means",
        "There is no policy on phones, and each member of staff has a rule of their own.",
      ],
      beside: "Policy on phones and devices",
    },
  },
  C6: {
    how: [
      "Each seclusion, restraint and significant use of force is written up the same day on a form changed in April 2026, and parents are told in writing; there were {2-7} since then.",
      "{4-11} staff are trained to calm things first, and {pupils} who need it have a plan. Parents had a letter the same day in all but one case, and the record says why.",
      "The log follows the law of April 2026: who, when, where, why and what was tried first. {Board} saw the numbers by group of {pupil} before the summer and asked why.",
    ],
    partly: [
      "Each seclusion, restraint and significant use of force is written up the same day on a form changed in April 2026.",
      "{4-11} staff are trained to calm things first, and {pupils} who need it have a plan.",
      "The policy says what counts as seclusion and when force may be used.",
    ],
    gap: [
      "Parents were told by telephone and not in writing, and {board} has not seen the numbers by group of {pupil}.",
      "Tell parents in writing the same day, and bring the numbers by group to the board",
      "Each entry has a copy of the letter, and the board has read the numbers",
      "Force and seclusion are not written up as the law asks since April 2026, and staff have not been trained.",
      "Bring in a form that follows the law, train staff, and tell parents in writing the same day",
    ],
    beside: "Policy on force, restraint and seclusion",
    in2025: {
      how: [
        "Each serious use of force or restraint is written up the same day and told to parents; there were {2-7} since {lmonth}.",
        "{4-11} staff are trained to calm things first, and {pupils} who need it have a plan. Parents hear as soon as possible, or the record says why not.",
        "The log says who, when, where, why and what was tried first. {Board} saw the numbers in {month} and asked why.",
      ],
      partly: [
        "Each serious use of force or restraint is written up the same day and told to parents.",
        "{4-11} staff are trained to calm things first, and {pupils} who need it have a plan.",
        "The policy says when force may be used and who is trained.",
      ],
      gap: [
        "{Board} has not seen the numbers for more than a year, and nobody has asked what lies behind them.",
        "Bring the numbers to the board once a year, with what lies behind them",
        "The board has read them and asked why",
        "Serious uses of force are not written up the same day, and parents were not always told.",
        "Write up each serious use of force the same day, and tell parents",
      ],
      beside: "Policy on reasonable force",
    },
  },
  C7: {
    how: [
      "Every one of our {2-7} hirers signed an agreement that ends if children are not kept safe there. We saw their policy, contact and checks before the first use.",
      "Hirers know that a worry about an adult goes to our DSL and the LADO. We would end the hire of a group that could not show its arrangements.",
      "The business team keeps a list of hirers with the date on which each policy was seen; one group was turned away in {lmonth}.",
    ],
    partly: [
      "Every one of our {2-7} hirers signed an agreement that ends if children are not kept safe there.",
      "Hirers know that a worry about an adult goes to our DSL and the LADO.",
      "The business team keeps a list of hirers with a contact for each.",
    ],
    gap: [
      "We have not seen how the oldest hirer checks its staff, although we ask it of all new ones.",
      "Ask all hirers for their policy and how they check staff, and pause those who have none",
      "Every hirer has a date against both",
      "Groups use the premises on a handshake, and nobody has asked them how they keep children safe.",
      "Make an agreement with each group, and ask how it keeps children safe",
    ],
    beside: "Letting agreement",
  },
  C8: {
    how: [
      "Visitors sign in, and the badge shows who may be alone with {pupils}. Speakers and what they will say are looked at {5-10} days ahead, and a member of staff stays.",
      "Leaders sent {2-5} unknown adults onto the site since {lmonth}; all but one were stopped within a minute, and staff were reminded.",
      "Reception checks who a visitor is and rings the person they have come to see. Outside speakers are approved by the DSL, and the last test was in {month}.",
    ],
    partly: [
      "Visitors sign in, and the badge shows who may be alone with {pupils}.",
      "Reception checks who a visitor is and rings the person they have come to see.",
      "Speakers and what they will say are looked at {5-10} days ahead, and a member of staff stays.",
    ],
    gap: [
      "It has not been tested this year whether staff stop an adult they do not know.",
      "Test twice a year whether staff stop an adult they do not know",
      "Two tests are noted, with what was changed",
      "Visitors come and go without signing in, and speakers are not looked at beforehand.",
      "Have every visitor sign in, and look at speakers beforehand",
    ],
    beside: "Visitor procedure and sign-in record",
  },
  C9: {
    how: [
      "The {head} has named {3-8} staff who may search, and each was trained in {month}. Records say why, what was found and what help was offered.",
      "Parents hear of each search unless that could put the child at risk. There were {2-9} since {lmonth}; the DSL reads them for patterns and signs of exploitation.",
      "Only outer clothing comes off in a search, which is made by somebody of the {pupil}’s sex with a second member of staff. The record ends with what help was offered, and the DSL looks each {halfterm} at who is searched most.",
    ],
    partly: [
      "The {head} has named {3-8} staff who may search, and each was trained in {month}.",
      "Parents hear of each search unless that could put the child at risk.",
      "A search takes two adults, and the record says why it was made and what was found.",
    ],
    gap: [
      "Records seldom say what help was offered, and nobody has looked at who is searched most.",
      "Add the help that was offered to the record, and read it for patterns each term",
      "Each record ends with an offer of help, and the DSL has noted two readings",
      "Staff search when they think it right; nobody has been named, and no record is kept.",
      "Name and train those who may search, and keep a record",
    ],
    beside: "List of staff who may search, with their training",
  },
  C10: {
    how: [
      "Before a suspension the DSL writes what is known of risk at home, online and in the area. Social worker and virtual school head are told at once; it was so in all {2-9} cases since {lmonth}.",
      "Each of {2-5} part-time timetables has a reason, the parents’ consent, an end date and a check every {2-3} weeks.",
      "Leaders look each {term} term at which groups are sent home most, and changed how one year group is helped. Where there is a risk, somebody rings or visits on days out of school.",
    ],
    partly: [
      "Before a suspension leaders ask the DSL, and the social worker is told at once.",
      "Each of {2-5} part-time timetables has a reason, the parents’ consent and an end date.",
      "Where there is a known risk, somebody rings or visits on days out of school.",
    ],
    gap: [
      "What the DSL said is not written down, and nobody has looked at which groups are sent home most.",
      "Write the DSL’s view into each record, and look at the groups each term",
      "Each record has the DSL’s view, and one change came of the analysis",
      "{Pupils} were suspended without anybody asking the DSL, and {2-3} part-time timetables have no end date.",
    ],
    beside: "List of part-time timetables with end dates",
  },
  C11: {
    how: [
      "The plan says how to get out, come in, lock down and pass on the news. A lockdown was rehearsed this year, and {2-4} doors were mended after it.",
      "Supply staff and visitors are told the signal when they sign in. Plans for {2-6} {pupils} who need their own were tried in the lockdown of this year.",
      "After this year’s lockdown we changed the signal, because it could not be heard outside, and tried it again. Supply staff are told it when they sign in.",
    ],
    partly: [
      "The plan says how to get out, come in, lock down and pass on the news.",
      "Evacuation is rehearsed each {term} term, and the notes say what was changed.",
      "Supply staff and visitors are told the signal when they sign in.",
    ],
    gap: [
      "A lockdown has not been rehearsed for more than a year.",
      "Rehearse a lockdown each year, and note what failed",
      "The rehearsal took place, and what failed was put right",
      "There is a plan for fire and for nothing else, and a lockdown has never been tried.",
      "Write an emergency plan, and rehearse a lockdown",
    ],
    beside: "Emergency plan",
  },
};
