import type { SchoolTexts } from "./parts.ts";

export const sectionA: SchoolTexts = {
  A1: {
    how: [
      "{Board} puts safeguarding on every agenda and its scheme of delegation says who holds which duty; {3-8} decisions were recorded between {lmonth} and {month}.",
      "Duties under the law are listed on one page that {board} read and adopted in {month}, with the person who answers for each beside them.",
      "Safeguarding decisions stay with {board} as a whole: a committee prepares them, and the minutes since {lmonth} show {4-9} questions with what came of each.",
    ],
    gap: [
      "Minutes record that reports were received, but seldom what was asked or decided.",
      "Agree a short form of minute that shows the question, the decision and the date it is due",
      "Minutes of two meetings in a row show decisions and what followed",
    ],
  },
  A2: {
    how: [
      "One member of {board} leads on safeguarding, works independently of the DSL and visited {3-6} times in the last school year.",
      "Our link member meets the DSL each {halfterm} with a fixed list of topics, and the notes go to {board} within {5-10} days.",
      "The member for safeguarding is named on our website and took over in {lmonth} after a full handover with the DSL.",
    ],
    gap: [
      "Visits by the link member lapsed for two terms while the post was vacant.",
      "Set the dates of three visits for the year and give each one a topic",
      "Three visits took place and their notes were read by the board",
    ],
  },
  A3: {
    how: [
      "All {7-14} members completed safeguarding training with online safety within a term of joining, and the clerk keeps the register.",
      "Training for {board} is renewed every two years; the last joint session was in {month} and those who missed it took it online.",
      "New members finish the course before their second meeting. The clerk checks the register each {halfterm}.",
    ],
    gap: [
      "{2-4} members who joined since {month} have not had their induction course.",
      "Book the remaining members on the next course and let the clerk follow it up",
      "Every member has a certificate dated within two years",
    ],
  },
  A4: {
    how: [
      "The annual safeguarding report went to the full meeting in {month}, and the {head}’s report has a safeguarding page each time.",
      "{Board} reads a one-page summary at every full meeting: numbers, training, checks and what worries the DSL most.",
      "A written report is discussed each {term} term; members sent back {2-5} questions after the last one and had the answers within a fortnight.",
    ],
    gap: [
      "Full meetings hear about safeguarding by word of mouth, and the written report was five months late.",
      "Fix the date of the yearly report and a one-page summary for each full meeting",
      "The report was on time and three summaries were minuted",
    ],
  },
  A5: {
    how: [
      "{Board} compared its arrangements with the equality and human rights duties in {month} and changed {2-4} practices as a result.",
      "Our equality objectives have one on safety, and each policy review asks who might be left out by it.",
      "The discussion of {lmonth} is minuted, with an adjustment to how {pupils} who do not speak can raise a worry.",
    ],
    gap: [
      "We review equality objectives, but have not yet looked at safeguarding through them.",
      "Hold one board discussion of safeguarding against the equality and human rights duties",
      "The discussion is minuted and at least one change came of it",
    ],
  },
  A6: {
    how: [
      "In the survey of {month} {86-97}% of {pupils} said they feel safe here and {82-96}% could name an adult to go to.",
      "The {pupils}’ council asked for {2-4} changes on safety in {lmonth}; each was answered and the answers are on the board in the hall.",
      "Small groups of {pupils} walk the site with a leader every {term} term and mark where they feel less safe; duties changed after the last walk.",
    ],
    gap: [
      "{Pupils} are asked each year whether they feel safe, but are not told what changed because of it.",
      "Tell every class what changed after the survey and ask again within a term",
      "Nine in ten can name something that changed",
    ],
  },
  A7: {
    how: [
      "{Board} spent {25-50} minutes on this return, asked {5-11} questions and went through last year’s actions one by one.",
      "Two members read the draft beforehand and tested {4-8} of the ratings against evidence; two were lowered.",
      "The actions from the earlier return were reviewed in {month}: those still open have a new date and a reason.",
    ],
    gap: [
      "The earlier return was noted by {board} without discussion, and its actions were not looked at again.",
      "Put the action plan on the agenda of two meetings a year",
      "Minutes show each action with its state, twice in the year",
    ],
  },
  A8: {
    how: [
      "A table shared with {trust} says for each duty whether the trust or the school carries it; leaders here went through it in {month}.",
      "The trust’s scheme sets out who decides, who is told and by when. Our DSL meets the trust’s lead every {halfterm}.",
      "Responsibilities between {trust} and this school were rewritten in {lmonth} after two were found with nobody against them.",
    ],
    gap: [
      "Local leaders were unsure in two cases whether the trust or the school should act.",
      "Go through the map of responsibilities with the trust and test it with three examples",
      "Leaders give the same answer to the three examples",
    ],
  },
};
