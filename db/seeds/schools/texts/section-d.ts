import type { SchoolTexts } from "./parts.ts";

export const sectionD: SchoolTexts = {
  D1: {
    how: [
      "Every starter since {lmonth} had induction on or before the first day: policies, code, absence and who the DSL is. A sample of {5-10} could all say what to do with a worry.",
      "A checklist is signed by the new adult and by the DSL on the first day. Volunteers and visiting staff sign for a card with the DSL’s picture and three steps.",
      "Induction takes {60-120} minutes, ends with five questions, and a second talk follows after {4-6} weeks. Supply staff are briefed at the desk before they go to a room.",
    ],
    partly: [
      "Induction covers the policies, the code, what to do about absence and who the DSL is.",
      "A checklist is signed by the new adult and by the DSL.",
      "Volunteers and visiting staff are given a card with the DSL’s picture and three steps.",
    ],
    gap: [
      "People who started in the middle of a term had their induction up to {8-20} days late.",
      "Hold induction on the first day whatever the date, with a deputy as stand-in",
      "Every starter was inducted on the first day",
      "Induction is left to the person next door, and nobody knows who has had it.",
    ],
    beside: "Induction checklist",
  },
  D2: {
    how: [
      "Every member of staff read the current Part one in full by the {10-28}th of September and answered {8-12} questions on it.",
      "Reading time was given to all on a training day, those who work in kitchens and offices too; the register is complete, and the last few were followed up.",
      "Leaders tried cases on Part one in small groups in September and taught {2-3} points again. Staff who find reading hard heard it read aloud.",
    ],
    partly: [
      "Teachers and those who work with {pupils} all day have read the current Part one in full.",
      "Reading time was given on a training day, and the register shows who read what.",
      "Leaders tried cases on Part one in small groups in September and taught {2-3} points again.",
    ],
    gap: [
      "Midday and site staff, who used to read the short annex, have not yet read Part one in full.",
      "Give paid time to read Part one in full, and go through cases in person",
      "The register shows everybody with a date",
      "The register is empty for this year, and staff say that they read an older edition.",
    ],
    beside: "Register of who has read it and when",
    in2025: {
      how: [
        "Every member of staff read Part one, or the short annex if they do not work with children, by the {10-28}th of September.",
        "Reading time was given on a training day; the register shows who read which version, and the last few were followed up.",
        "Leaders tried cases on Part one in small groups in September and taught {2-3} points again. Staff who find reading hard heard it read aloud.",
      ],
      partly: [
        "Teachers and those who work with {pupils} all day have read Part one.",
        "Reading time was given on a training day in September.",
        "Leaders tried cases on Part one in small groups and taught {2-3} points again.",
      ],
      gap: [
        "The register does not show which version midday and site staff have read, and some say neither.",
        "Give paid time to read, and note the version",
        "The register shows everybody with a version and a date",
        "There is no register, and staff say that they read an older edition.",
        "Have all staff read the current edition, and keep a register",
      ],
    },
  },
  D3: {
    how: [
      "Training in September is followed by an update of {10-20} minutes every {2-4} weeks; the register is kept, and gaps are made up.",
      "This year’s plan has {6-10} topics taken from our own concerns, and staff suggested two of them. Cases are tried {3-6} weeks later, and weak points taught again.",
      "Online safety and what each adult does about filtering and monitoring were covered in {month}. A quiz in {shortmonth} showed what to teach again, and a suggestion of staff went into the policy.",
    ],
    partly: [
      "All staff were trained in September, with online safety and their part in filtering and monitoring.",
      "This year’s plan has {6-10} topics taken from our own concerns.",
      "Bulletins go out every {2-4} weeks and deal with one thing at a time.",
    ],
    gap: [
      "We cannot show who saw the updates during the year, and have not tested what staff know.",
      "Keep a register of each update, and test two topics with cases six weeks later",
      "Six updates have a register, and two tests led to a change",
      "There has been no training since {lmonth}, and new staff have had none.",
      "Train all staff this term, and keep a register of it and of each update",
    ],
    beside: "Bulletins or slides of this year",
  },
  D5: {
    how: [
      "Spot checks with {10-30} adults in {month} found that all would listen, not promise secrecy, write it down and tell the DSL at once, or ring 999 first if a child is in danger now.",
      "Staff practise in pairs each {term} term what to do when a child tells, and know that they may ring social care or the police themselves.",
      "A card behind every badge holds the five steps; {93-99}% gave them in order when asked in {month}.",
    ],
    partly: [
      "In spot checks all adults would listen, not promise secrecy and tell the DSL at once.",
      "A card behind every badge holds the five steps.",
      "Staff practise in pairs each {term} term what to do when a child tells.",
    ],
    gap: [
      "Asked what they would do if the DSL could not be reached, {4-7} of 20 adults did not know that they may ring social care themselves.",
      "Repeat the steps at three briefings, with the number for social care, and ask again",
      "Nineteen of 20 adults asked give the right steps",
      "Asked in {month}, fewer than half of staff could say what to do when a child tells.",
    ],
    beside: "Card with the steps",
  },
  D7: {
    how: [
      "Teachers can say when they must themselves report to the police: a girl tells them, or they see signs. All teachers are on the register of {month}.",
      "The duty is marked in the policy and was gone through with all teachers in {lmonth} in two short stories. Other staff know to go to the DSL at once.",
      "In {month} {94-100}% of teachers answered rightly, and those who did not were taught again. Nobody examines a girl, and all staff know it.",
    ],
    partly: [
      "The duty is marked in the policy, with the number of the police beside it.",
      "All teachers were trained in {lmonth}, as the register shows.",
      "Other staff know to take a worry to the DSL at once, and that nobody examines a girl.",
    ],
    gap: [
      "Asked in {month}, {3-6} teachers thought that telling the DSL was enough.",
      "Go through the duty with all teachers once more, and ask again",
      "All teachers asked say that they report to the police themselves",
      "Teachers had not heard of the duty when they were asked in {month}.",
    ],
    beside: "Policy with the duty marked",
  },
  D8: {
    how: [
      "Staff could name signs of child sexual abuse in how a child acts, looks or speaks: {18-20} of 20 in {month}. Training on the coming duty to report is planned for all.",
      "Worries reached the DSL at once in all {2-7} cases since {lmonth}, and went on to social care or the police before the child went home. Leaders follow when the new duty to report starts.",
      "Training with a specialist service in {month} dealt with abuse in the family, with why most children do not tell, and with questions that lead. The duty to report is next.",
    ],
    partly: [
      "Staff could name signs of child sexual abuse in how a child acts, looks or speaks: {18-20} of 20 in {month}.",
      "Worries reached the DSL at once in all {2-7} cases since {lmonth}.",
      "Training in {month} dealt with abuse in the family and with why most children do not tell.",
    ],
    gap: [
      "Nobody follows when the new duty to report starts, and no training for it is planned.",
      "Name who follows the duty to report child sexual abuse, and plan training for it",
      "A plan with dates is with the board",
      "Training does not mention child sexual abuse, and staff asked in {month} thought that they need proof.",
    ],
    beside: "Training slides on child sexual abuse",
    in2025: {
      how: [
        "Staff could name signs of child sexual abuse in how a child acts, looks or speaks: {18-20} of 20 in {month}.",
        "Worries reached the DSL at once in all {2-7} cases since {lmonth}, and went on to social care or the police before the child went home.",
        "Training with a specialist service in {month} dealt with abuse in the family, with why most children do not tell, and with questions that lead.",
      ],
      partly: [
        "Training in {month} dealt with signs in how a child acts, looks or speaks.",
        "Worries reached the DSL at once in all {2-7} cases since {lmonth}.",
        "Staff know that most children do not tell.",
      ],
      gap: [
        "Asked in {month}, {4-8} of 20 adults thought that they needed proof, or would have asked a question that leads.",
        "Practise with all staff what to ask and what not",
        "Nineteen of 20 adults asked say that they need no proof",
        "Training does not mention child sexual abuse, and staff asked in {month} thought that they need proof.",
      ],
    },
  },
};
