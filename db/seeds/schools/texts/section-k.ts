import type { SchoolTexts } from "./parts.ts";

export const sectionK: SchoolTexts = {
  K1: {
    how: [
      "Absence is read as a possible sign of harm: on day one the office rings, on day {2-3} somebody visits, and the DSL reads patterns weekly.",
      "Notifications to the local authority were made on time in all {2-20} cases since {lmonth}.",
      "Attendance and safeguarding meet every {2-3} weeks; {4-15} {pupils} were helped by it in {month}.",
    ],
    gap: [
      "Patterns of single days are not yet looked at together with concerns.",
      "Bring attendance and safeguarding together in one weekly meeting",
      "Notes of the meeting show patterns and what was done",
    ],
  },
  K2: {
    how: [
      "Before a child leaves for home education we meet the family, ask the DSL, and tell the local authority the same day; {2-7} left since {lmonth}.",
      "A checklist stops the register entry until safeguarding was considered. It was renewed in {month}.",
      "Where a child has a social worker, the social worker is part of the meeting before any change to the register.",
    ],
    gap: [
      "The local authority was told each time, but a meeting was held in only half of the cases.",
      "Offer a meeting in each case and record what was considered",
      "Each file holds the checklist and a note of the meeting",
    ],
  },
  K3: {
    how: [
      "The designated lead is trained, meets the virtual school each {term} term and knows the plan of every child looked after.",
      "{2-10} plans were reviewed on time in {month}, and previously looked-after children are offered the same talk.",
      "Kinship carers are asked at admission what would help, since {lmonth} with a named contact.",
    ],
    gap: [
      "We know children who are looked after, but not all who used to be or who live with relatives.",
      "Ask families at admission and each September, and keep a list",
      "The list is complete and read by the lead each term",
    ],
  },
  K4: {
    how: [
      "The list of children with a social worker is renewed weekly and used in decisions on attendance and behaviour; {2-23} are on it.",
      "Teachers know what helps each child, without the history. The virtual school head advised us in {month}.",
      "The DSL goes through progress and absence of this group each {halfterm}; support changed for {2-7} since {lmonth}.",
    ],
    gap: [
      "The list is current, but subject teachers do not hear what would help.",
      "Give teachers a short note of what helps, and renew it each half term",
      "Teachers can say what helps each child they teach",
    ],
  },
  K5: {
    how: [
      "SENCO and DSL meet every {2-4} weeks; notes show {4-16} cases where behaviour was looked at as a possible sign of harm.",
      "{Pupils} who do not speak have cards, symbols or a device to tell an adult, tried out in {month}.",
      "Staff were trained in {lmonth} on why disabled children are less often heard, with examples from our setting.",
    ],
    gap: [
      "SENCO and DSL talk often, but nothing is written down and some pupils have no aid for telling an adult.",
      "Hold a noted meeting each fortnight and provide aids for telling",
      "Notes are on file and each pupil who needs an aid has one",
    ],
  },
  K6: {
    how: [
      "A trained lead for mental health works with the DSL, and the procedure for self-harm was used {2-8} times since {lmonth}.",
      "Counselling is on site {2-5} days a week, with a waiting time of {5-20} days in {month}.",
      "Staff know the signs and the steps; {88-99}% answered rightly, and a list of services is on the staff site.",
    ],
    gap: [
      "We have no written procedure for suicide and self-harm.",
      "Write the procedure with the mental health team and train staff",
      "Staff know the steps and the procedure was tested",
    ],
  },
  K7: {
    how: [
      "A register of young carers and of children with medical needs is kept by a named role; {2-19} are on it, and missed medication reaches the DSL.",
      "We ask every family in September about caring; {2-7} young carers were found that way since {lmonth}.",
      "Healthcare and intimate care plans were read again in {month} with parents and nurse.",
    ],
    gap: [
      "We know of {2-4} young carers, far fewer than there must be, because nobody asks.",
      "Ask each family at admission and each September, and start a register",
      "The register has grown and each young carer has an adult to turn to",
    ],
  },
  K8: {
    how: [
      "Each of {2-13} placements has a file with written assurance of checks, daily attendance and a visit at least each {halfterm}.",
      "A leader visits providers, last in {month}, and {pupils} are asked there whether they feel safe.",
      "Attendance at placements is rung through by ten each day, and a risk assessment is shared before the start.",
    ],
    gap: [
      "Written assurance is missing for one provider and visits have not been made each half term.",
      "Collect assurance and plan a visit to each provider every half term",
      "Every file has assurance and dated visits",
    ],
  },
  K9: {
    how: [
      "The admission form asks who a child lives with; {2-4} arrangements were notified since {lmonth}.",
      "Office staff were briefed on private fostering in {month} and know which answers to pass on.",
      "Guests and language students are checked for private fostering, and changes are asked about each September.",
    ],
    gap: [
      "Staff had not heard of private fostering and the admission form does not ask who a child lives with.",
      "Add the question to the form and brief office and pastoral staff",
      "The form asks, and staff can say what to do",
    ],
  },
  K10: {
    how: [
      "{Board} approved an approach in {month} that covers toilets, changing, sport and stays, and involves parents.",
      "{Pupils} who question or are gay, lesbian or bisexual have an adult to go to, and slurs are dealt with each time.",
      "Requests are looked at slowly, with parents and advice, and the record is kept carefully; staff were briefed in {lmonth}.",
    ],
    gap: [
      "Practice is thoughtful, but the board has not approved a written approach to the present guidance.",
      "Write an approach with advice and put it to the board",
      "The approach is approved and staff are briefed",
    ],
  },
  K11: {
    how: [
      "The curriculum was mapped to the guidance in force in {month}, parents were consulted and the policy is published.",
      "Safety, harm online and how to find help are taught in every year; {pupils} rated the lessons {7-9} of 10 in {lmonth}.",
      "{2-5} staff teach these lessons after training, and outside speakers are prepared with the DSL.",
    ],
    gap: [
      "The policy is published, but the map of lessons follows the earlier guidance.",
      "Map lessons to the guidance in force and tell parents what changed",
      "Each year group has a plan that follows the guidance",
    ],
  },
  K12: {
    how: [
      "Lessons are adapted for age and need; {87-98}% of {pupils} named a trusted adult in {month}.",
      "Deepfakes, misogyny and abuse in relationships are part of the plan, and {pupils} helped to choose the examples since {lmonth}.",
      "Teachers know beforehand which child could be hurt by a lesson, and an adult is near.",
    ],
    gap: [
      "Lessons are the same for all, and do not yet deal with deepfakes.",
      "Adapt three lessons with the SENCO and add one on deepfakes",
      "Pupil voice shows that lessons were understood",
    ],
  },
  K13: {
    how: [
      "First-aiders are in each room at all times, meals are watched by a trained adult, and the checklist was gone through in {month}.",
      "References arrive before anybody starts in the early years, and absence is followed up on the first day.",
      "Intimate care gives privacy and is never out of earshot; {4-12} staff renewed paediatric first aid since {lmonth}.",
    ],
    gap: [
      "Safer eating is done well, but is not written down and new staff are not trained in it.",
      "Write the procedure for safer eating and train all who are there at meals",
      "Every adult at meals is trained",
    ],
  },
  K14: {
    how: [
      "The minimum standards for our kind of provision were gone through one by one in {month}; {2-5} points had an action.",
      "Those under 18 are known to all who teach them, and arrangements with adult learners, subcontractors and employers are written down.",
      "Residential staff have induction and supervision of their own, and students were asked about safety in {lmonth}.",
    ],
    gap: [
      "Our check against the standards is more than a year old.",
      "Check provision against the standards again and report to the board",
      "The check is dated within the year",
    ],
  },
};
