import type { SchoolTexts } from "./parts.ts";

export const sectionK: SchoolTexts = {
  K1: {
    how: [
      "When a {pupil} is away without a reason the office rings on the first day and goes on until somebody answers. Two or more contacts are held for {97-100}%, and the rest were asked again.",
      "The DSL looks at long and repeated absence every week; {4-15} {pupils} were helped by it since {lmonth}. Families with one contact were rung in September.",
      "On day one the office rings, on day {2-3} somebody visits. Patterns of single days are read together with concerns, and records show what followed.",
    ],
    partly: [
      "When a {pupil} is away without a reason the office rings on the first day and notes it.",
      "On day one the office rings, on day {2-3} somebody visits.",
      "The DSL looks at long absence every {2-3} weeks.",
    ],
    gap: [
      "For {4-15} {pupils} we hold one contact only and have not asked again, and patterns of single days go unseen.",
      "Ring the families with one contact, and read single days of absence together with concerns",
      "All have two contacts or a noted reason, and notes show what patterns led to",
      "Absence is counted at the end of the week, and nobody rings on the first day.",
      "Ring on the first day of each absence without a reason, and note it",
    ],
    beside: "Attendance policy",
  },
  K2: {
    how: [
      "Returns on new {pupils}, leavers and long absence went to the local authority on time: {2-20} since {lmonth}. A checklist asks whether the child would be safe.",
      "Before a {pupil} left for home education we offered to meet the parents and the local authority; {2-7} left since {lmonth}, and all but one family came.",
      "No name came off the register without a lawful ground and the DSL’s view. Where a {pupil} is on two registers, a note says who follows up absence.",
    ],
    partly: [
      "Returns on leavers and long absence went to the local authority on time.",
      "No name came off the register without a lawful ground.",
      "A checklist asks the DSL whether the child would be safe.",
    ],
    gap: [
      "A meeting was offered in only half of the cases before a {pupil} left for home education.",
      "Offer a meeting with the local authority in each case, and note the answer",
      "Each file holds the checklist and a note of the offer",
      "{2-3} names came off the register before anybody knew where the child would be.",
      "Let no name come off before the checklist is complete",
    ],
    beside: "Log of returns with dates, without names",
  },
  K3: {
    how: [
      "The lead is trained, has time for it and is known to staff. {2-10} plans were reviewed on time in {month}, and each says what changed for the child.",
      "The lead meets the virtual school each {term} term and knows each child’s social worker. Kinship carers are asked at admission what would help.",
      "{Pupils} who were in care before, or live with relatives, are on the lead’s list too, with where to get advice. Plans were reviewed in time since {lmonth}.",
    ],
    partly: [
      "The lead is trained, has time for it and is known to staff.",
      "{2-10} plans were reviewed on time in {month}, and each says what changed for the child.",
      "The lead meets the virtual school each {term} term and knows each child’s social worker.",
    ],
    gap: [
      "We do not know which {pupils} live in kinship care, or where to get advice for them.",
      "Ask families at admission and each September, and keep a list",
      "The list is complete, and the lead knows whom to ask",
      "There is no lead for looked-after children, and {2-3} plans were not reviewed in time.",
      "Name and train a lead for looked-after children, and set the dates of reviews",
    ],
    beside: "Training certificate of the lead",
  },
  K4: {
    how: [
      "The list of {pupils} with a social worker is right each Monday; {2-23} are on it. The DSL decides who needs to know what, and decisions on behaviour show that it was thought of.",
      "Those who teach the child have a short note of what helps. The social worker is told of absence and new worries the same day, {5-30} times since {lmonth}.",
      "The DSL goes through progress and absence of this group each {halfterm}; support changed for {2-7} since {lmonth}, with advice from the virtual school head.",
    ],
    partly: [
      "The list of {pupils} with a social worker is right each Monday.",
      "The social worker is told of absence and new worries the same day.",
      "The DSL goes through progress and absence of this group each {halfterm}.",
    ],
    gap: [
      "Those who work with the child each day do not hear what would help, and decisions on behaviour were taken without the DSL.",
      "Give staff who need it a note of what helps, and ask the DSL before decisions",
      "Records of decisions show the DSL’s view",
      "The list was {4-8} months old when we looked, and social workers had not been told of absence.",
    ],
    beside: "Date of the last update of the list",
  },
  K5: {
    how: [
      "SENCO and DSL meet every {2-4} weeks; notes show {4-16} cases in which staff asked what lay behind a change before they put it down to the disability.",
      "{Pupils} who find it hard to speak have cards, symbols or a device to tell an adult, and used them {3-12} times since {lmonth}.",
      "Staff were trained in {lmonth} on why disabled children are less often heard. In a sample of records the question of harm was asked each time, and notes show what came of it.",
    ],
    partly: [
      "SENCO and DSL talk about these {pupils} often.",
      "Staff were trained in {lmonth} on why disabled children are less often heard.",
      "Some {pupils} who find it hard to speak have cards to tell an adult.",
    ],
    gap: [
      "Nothing is written down of what SENCO and DSL agree, and {3-6} {pupils} have no way yet of telling an adult.",
      "Hold a noted meeting each fortnight, and give each {pupil} who needs it a way of telling",
      "Notes are on file, and each has a way and has tried it",
      "Changes in behaviour are put down to the disability, and SENCO and DSL do not meet.",
    ],
    beside: "Cards for telling an adult",
  },
  K6: {
    how: [
      "Staff know that they notice and pass on, and do not diagnose. The plan for self-harm was used {2-8} times since {lmonth}, and records show what we did while a {pupil} waited for help.",
      "{Pupils} know how to reach help: {84-96}% in {month}. The plan for risk of suicide was rehearsed with the mental health team in {lmonth}.",
      "Staff named the lead for mental health: {18-20} of 20. Counselling is on site {2-5} days a week, and what we do in the meantime is in the record.",
    ],
    partly: [
      "Staff named the lead for mental health, and know that they do not diagnose.",
      "Counselling is on site {2-5} days a week, and {pupils} know how to reach it.",
      "A list of services inside and outside is on the staff site.",
    ],
    gap: [
      "The plan for self-harm and risk of suicide was neither used nor rehearsed in the last year, and most staff have not seen it.",
      "Rehearse the plan with the mental health team, and take all staff through it",
      "The rehearsal is noted, and staff know the steps",
      "There is no plan for self-harm or risk of suicide, and staff did not know whom to ask.",
      "Write the plan with the mental health team, and rehearse it",
    ],
    beside: "List of services inside and outside",
    inNursery: {
      how: [
        "Staff know that they notice and pass on, and do not diagnose. The health visitor helped with {3-8} children who were very distressed since {lmonth}, and records show what we did while they waited.",
        "Staff named the lead for mental health: {18-20} of 20. Parents who are unwell themselves are told where to turn, and the record says what we did for the child.",
        "Key workers bring what they note of distress and attachment to the lead each week. A worker for young children’s mental health came {2-6} times since {lmonth}.",
      ],
      partly: [
        "Staff named the lead for mental health, and know that they do not diagnose.",
        "Parents who are unwell themselves are told where to turn.",
        "A list of services inside and outside is on the staff site.",
      ],
      gap: [
        "Each key worker keeps notes of distress, and nobody reads them together.",
        "Read the notes together each {halfterm} with the lead for mental health",
        "The lead has read the notes on each child of concern",
        "When a young child was very distressed, staff did not know whom to ask.",
        "Say whom staff ask, and agree with the health visitor what help there is",
      ],
    },
  },
  K7: {
    how: [
      "Every family is asked in September about caring, in words that are easy to answer; {2-19} {pupils} are on the list, each with a named adult.",
      "Staff can name signs, such as a {pupil} who is late, tired or worried about somebody at home; {2-7} young carers were found that way since {lmonth}.",
      "Young carers agreed with us what helps, a telephone call at lunch for one and later homework for another. The list was renewed in {month}.",
    ],
    partly: [
      "Each young carer whom we know has a named adult.",
      "Staff can name signs, such as a {pupil} who is late, tired or worried about somebody at home.",
      "A local service for young carers comes each {term} term.",
    ],
    gap: [
      "We know of {2-4} young carers, far fewer than there must be, because neither {pupils} nor parents are asked.",
      "Ask each family at admission and each September, and keep a list",
      "The list has grown, and each on it has an adult and agreed help",
      "We do not know whether any of our {pupils} is a young carer, and nobody has asked.",
    ],
    beside: "Number of young carers who are known",
  },
  K8: {
    how: [
      "Each of {2-13} placements has written confirmation of checks and was told of known risks beforehand. Attendance is rung through by ten each day.",
      "A leader visits each provider every {halfterm}, last in {month}, and {pupils} are asked there whether they feel safe. One placement was ended.",
      "We know where each placed {pupil} is in school hours. The file shows the provider’s confirmation, the risks it was told of and a visit or review each {halfterm}.",
    ],
    partly: [
      "Attendance at placements is rung through by ten each day.",
      "Providers were told of known risks before each placement.",
      "Each of {2-13} placements has a file with the provider’s confirmation of checks.",
    ],
    gap: [
      "{2-3} placements were not visited or reviewed every half term.",
      "Plan a visit or review of each placement every half term",
      "Every file has a dated visit for each half term",
      "{Pupils} were placed with a provider that has not confirmed its checks, and we do not follow their attendance.",
      "Get written confirmation before any placement, and look at attendance each day",
    ],
    beside: "Attendance of placed pupils on one day",
  },
  K9: {
    how: [
      "The admission form asks who a child lives with, and the office asks again each September; {2-4} arrangements were reported since {lmonth}, with the date.",
      "Office and pastoral staff explained private fostering in their own words in {month}, and know which answers go to the DSL.",
      "Students from abroad and guests are looked at too. Staff ask when something at home seems to change, and the log of reports has {2-3} entries.",
    ],
    partly: [
      "The DSL knows what private fostering is and has the form for the local authority.",
      "The policy has a paragraph on private fostering.",
      "One arrangement that we learned of in {lmonth} was reported the same week.",
    ],
    gap: [
      "Most staff had not heard of private fostering, and the admission form does not ask who a child lives with.",
      "Add the question to the form, and brief office and pastoral staff",
      "The form asks, and staff can say what to do",
      "Nobody here knew what private fostering is, and nobody asks who a child lives with.",
    ],
    beside: "Policy with the paragraph on private fostering",
  },
  K10: {
    how: [
      "In {month} {82-95}% of {pupils} said that there is an adult they could speak to about being gay, lesbian or bisexual, or about gender.",
      "Slurs are recorded by kind and dealt with each time; leaders looked for patterns each {term} term, and one changing room is watched because of it.",
      "Staff know that being lesbian, gay or bisexual is not itself a risk and that others may target these {pupils}; all were trained in {lmonth}. {Pupils} named an adult in talks.",
    ],
    partly: [
      "In {month} {82-95}% of {pupils} said that there is an adult they could speak to.",
      "Staff know that others may target these {pupils}; all were trained in {lmonth}.",
      "Slurs are challenged each time, as {pupils} told us.",
    ],
    gap: [
      "Slurs are recorded as bad language, so leaders cannot see how often or where it happens.",
      "Record bullying of these {pupils} by kind, and look for patterns each term",
      "Leaders have read the totals and acted on one pattern",
      "{Pupils} told us that slurs go unchallenged and that there is nobody to talk to.",
      "Train staff to challenge slurs, and name adults to talk to",
    ],
    beside: "Training record",
  },
  K11: {
    how: [
      "The curriculum was checked against the guidance in force since 1 September 2026. Deepfakes, misogyny and abuse in relationships are taught as fits the age.",
      "Lessons are adapted for {pupils} with special needs and for those who were harmed. {87-98}% named an adult they trust, and deepfakes were added this term.",
      "Parents were asked about the policy and told what is taught. {Pupils} could say what they had learned about deepfakes and pressure online, and whom they would tell.",
    ],
    partly: [
      "Parents were asked about the policy and told what is taught.",
      "Lessons are adapted for {pupils} with special needs and for those who were harmed.",
      "{Pupils} could say what they had learned, and named an adult they trust.",
    ],
    gap: [
      "The plan of lessons follows the earlier guidance and does not deal with deepfakes.",
      "Check the plan against the guidance in force since 1 September 2026, and add deepfakes",
      "Each age group has a plan that follows the guidance",
      "Lessons about keeping safe were dropped in two age groups, and there is no plan for them.",
      "Bring the lessons back in every age group, with a plan that follows the guidance",
    ],
    beside: "Published policy",
    in2025: {
      how: [
        "The curriculum was checked against the guidance in force. Misogyny, pressure online and abuse in relationships are taught as fits the age.",
        "Lessons are adapted for {pupils} with special needs and for those who were harmed. {87-98}% named an adult they trust.",
        "Parents were asked about the policy and told what is taught. {Pupils} could say what they had learned about pressure online, and whom they would tell.",
      ],
      gap: [
        "The plan of lessons has not been checked against the guidance, and misogyny is not part of it.",
        "Check the plan against the guidance, and add misogyny",
        "Each age group has a plan that follows the guidance",
        "Lessons about keeping safe were dropped in two age groups, and there is no plan for them.",
        "Bring the lessons back in every age group, with a plan that follows the guidance",
      ],
    },
  },
};
