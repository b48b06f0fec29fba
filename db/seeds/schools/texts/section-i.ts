import type { SchoolTexts } from "./parts.ts";

export const sectionI: SchoolTexts = {
  I1: {
    how: [
      "A flowchart in each staff area says who is told, and who if the worry is about the {head}; {92-100}% answered rightly in {month}.",
      "The case manager is named in the procedure with a stand-in, and outcomes and lessons are written down after each case.",
      "Staff practised two made-up allegations in {lmonth}, one of them about a leader.",
    ],
    gap: [
      "Staff know to tell the {head}, but many would not know whom to tell about the {head}.",
      "Put both routes on the flowchart and ask staff again",
      "Nine in ten staff name both routes",
    ],
  },
  I2: {
    how: [
      "The LADO was contacted within one working day in all {2-6} cases since {lmonth}, before anybody was spoken to.",
      "Contact details of the LADO are in three places and were checked in {month}.",
      "Leaders ring for advice early: {2-8} calls were logged, most of them below the threshold.",
    ],
    gap: [
      "In one case questions were put to an adult before the LADO had been asked.",
      "Remind leaders of the order of steps and put it on the flowchart",
      "Every case shows the call before any question",
    ],
  },
  I3: {
    how: [
      "Low-level concerns are explained with {5-9} examples at induction and each {term} term; {4-22} were reported since {lmonth}, some by people about themselves.",
      "A simple form goes to the {head} only. Staff said in {month} that they would use it.",
      "The code defines what counts, what happens next and how it ends, and leaders tell reporters that it was dealt with.",
    ],
    gap: [
      "No low-level concern was reported in a year, which suggests that staff do not know the procedure or do not trust it.",
      "Teach the procedure with examples and ask staff what stops them",
      "Concerns are reported and staff say they trust the procedure",
    ],
  },
  I4: {
    how: [
      "The {head} and the DSL read the log together {3-6} times a year for patterns; one led to a change of rota in {month}.",
      "Records are kept apart with access for {2-3} people, and each review is dated.",
      "A member of {board} asked in {lmonth} what the log says about culture, and training on messages followed.",
    ],
    gap: [
      "Each concern was dealt with, but the log has never been read as a whole.",
      "Read the log each term for patterns of place, person and kind",
      "Three dated reviews are on file",
    ],
  },
  I5: {
    how: [
      "Agreements with {2-6} agencies say that we lead on safeguarding and the facts; a scenario was tested in {month}.",
      "The same procedure is used for supply staff, contractors, volunteers and hirers, and the agency is told at once.",
      "Hirers and agencies had our procedure in {lmonth} and signed for it.",
    ],
    gap: [
      "Agreements with two agencies do not say who leads when a concern is raised.",
      "Add the lead to each agreement and test a scenario",
      "Every agreement names the lead",
    ],
  },
  I6: {
    how: [
      "In the staff survey of {month} {82-97}% knew two routes for whistleblowing and trusted one of them.",
      "The policy names outside bodies and a member of {board}; a poster is in the staff room.",
      "Whistleblowing is part of induction, and {2-5} worries raised since {lmonth} were answered within a week.",
    ],
    gap: [
      "Staff know that there is a policy, but only half could name a route outside the setting.",
      "Put outside routes on a poster and in a briefing, then ask again",
      "Eight in ten staff name an outside route",
    ],
  },
};
