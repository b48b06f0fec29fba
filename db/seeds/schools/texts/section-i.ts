import type { SchoolTexts } from "./parts.ts";

export const sectionI: SchoolTexts = {
  I1: {
    how: [
      "A flowchart in each staff area says who is told, and who if the worry is about the {head}; {94-100}% answered rightly without warning in {month}.",
      "Staff practised two made-up worries in {lmonth}, one about a leader and one from an adult’s private life. Each report of the year reached the right person the same day.",
      "Supply and kitchen staff were asked as well: {18-20} of 20 named the right person, also for a worry about the {head}. Reports came in on the day they were made.",
    ],
    partly: [
      "A flowchart in each staff area says who is told.",
      "Staff know to tell the {head} about an adult who may have harmed a child: {19-20} of 20 said so in {month}.",
      "Each report of the last year reached the {head} on the same day.",
    ],
    gap: [
      "Asked whom to tell if the worry is about the {head}, {6-9} of 20 did not know.",
      "Put both routes on the flowchart, and ask staff again",
      "Nineteen of 20 staff name both routes",
      "Staff would first talk to the adult concerned, and few could say whom to tell.",
    ],
    beside: "Flowchart on display",
  },
  I2: {
    how: [
      "The log shows that the LADO was told within one working day in all {2-6} cases since {lmonth}, before anybody was questioned, and that the advice was followed.",
      "Leaders checked first facts only, such as who was on site, and rang: {2-8} calls were logged since {lmonth}. Contact details are in three places.",
      "A made-up case was talked through by leaders in {month}: police first where a crime is likely, then the LADO, then nothing until there is advice. The log has times for each real one.",
    ],
    partly: [
      "Contact details of the LADO are in three places and were tried in {month}.",
      "The log shows when the setting learned of each allegation and when the LADO was told.",
      "What the LADO advised was written down and followed.",
    ],
    gap: [
      "In one case the adult was questioned before the LADO had been told.",
      "Go through the order of steps with leaders, and put it on the flowchart",
      "Every case shows the call before any question",
      "Leaders looked into allegations themselves, and told the LADO weeks later.",
    ],
    beside: "Contact details where leaders find them",
  },
  I3: {
    how: [
      "Low-level concerns are explained with {5-9} examples at induction and each {term} term; {4-22} were reported since {lmonth}, some by people about themselves.",
      "Staff gave right examples in {month}: {17-20} of 20. Each report shows who looked into it, what was done and why it was or was not passed on.",
      "The staff code says what counts, what happens next and how it ends. People report themselves: {2-5} did since {lmonth}, and all were told the result.",
    ],
    partly: [
      "The procedure is in the staff code, with {5-9} examples.",
      "A simple form goes to the {head} only.",
      "Low-level concerns are part of induction and of training in September.",
    ],
    gap: [
      "Nobody reported a low-level concern in a year, and staff told us that they would not report themselves.",
      "Talk with staff about what stops them, and practise with examples",
      "Reports come in, and staff say that they would report themselves",
      "There is no procedure for low-level concerns, and staff could not give an example of one.",
      "Write the procedure into the staff code, and teach it with examples",
    ],
    beside: "Procedure in the staff code",
  },
  I4: {
    how: [
      "The {head} and the DSL read the log together each term; one pattern led to a change of rota. Leaders visit lessons, clubs and duties every week and note how adults act.",
      "All concerns are in one log that {2-3} people can open, and each reading is dated; the chair reads what is about the {head} or the DSL. Leaders ask what it says about the culture here, and training on messages followed in {month}.",
      "Leaders saw every adult at work since {lmonth}, club staff too. What they noted was read beside the log each term, and a rule on being alone with a child was made plainer.",
    ],
    partly: [
      "All concerns are in one log that {2-3} people can open.",
      "Leaders visit lessons, clubs and duties every week and note how adults act.",
      "Each concern was dealt with on its own, and the log says how.",
    ],
    gap: [
      "The log has never been read as a whole, so that a pattern would have gone unseen.",
      "Read the log each term for patterns of place, person and kind",
      "Three dated readings are on file, with what was done",
      "Concerns are in several places, nobody reads them together, and leaders seldom see adults at work.",
      "Bring all concerns into one log, read it each term, and visit adults at work",
    ],
    beside: "Rules on access to the log",
  },
  I6: {
    how: [
      "In the staff survey of {month} {84-97}% said that they would speak up and that something would be done. A poster names a member of {board} and an outside body.",
      "The {2-5} reports made since {lmonth} were answered within a week, and leaders asked three months later how each person had been treated.",
      "Staff named a board member and an outside body when asked in {month}: {17-20} of 20. Nobody who spoke up was treated badly, as talks with them showed.",
    ],
    partly: [
      "In the staff survey of {month} {84-97}% said that they would speak up.",
      "The policy on whistleblowing is part of induction.",
      "The {2-4} reports made since {lmonth} were answered within a week.",
    ],
    gap: [
      "Only half of staff could name a route outside the setting.",
      "Put the outside routes on a poster and in a briefing, then ask again",
      "Eight in ten staff name an outside route",
      "Staff told us that they would not feel safe to speak up, and could name nobody to turn to.",
    ],
    beside: "Whistleblowing policy",
  },
  I7: {
    how: [
      "A case manager followed all {2-6} cases since {lmonth} to an outcome, one after the person had left. Agreements say that for agency staff we lead on safety and the facts.",
      "Allegations about a volunteer and a contractor took the same route as those about staff. The record was kept or removed as guidance says, and references say only what it allows.",
      "A made-up case about an agency worker was gone through to the end in {month}: we found the facts, the agency dealt with discipline, and leaders noted what they learned.",
    ],
    partly: [
      "A case manager is named and followed each case about our own staff to an outcome.",
      "Each record was kept or removed as guidance says, and references say only what it allows.",
      "Allegations about volunteers take the same route as those about staff.",
    ],
    gap: [
      "Agreements with {2-3} agencies do not say who leads on finding the facts.",
      "Say in each agreement that we lead on safety and the facts, and walk through a case",
      "Every agreement says who leads",
      "Cases end when the person leaves, and nothing is noted on what was learned.",
      "Follow each case to an outcome, and note what was learned",
    ],
    beside: "List of cases with outcomes, without names",
    in2025: {
      how: [
        "A case manager followed all {2-6} cases since {lmonth} to an outcome, one after the person had left.",
        "Allegations about a volunteer and a contractor took the same route as those about staff. An agency worker was not simply sent away: we saw that the facts were found.",
        "A made-up case about an agency worker was gone through to the end in {month}, and leaders noted what they learned.",
      ],
      gap: [
        "An agency worker was not asked back after a worry, and nobody made sure that the facts were found.",
        "Follow each case to an outcome, whoever employs the adult",
        "Every case on the list has an outcome",
        "Cases end when the person leaves, and nothing is noted on what was learned.",
        "Follow each case to an outcome, and note what was learned",
      ],
    },
  },
};
