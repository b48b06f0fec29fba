import type { SchoolTexts } from "./parts.ts";

export const sectionH: SchoolTexts = {
  H1: {
    how: [
      "{2-6} people are trained, and each of {4-18} panels since {lmonth} had at least one of them.",
      "Panels are not set up without a trained person; the record of each shows who it was.",
      "Training was renewed in {month} for {2-4} leaders and one member of {board}.",
    ],
    gap: [
      "One panel for a temporary post met without a trained person.",
      "Train two more people and record the trained person on every panel",
      "Every panel record names a trained person",
    ],
  },
  H2: {
    how: [
      "Adverts carry our statement on safeguarding, gaps are asked about, and two references arrive before interview for {90-100}% of posts.",
      "Interview questions on values were renewed in {month}, and references are checked by telephone.",
      "A leader read {3-8} recruitment files from advert to start in {lmonth} and found them complete.",
    ],
    gap: [
      "Two adverts of this year did not mention the child protection policy and one reference came after the interview.",
      "Use one template for adverts and hold interviews only with references in hand",
      "A sample of five files is complete",
    ],
  },
  H3: {
    how: [
      "Shortlisted candidates are told in the pack that we search; somebody not on the panel does it and records the result for {90-100}% of posts.",
      "Searches follow a form agreed in {month}: what is looked at, for how long back, and what is passed to the panel.",
      "Since {lmonth} {6-30} searches were made. In one case a question was put at interview.",
    ],
    gap: [
      "Searches are done for teachers but were not recorded for {2-6} support posts.",
      "Tell all candidates, search for every post and keep the record form",
      "Each recruitment file holds a search record",
    ],
  },
  H4: {
    how: [
      "Nobody starts before the checklist is complete; {2-4} starts were put off since {lmonth} for that reason.",
      "A sample of {5-12} files in {month} held every check, overseas checks included where they were needed.",
      "The business team and the {head} both sign before the first day.",
    ],
    gap: [
      "In {2-4} files the date of the health check is after the first day.",
      "Add a second signature to the checklist before the first day",
      "A sample of ten files shows all checks before the start",
    ],
  },
  H5: {
    how: [
      "The {head} checks the single central record each {term} term and a member of {board} once more; the last check was in {month}.",
      "All groups are on the record. The check of {lmonth} found {2-5} points, mended within days.",
      "We compare the record with payroll and the visitors’ system {3-6} times a year.",
    ],
    gap: [
      "The record is complete for staff, but lacks dates for some of the governors.",
      "Complete the dates and check the record each term",
      "Three checks in a row find no gap",
    ],
  },
  H6: {
    how: [
      "Checks are on record for all {6-14} members and leaders who need them, dated before they took office.",
      "A list says who needs the check in a setting of our kind; it was gone through in {month}.",
      "The clerk asks for the check at nomination, so no one joined without it since {lmonth}.",
    ],
    gap: [
      "For {2-4} members the check is dated some weeks after they joined.",
      "Ask for the check before each appointment",
      "All checks are dated before the appointment",
    ],
  },
  H7: {
    how: [
      "Agencies send written assurance before the first day and reception compares a photograph on arrival.",
      "Letters of assurance are on file for {12-45} people; the sample of {month} found all of them in order.",
      "Contractors’ checks were renewed in {lmonth}, and those without are accompanied.",
    ],
    gap: [
      "Assurance from {2-4} contractors is more than two years old.",
      "Renew letters from every agency and contractor once a year",
      "All letters are dated within the year",
    ],
  },
  H8: {
    how: [
      "All {3-24} volunteers are on a register with their check or a written risk assessment, reviewed in {month}.",
      "Volunteers who help often have an enhanced check; those who help once are never alone with {pupils}.",
      "The office and the DSL went through the list of volunteers in {lmonth}; {2-5} stepped back.",
    ],
    gap: [
      "{2-7} regular volunteers have not been assessed against the present definition of regulated activity.",
      "Assess every volunteer again, apply for checks and pause those who have none",
      "Each volunteer has a dated check or assessment",
    ],
  },
  H9: {
    how: [
      "All {6-30} staff who work with under-eights signed the declaration in {month}; it is part of induction.",
      "Declarations cover care before and after school too and are kept with the single central record.",
      "Staff are asked each September, and know to say at once when something changes.",
    ],
    gap: [
      "Staff of the breakfast club were left out of the last round of declarations.",
      "Collect declarations from all who work with under-eights",
      "The list has a date for each person",
    ],
  },
  H10: {
    how: [
      "Placements are visited or rung before they begin; {8-90} were arranged since {lmonth}, each with an assessment.",
      "Adults with special responsibility at a placement are checked where the guidance asks for it, and {pupils} know whom to ring.",
      "The procedure for stays and placements was renewed in {month} with the local authority’s advice.",
    ],
    gap: [
      "For placements arranged by families themselves we hold little about the adults.",
      "Use the same checklist for placements that families arrange",
      "A checklist is on file for each placement",
    ],
  },
  H11: {
    how: [
      "Leaders know when a referral to the DBS is owed, and by when; a made-up case was gone through in {month}.",
      "Conduct is talked about in {3-6} leadership meetings a year, with no names in the notes.",
      "The procedure names who refers and who checks that it was done. It was renewed in {lmonth}.",
    ],
    gap: [
      "The duty to refer is in the policy, but leaders were unsure about people who resign.",
      "Go through three made-up cases with leaders, resignations among them",
      "Leaders reach the right decision in all three",
    ],
  },
};
