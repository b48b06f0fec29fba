import type { SchoolTexts } from "./parts.ts";

export const sectionC: SchoolTexts = {
  C1: {
    how: [
      "The child protection policy was rewritten for this setting, approved by {board} in {month} and published the same week.",
      "Each September the policy is compared with the new guidance; {6-14} paragraphs changed this time and staff were told which.",
      "Our policy names the people, places and risks of this site. {Board} approved it on the {2-27}th of {shortmonth}.",
    ],
    gap: [
      "The policy on the website is last year’s, although the new one has been approved.",
      "Publish the approved policy and check the website each half term",
      "The website shows the policy of this year",
    ],
  },
  C2: {
    how: [
      "Local contacts are on the first page and were rung to check them in {month}; exploitation, serious violence and SEND each have a part.",
      "The policy follows the partnership’s procedures step by step, with the telephone numbers in a box on each page.",
      "{4-9} topics were added or rewritten since {lmonth}, child-on-child abuse and online safety first.",
    ],
    gap: [
      "Two telephone numbers in the policy were out of date and one topic is named without saying what to do.",
      "Check every contact and add what staff do for each topic",
      "All contacts answered when rung",
    ],
  },
  C3: {
    how: [
      "Behaviour and bullying records are read together with safeguarding records every {2-4} weeks, and the two policies point to each other.",
      "The behaviour policy names bullying of every kind; reports fell by {8-24}% since {lmonth} while trust in reporting rose.",
      "Pastoral staff look for worry behind behaviour first. {5-12} {pupils} were moved to early help that way.",
    ],
    gap: [
      "Prejudice-based incidents are recorded as general bad behaviour, so we cannot see a pattern.",
      "Add the kind of bullying to the behaviour record and train staff to use it",
      "Each incident has a kind and leaders read the totals every half term",
    ],
  },
  C4: {
    how: [
      "Every adult signs the code of conduct before starting; {96-100}% had signed this year’s by {month}.",
      "The code covers messages, gifts, lifts, social media and low-level concerns, with examples that staff chose.",
      "Supply staff and volunteers receive a two-page version, and the full code is in the staff room and online.",
    ],
    gap: [
      "The code says little about technology at home and private messages.",
      "Extend the code on technology and messages and have all staff sign it",
      "All staff have signed the new code",
    ],
  },
  C5: {
    how: [
      "Phones and watches stay in lockers from the first bell to the last, and {2-5} written exceptions are reviewed each {halfterm}.",
      "Since {month} devices have been out of use all day; checks by leaders found the rule kept in {92-99}% of lessons.",
      "{Pupils} hand in phones on arrival. Parents were consulted in {lmonth} and {78-94}% were in favour.",
    ],
    gap: [
      "Phones are out of sight in lessons but are used at lunch by older {pupils}.",
      "Extend the policy to the whole day and review the exceptions",
      "Checks at lunch find no phone in use",
    ],
  },
  C6: {
    how: [
      "Each use of force is written down the same day, told to parents and read by a senior leader; there were {2-7} since {lmonth}.",
      "{4-11} staff are trained to hold safely and the log is looked at for patterns every {term} term.",
      "Searching follows the policy, always with two adults, and {board} sees the totals with the reasons.",
    ],
    gap: [
      "Incidents are recorded, but nobody has looked for patterns in them.",
      "Analyse the log each term by place, time and group and report it",
      "The board has read two analyses",
    ],
  },
  C7: {
    how: [
      "Every one of our {2-7} hirers signed an agreement with a safeguarding clause and showed a policy and checks before {month}.",
      "Hirers hold the number of our DSL, and we would end the hire of a group that could not show its arrangements.",
      "The business team keeps a list of hirers with the date of the last check; one was turned away in {lmonth}.",
    ],
    gap: [
      "Two long-standing hirers have never shown us a safeguarding policy.",
      "Ask all hirers for their policy and checks, and pause those who have none",
      "Every hirer has a dated check",
    ],
  },
  C8: {
    how: [
      "Visitors sign in, wear a coloured badge and are met; outside speakers are approved {5-10} days ahead by the DSL.",
      "A lockdown was rehearsed in {month} and {2-4} doors were mended after it.",
      "Leaders sent {2-5} unknown adults to test the gates since {lmonth}; all but one were stopped within a minute.",
    ],
    gap: [
      "A side gate was found open twice, and the lockdown has not been rehearsed this year.",
      "Mend the gate’s closing and rehearse a lockdown each term",
      "The rehearsal took place and the gate was shut at every check",
    ],
  },
};
