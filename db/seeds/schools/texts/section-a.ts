import type { SchoolTexts } from "./parts.ts";

export const sectionA: SchoolTexts = {
  A1: {
    how: [
      "{Board} read a written report on safeguarding in {month}. Every full meeting has it on the agenda, with totals and no names, and {3-8} decisions are minuted since {lmonth}.",
      "A scheme of delegation says who answers for what. The minutes since {lmonth} show {4-9} questions, what was decided and what came of it.",
      "Safeguarding is a fixed item at each full meeting: the {head} brings one page of totals, members ask, and the clerk keeps a list of what was decided.",
    ],
    partly: [
      "{Board} read a written report on safeguarding in {month}, and every full meeting has it on the agenda, with totals and no names.",
      "A scheme of delegation says who answers for what, and each member has a copy since {month}.",
      "Safeguarding is a fixed item at each full meeting, with one page of totals from the {head}.",
    ],
    gap: [
      "The minutes say that reports were received, and seldom what was asked or what came of it.",
      "Set the date of the yearly report, and agree a form of minute that shows the question, the decision and the result",
      "Minutes of two meetings in a row show questions, decisions and results",
      "{Board} has had no written report on safeguarding for more than a year, and its minutes do not show that anybody asked.",
    ],
    beside: "Agendas of the last three full meetings",
  },
  A2: {
    how: [
      "One member of {board}, named on our website, leads on safeguarding and meets the DSL each term. The notes say what was seen, what should change and whether it did.",
      "Our link member is not the DSL and has a role description. Notes of {3-4} visits in the last school year each begin with the points of the visit before.",
      "The member for safeguarding took over in {lmonth} after a full handover. Staff and parents find the name on a poster, and a visit each term follows a list of topics.",
    ],
    partly: [
      "One member of {board}, who is not the DSL, is named on our website as leading on safeguarding.",
      "Our link member has a role description and comes each term.",
      "The member for safeguarding took over in {lmonth} after a full handover, and staff know the name.",
    ],
    gap: [
      "Notes were made of one visit in three, and nothing shows whether the points of the visit before were followed up.",
      "Set the dates of three visits, with notes that begin with the last points",
      "Three notes are on file, each with what became of the last points",
      "The post of the member for safeguarding is vacant, and nobody has visited for a year.",
      "Fill the post of the member for safeguarding, and set the dates of three visits",
    ],
    beside: "Role description of the link member",
  },
  A3: {
    how: [
      "All {governors} members of {board} are trained, online safety and the questions to ask included. The clerk keeps the register and chases gaps.",
      "Training for {board} is renewed every two years; those who missed the session of {month} took it online within {3-6} weeks.",
      "New members finish the course before their second meeting, as part of induction, and the clerk goes through the register each {halfterm}.",
    ],
    partly: [
      "The clerk keeps a register of training, and most of our {governors} members took part in the session of {month}.",
      "Training for {board} covers online safety and the questions that members should ask.",
      "There is a course for new members, and a certificate is on file for all who have done it.",
    ],
    gap: [
      "The register shows {untrained} whose training is missing, and nobody had chased it.",
      "Book those whose training is missing on the next course and let the clerk follow it up",
      "Every member has a certificate on the register",
      "There is no training for members of {board}, and the register has not been kept since {lmonth}.",
    ],
    beside: "Training register of the board",
  },
  A5: {
    how: [
      "{Board} checked its safeguarding against equality and human rights law in {month}. The note says which {pupils} may be at greater risk, and {2-4} practices were changed.",
      "Our equality objectives have one on safety. The minute of {month} names the groups at greater risk here, what was done for each and which duties bind us.",
      "{Pupils} with a disability had {3-9} changes made for them since {lmonth}, each on record, and {board} knows whether the public sector equality duty binds it.",
    ],
    partly: [
      "{Pupils} with a disability had {3-9} changes made for them since {lmonth}, each on record.",
      "Our equality objectives were looked at again in {month} and have one on safety.",
      "{Board} knows which equality duties bind it, and has a link member for them.",
    ],
    gap: [
      "No note or minute says which {pupils} may be at greater risk of harm, or what was done for them.",
      "Hold one discussion of who is at greater risk, against equality and human rights law",
      "The discussion is minuted, and at least one change came of it",
      "{Board} has not looked at safeguarding against equality or human rights law.",
    ],
    beside: "Equality objectives with their last review",
  },
  A6: {
    how: [
      "In this year’s survey {88-97}% of {pupils} said that they feel safe and {92-98}% could name an adult to go to. What changed because of it was told to all.",
      "The {pupilsof} council asked for {2-4} changes on safety in {lmonth}; each was answered, and the answers are on the board in the hall. {Pupils} who do not speak took part with pictures.",
      "Small groups of all ages walk the site with a leader every {term} term and mark where they feel less safe. Duties changed after the last walk, and the groups were told.",
    ],
    partly: [
      "In this year’s survey {88-97}% of {pupils} said that they feel safe and {92-98}% could name an adult to go to.",
      "{Pupils} of all ages are asked each year whether they feel safe, those who do not speak with pictures.",
      "Small groups walk the site with a leader every {term} term and mark where they feel less safe.",
    ],
    gap: [
      "{Pupils} were not told what changed because of what they said, and the council asked us about it.",
      "Tell every group what changed after the survey, and ask again within a term",
      "Nine in ten can name something that changed",
      "{Pupils} were not asked in the last 12 months whether they feel safe.",
      "Ask every age group within a term whether they feel safe, and tell them what changes",
    ],
    beside: "Results of the last pupil survey",
  },
  A7: {
    how: [
      "{Board} spent {25-50} minutes on this audit, asked {5-11} questions, and went through last year’s actions one by one before it approved it.",
      "Two members read the draft beforehand and saw proof for {4-8} of the answers. The minute says what was asked and that {board} approved it.",
      "Actions of the earlier audit were gone through in {month}: each is closed, or goes on with a reason and a new date. A member saw proof for some of the answers.",
    ],
    partly: [
      "{Board} discussed the audit for {25-50} minutes, and the minute says that it was approved.",
      "Members read the draft beforehand and sent {3-7} questions, which the DSL answered in writing.",
      "The audit is on the agenda of two meetings a year, once for the draft and once for the actions.",
    ],
    gap: [
      "No member has seen proof for any of the answers, and {2-4} earlier actions have neither an end nor a new date.",
      "Let two members see proof for ten answers, and give each earlier action an end or a date",
      "A note names what was seen, and no action is without a date",
      "The last audit was noted without a discussion, and its actions were not looked at again.",
    ],
    beside: "Minute of the meeting that discussed the audit",
  },
  A8: {
    how: [
      "One page shared with {trust} says for each duty whether the trust carries it or we do; both sides went through it in {month}.",
      "Staff could name the DSL here and the trust’s safeguarding lead: {18-20} of 20 in {month}. The trust’s scheme says who decides and who is told.",
      "Responsibilities between {trust} and us were checked in {lmonth} and again this year, and a worry about the {head} or a trust leader has a written route.",
    ],
    partly: [
      "One page shared with {trust} says for each duty whether the trust carries it or we do.",
      "The trust’s lead and our DSL meet each {halfterm} and keep notes.",
      "Staff know the DSL here, and most can name the trust’s safeguarding lead.",
    ],
    gap: [
      "Both sides have not checked the page this year, and {2-3} duties had nobody against them when we read it.",
      "Go through the page with the trust, and fill every gap",
      "Every duty has one name against it, and both sides have signed",
      "Nothing is written down on who does what, and leaders gave different answers to the same example.",
      "Write down with the trust who does what, and test it with three examples",
    ],
    beside: "Scheme of delegation of the trust",
  },
  A9: {
    how: [
      "The website and the welcome pack say whom to tell about a worry, also when it is about the {head}. Parents heard back within {2-5} days in all {4-18} cases since {lmonth}.",
      "A log shows when each worry of a parent came, who dealt with it and when the answer went. Leaders read it as a whole in {month} and changed {2-3} things.",
      "Parents asked at the gate in {month} knew whom to tell: {17-20} of 20. Complaints and worries are looked at together every {term} term.",
    ],
    partly: [
      "The website and the welcome pack say whom to tell about a worry, also when it is about the {head}.",
      "A log shows when each worry of a parent came and who dealt with it.",
      "Parents asked at the gate in {month} mostly knew whom to tell: {15-17} of 20.",
    ],
    gap: [
      "Nobody has yet read parents’ worries together to see a pattern, and {2-3} answers came after more than a month.",
      "Read all worries of parents together each year, and count the days until the answer",
      "A note of what was found is with leaders, and answers come within ten days",
      "Worries of parents are dealt with by whoever hears them and are not written down.",
      "Keep a log of parents’ worries, and read it as a whole each year",
    ],
    beside: "Page of the website on raising a worry",
  },
};
