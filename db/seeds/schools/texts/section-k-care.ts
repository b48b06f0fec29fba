import type { SchoolTexts } from "./parts.ts";

export const sectionKCare: SchoolTexts = {
  K13: {
    how: [
      "A person with a current paediatric first aid certificate is on site and on every outing. While children eat, staff see and hear them, and a first-aider is in the room.",
      "Each welfare rule was checked this year, on ratios, sleep and collection too. References came before each start, training is no older than two years, and absence was followed up.",
      "Nappies and toileting give privacy and are never out of sight and earshot of others. Long absence reaches the DSL, and {4-12} staff renewed first aid since {lmonth}.",
    ],
    partly: [
      "A person with a current paediatric first aid certificate is on site and on every outing.",
      "References came before each start, and training is no older than two years.",
      "Nappies and toileting give privacy and are never out of earshot of others.",
    ],
    gap: [
      "At lunch {2-3} times this term no first-aider was in the room where children ate.",
      "Put a first-aider on the rota for every meal, and write down how children are watched",
      "A check of ten meals found a first-aider at each",
      "First aid certificates of most staff have run out, and nobody noticed.",
      "Renew paediatric first aid, and set the certificates beside the rota",
    ],
    beside: "First aid certificates set beside the rota",
  },
  K14: {
    how: [
      "The places were checked against each minimum standard in {month}; {2-5} gaps have an owner and a date.",
      "Boarders can name an adult outside the house and a helpline: {91-99}% in {month}. Everybody over 16 who lives on site and is not a {pupil} was checked, and has an agreement if not employed here.",
      "Leaders looked this year at how boarders are kept safe from each other at night and online and at how prefects use their role, and moved one duty room. Guardians whom we appoint are checked like staff.",
    ],
    partly: [
      "Boarders can name an adult outside the house and a helpline: {91-99}% in {month}.",
      "Rules for visitors are kept, and adults who live on site were checked.",
      "Duty staff walk the houses at set times of the night.",
    ],
    gap: [
      "The check against the minimum standards is more than a year old, and {2-3} gaps in it have no date.",
      "Check the places against each standard again, and give each gap an owner and a date",
      "The check is dated within the year, and no gap is without a date",
      "Nobody has checked the places against the minimum standards, and boarders could not name an adult outside the house.",
    ],
    beside: "Rules for nights, visitors and adults who live on site",
  },
  K15: {
    how: [
      "Each of {4-30} plans was agreed with the {pupil}, parents and a nurse within the year. An allergy policy is in use since September, and staff know where adrenaline pens are.",
      "Staff showed in {month} how to use an adrenaline pen. Medicine given is written down, a missed dose reaches the DSL, and the allergy policy is ready for the new duty.",
      "Intimate care follows the plan and keeps dignity. The allergy policy was written with parents before the summer, and training is in date for all who give medicine.",
    ],
    partly: [
      "Each of {4-30} plans was agreed with the {pupil}, parents and a nurse within the year.",
      "Staff know where medicines are, and what is given is written down.",
      "Intimate care follows the plan and keeps dignity.",
    ],
    gap: [
      "There is no allergy policy yet, and nobody has looked up when the new duty starts.",
      "Write an allergy policy with parents and the school nurse, and train staff",
      "The policy is approved, and staff can say what to do",
      "{3-6} {pupils} who need a plan have none, and staff could not find the adrenaline pens.",
      "Agree a plan for each {pupil} who needs one, and train staff",
    ],
    beside: "Record of medicine given",
    in2025: {
      how: [
        "Each of {4-30} plans was agreed with the {pupil}, parents and a nurse within the year, and staff know where adrenaline pens are.",
        "Staff showed in {month} how to use an adrenaline pen. Medicine given is written down, and a missed dose reaches the DSL.",
        "Intimate care follows the plan and keeps dignity. Training is in date for all who give medicine, and plans were read again in {month}.",
      ],
      partly: [
        "Each of {4-30} plans was agreed with the {pupil}, parents and a nurse.",
        "Staff know where medicines are, and their training is up to date.",
        "Intimate care follows the plan and keeps dignity.",
      ],
      gap: [
        "Medicine given is not always written down, and a missed dose was not thought of as a possible sign of neglect.",
        "Write down each dose, and tell the DSL of what was missed",
        "The record is complete for a term, and the DSL has seen it",
        "{3-6} {pupils} who need a plan have none, and staff could not find the adrenaline pens.",
        "Agree a plan for each {pupil} who needs one, and train staff",
      ],
      beside: "Intimate care policy",
    },
  },
  K16: {
    how: [
      "Each school that places a {pupil} here has our written confirmation of checks. Known risks are asked for before the first day and are in the plan.",
      "Absence and worries reach the DSL of the placing school the same day: {20-90} messages since {lmonth}. Placements are reviewed together each {halfterm}.",
      "No {pupil} starts before we know the risks and needs. The placing school comes to a review each {halfterm}, and the notes say what changed.",
    ],
    partly: [
      "Each school that places a {pupil} here has our written confirmation of checks.",
      "Absence and worries reach the DSL of the placing school the same day.",
      "Placements are reviewed with the placing school each {halfterm}.",
    ],
    gap: [
      "{2-4} {pupils} started before we had been told of known risks, and we had not asked.",
      "Let no placement begin before risks and needs have been asked for and are in a plan",
      "Each file holds what was asked, the answer and a plan from day one",
      "Placing schools have nothing from us in writing, and hear of absence at the end of the week.",
      "Confirm our checks in writing, and tell placing schools of absence the same day",
    ],
    beside: "Written confirmation of checks",
  },
  K17: {
    how: [
      "Tutors have a list of their students under 18, renewed each week. Those students were asked in {month}, and {88-97}% feel safe beside adults.",
      "{4-14} subcontractors and employers agreed in writing how they report a worry, and staff visited each since {lmonth}.",
      "The risks of learning beside adults were weighed for each building, and {2-3} timetables were changed. Students under 18 know whom to tell.",
    ],
    partly: [
      "Tutors have a list of their students under 18, renewed each week.",
      "The risks of learning beside adults were weighed for each building.",
      "Students under 18 were asked in {month}, and {88-97}% feel safe.",
    ],
    gap: [
      "{2-3} subcontractors have not agreed in writing how they report a worry, and were not visited this year.",
      "Agree with each subcontractor how worries are reported, and visit each one",
      "Every agreement is signed, and each has a dated visit",
      "Tutors do not know which of their students are under 18.",
      "Give tutors a list of their students under 18 each week",
    ],
    beside: "Survey of students under 18",
  },
  K18: {
    how: [
      "{Board} approved an approach this autumn that follows the guidance in force. Nothing is assumed or rushed, parents are involved, and the record is kept in confidence.",
      "Leaders talked a made-up request through in {month} by the approach that {board} has approved: wider needs first, parents unless that would put the child at significant risk.",
      "Requests are looked at slowly and with parents; sex is recorded correctly. {Board} read the guidance of this year and approved our approach to it.",
    ],
    partly: [
      "Nothing is assumed or rushed, and the wider needs of the {pupil} are looked at first.",
      "Requests are looked at slowly and with parents.",
      "Those who decide were trained in {lmonth}, and the record is kept in confidence.",
    ],
    gap: [
      "{Board} has not approved an approach that follows the guidance now in force.",
      "Write an approach that follows the guidance, and put it to the board",
      "The approach is approved, and staff who decide know it",
      "One request was agreed to within a day, without parents and without anybody asking what lay behind it.",
      "Write an approach that follows the guidance, and take time over each request",
    ],
    beside: "Training record of those who decide",
    in2025: {
      how: [
        "Nothing is assumed or rushed, parents are involved, and each decision is written down with its reasons.",
        "Leaders talked a made-up request through in {month}: wider needs first, parents unless that would put the child at significant risk.",
        "Requests are looked at slowly and with parents, and the decision is written down. Those who decide were trained in {lmonth}.",
      ],
      partly: [
        "Nothing is assumed or rushed, and the wider needs of the {pupil} are looked at first.",
        "Requests are looked at slowly and with parents.",
        "Those who decide were trained in {lmonth}.",
      ],
      gap: [
        "The reasons for the last decision were not written down.",
        "Write down each decision with its reasons",
        "Each record gives the reasons",
        "One request was agreed to within a day, without parents and without anybody asking what lay behind it.",
        "Write an approach that follows the guidance, and take time over each request",
      ],
    },
  },
  K19: {
    how: [
      "Leaders checked toilets, changing rooms, sports and the plans for {2-5} trips against the guidance this term, and put right what did not fit.",
      "A {pupil} who does not wish to use the space for their sex is offered a room with a door that locks. {84-96}% said in the survey that they feel safe in toilets and changing rooms.",
      "The check of rooms and sports led to two changes. Overnight stays have a plan for who sleeps where, and {pupils} told us that they feel safe in changing rooms.",
    ],
    partly: [
      "Leaders checked toilets and changing rooms against the guidance this term.",
      "A {pupil} who does not wish to use the space for their sex is offered a room with a door that locks.",
      "{Pupils} said in the survey that they feel safe in toilets and changing rooms.",
    ],
    gap: [
      "Sport and overnight stays have not been looked at yet.",
      "Check sport and the next trips against the guidance, and put right what does not fit",
      "A note on each sport and trip is on file",
      "Nobody has compared our rooms, sports or trips with the guidance.",
    ],
    beside: "Check of rooms against the guidance",
  },
  K20: {
    how: [
      "The plan of each trip says who deals with a worry, and staff had the number with them on all {6-40} trips since {lmonth}. Adults do not drive a {pupil} alone unless it is agreed and noted.",
      "Coaches, tutors, clubs and drivers are on one list with their checks, and know whom to tell. Leaders looked in on {3-9} clubs since {lmonth}.",
      "One-to-one work, also online, follows rules that let others look in, and leaders did so in {month}. Drivers and coaches have the DSL’s number.",
    ],
    partly: [
      "The plan of each trip says who deals with a worry, and staff had the number with them.",
      "Adults do not drive a {pupil} alone unless it is agreed and noted beforehand.",
      "One-to-one work has rules, with a door that is open or has a window.",
    ],
    gap: [
      "{2-3} coaches and tutors from outside had not been told whom to tell, and nobody looked in on their sessions.",
      "Give each outside coach, tutor and driver a page on what to do, and look in on sessions",
      "Each has signed for the page, and notes of visits are on file",
      "Trips and lifts are arranged by whoever leads them, and nobody checks the adults from outside.",
      "Plan each trip with whom to tell, and check the adults from outside",
    ],
    beside: "Plan of a recent trip",
  },
  K21: {
    how: [
      "The DSL and senior leaders can say when the law requires an appropriate adult; a case was talked through in {month}, and the steps are on one page.",
      "The procedure for visits by the police names who speaks up for the child. The {head} agreed beforehand to {2-3} interviews since {lmonth}; each was recorded and had an appropriate adult who was not involved, and help was offered afterwards.",
      "Leaders know who can be an appropriate adult and who cannot, and ask what else was tried before a search. The form for the record has a line for when parents were told and what help was offered.",
    ],
    partly: [
      "The DSL can say when the law requires an appropriate adult.",
      "There is a procedure for visits by the police, with whom to ring.",
      "Each police interview on site since {lmonth} was recorded.",
    ],
    gap: [
      "Other senior leaders were unsure who can be an appropriate adult and what to ask before a search.",
      "Talk a case through with all senior leaders, and put the steps on one page",
      "Each senior leader can say the steps",
      "Police questioned a {pupil} here without an appropriate adult, and nobody wrote it down.",
      "Put the steps for a police visit on one page, and record each one",
    ],
    beside: "Procedure for visits by the police",
  },
};
