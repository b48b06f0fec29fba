import type { SchoolTexts } from "./parts.ts";

export const sectionH: SchoolTexts = {
  H1: {
    how: [
      "{Recruiters} people are trained in safer recruitment, and the record of each panel since {lmonth} shows which of them sat on it.",
      "Panels are not set up without a trained person; with {recruiters} of them there is always one, also when somebody is away.",
      "The plan for panels names the trained person and a stand-in. All {4-18} appointments since {lmonth} have a record of who it was.",
    ],
    partly: [
      "{Recruiters} people are trained in safer recruitment, and their certificates are on one list.",
      "The plan for panels names the trained person for each teaching post.",
      "Leaders and one member of {board} are trained.",
    ],
    gap: [
      "One panel for a temporary post met without a trained person, because those we have were away.",
      "Train two more people, and name the trained person on every panel record",
      "Every panel record names a trained person",
      "Panel records do not show who was trained, and {2-4} panels met without anybody who was.",
    ],
    beside: "List of trained people with the dates of their certificates",
  },
  H2: {
    how: [
      "Adverts say that {pupils}’ safety comes first. Gaps in the work history are asked about, and references come from the employer and are compared with the form before the offer is confirmed.",
      "Shortlisted candidates fill in a declaration and are told of the online search. Somebody not on the panel makes it, and the panel sees only what bears on the post.",
      "A leader read {3-8} recruitment files in {month} from advert to offer: each held the declaration, the record of the search and references straight from the employer.",
    ],
    partly: [
      "Adverts say that safety comes first and which checks will follow, and nobody is shortlisted on a CV alone.",
      "Shortlisted candidates fill in a declaration, and gaps in the work history are asked about.",
      "References come from the employer and are compared with the form before the offer is confirmed.",
    ],
    gap: [
      "Online searches are made for teachers and were not noted for {2-6} support posts, whose candidates had not been told of them.",
      "Tell all shortlisted candidates of the search, and note the search or the reason for none",
      "Each recruitment file holds a note of the search",
      "Interviews were held on a CV alone, and references came after the start.",
      "Hold interviews only with a form and references in hand",
    ],
    beside: "A recent advert and application pack",
  },
  H4: {
    how: [
      "Nobody starts in regulated activity before the barred list check; {2-4} starts were put off since {lmonth} for that reason.",
      "A sample of {5-12} files in {month} found each start date after the checks, time abroad and bans from teaching included where the post asks for it.",
      "The business team and the {head} both sign the checklist before the first day. Where a certificate was still to come, a written risk assessment set the supervision.",
    ],
    partly: [
      "Nobody starts in regulated activity before the barred list check.",
      "The checklist asks for identity, right to work, qualifications, health and time abroad.",
      "Where a certificate was still to come, a written risk assessment set the supervision.",
    ],
    gap: [
      "A sample showed that in {2-4} files the date of the health check is after the first day.",
      "Add a second signature to the checklist before the first day",
      "A sample of ten files shows all checks before the start",
      "One person started in regulated activity before the barred list had been checked.",
      "Let nobody start before the barred list has been checked, with two signatures to show it",
    ],
    beside: "Checklist before starting",
  },
  H5: {
    how: [
      "The {head} and a member of {board} set entries of the single central record against files in each of the last three terms; the {2-5} points they found are mended and dated.",
      "All groups that the rules name are on the record, with each check, its date and who made it. A leader and a member of {board} check it each term.",
      "The record is compared with payroll and the visitors’ system too. The termly checks by the {head} and a member of {board} found no gap this year.",
    ],
    partly: [
      "All groups that the rules name are on the single central record, with each check and its date.",
      "The {head} sets entries against files each term and notes the date.",
      "The record is compared with payroll and the visitors’ system, {2-4} times a year.",
    ],
    gap: [
      "No member of {board} has checked it since last year, and dates are missing for {2-3} governors.",
      "Complete the dates, and let a board member check the record each term",
      "Three checks in a row find no gap",
      "The record has gaps for whole groups, and neither the {head} nor a member of {board} has checked it this year.",
    ],
    beside: "List of groups that the record covers",
  },
  H6: {
    how: [
      "The list of roles that need the section 128 check was gone through in {month}; each check is dated before the person took up the role.",
      "The clerk asks for the check at nomination, so that nobody who governs or leads took up a role without it since {lmonth}.",
      "Dates of appointment were set beside dates of checks in {month}, for those who govern and for those who lead. All are in order.",
    ],
    partly: [
      "A list says which roles need the section 128 check here.",
      "The clerk asks for the check at nomination since {month}.",
      "The checks of all who lead are dated before they took up the role.",
    ],
    gap: [
      "For {2-4} people who govern, the check is dated some weeks after they took up the role.",
      "Ask for the check before each appointment, and set the dates side by side once a year",
      "All checks are dated before the appointment",
      "Nobody has a list of the roles that need the check, and for most who govern none was made.",
      "List the roles that need the check, and make those that are missing",
    ],
    beside: "List of roles that need the check",
  },
  H7: {
    how: [
      "Agencies confirm in writing before each first day which checks they made, and reception compares the person with the photograph and notes it.",
      "Letters are on file for {12-45} people; the sample of {month} found every one dated before the first day. Contractors who may be alone with {pupils} are checked, and others are watched.",
      "The sign-in log shows that each agency worker was the one who was named. Agreements with {2-4} agencies say which checks they make.",
    ],
    partly: [
      "Agencies confirm in writing which checks they made.",
      "Contractors who may be alone with {pupils} have the check that their work needs, and others are watched.",
      "Agreements with {2-4} agencies say which checks they make.",
    ],
    gap: [
      "For {2-4} agency workers the letter came after the first day, and nobody compared the person with the photograph.",
      "Let nobody start without the letter, and note the comparison at sign-in",
      "A sample shows the letter and the comparison for all",
      "Supply staff start on the word of the agency, and nothing is on file.",
      "Let nobody start without the agency’s letter, and keep it on file",
    ],
    beside: "Agreement with an agency",
  },
  H8: {
    how: [
      "All {volunteers} volunteers are on a list with what they do, how often and which check was made. Each was looked at again after 1 September 2026, and those who help often have the barred list check.",
      "In September the office and the DSL went through our {volunteers} volunteers one by one. Some had a new check, supervised or not; for the others a written risk assessment says what is needed.",
      "The review after 1 September 2026 is noted for each of our {volunteers} volunteers. Nobody who teaches or looks after children often, or gives personal care even once, helps without the barred list check.",
    ],
    partly: [
      "Our {volunteers} volunteers are on a list with what each does, how often and which check was made.",
      "The office and the DSL have begun to go through our {volunteers} volunteers by the rules of 1 September 2026.",
      "New volunteers are judged by the rules in force since 1 September 2026 and checked to match.",
    ],
    gap: [
      "{Left} who already helped before that day {leftverb} not been looked at again.",
      "Look at every volunteer again by the new rules, apply for checks and pause those who have none",
      "Each volunteer has a dated decision and the check that it asks for",
      "{Left} who {lefthelp} each week {leftverb} not been looked at again since the law changed on 1 September 2026, and nobody has decided which check is needed.",
    ],
    beside: "List of volunteers",
    in2025: {
      how: [
        "All {volunteers} volunteers are on a list with what they do, how often, who supervises and which check was made.",
        "Volunteers who teach or look after children regularly without supervision, or give personal care even once, have the barred list check. For the others of our {volunteers} a written risk assessment says what is needed.",
        "The office and the DSL went through our {volunteers} volunteers in {month}. Staff know whom they supervise and how.",
      ],
      partly: [
        "Our {volunteers} volunteers are on a list with what each does and which check was made.",
        "Volunteers who teach or look after children regularly without supervision have the barred list check.",
        "The office asks each volunteer for a form and two references.",
      ],
      gap: [
        "For those who are supervised, nothing says who supervises them or why no check was made.",
        "Write down who supervises each volunteer and what was decided",
        "Each volunteer has a decision, and a name for the supervision",
        "There is no list of our {volunteers} volunteers, and nobody has decided which checks they need.",
        "List all volunteers, and decide which check each needs",
      ],
      beside: "List of volunteers",
    },
  },
  H9: {
    how: [
      "All {6-30} staff on the list of those who work with under-eights have said in writing that nothing disqualifies them; it is part of induction.",
      "The list covers care before and after school too. Staff are asked each September, and know to tell the {head} at once when something changes.",
      "One person did other work for {2-4} weeks in {lmonth} until a waiver was granted. The list of staff is complete, and each has signed.",
    ],
    partly: [
      "Teachers and assistants of the youngest classes have said in writing that nothing disqualifies them.",
      "Staff know to tell the {head} at once when something changes.",
      "The declaration is part of induction for new staff.",
    ],
    gap: [
      "{2-4} people who stand in with the youngest children are not on the list and have not signed.",
      "Complete the list, and have all who are on it sign",
      "The list has a date for each person",
      "There is no list of those whom the rules cover, and nobody has signed.",
      "List those whom the rules cover, and have all of them sign",
    ],
    beside: "Declaration form",
  },
  H10: {
    how: [
      "Adults who host here had an enhanced check with the barred list before the {pupil} came: {4-16} families since {lmonth}. Whether anybody else of 16 or over in the home needs one is noted. Each {pupil} has a card with a number for any hour.",
      "With our partners abroad we agreed in writing which checks are made there. Stays of 28 days or more are looked at as possible private fostering.",
      "The procedure for stays was renewed in {month}. {Pupils} know whom to call when they are unhappy, and {2-3} did.",
    ],
    partly: [
      "Adults who host here had an enhanced check with the barred list before the {pupil} came.",
      "Each {pupil} has a card with a number for any hour.",
      "The procedure for stays was renewed in {month}.",
    ],
    gap: [
      "For stays abroad nothing is agreed with our partner about checks, and nobody looks at how long a stay lasts.",
      "Agree checks with the partner abroad, and look at stays of 28 days or more as possible private fostering",
      "An agreement is on file, and each long stay has a note",
      "Families who hosted last year had no check, and {pupils} had no number to call.",
      "Have every host checked beforehand, and give each {pupil} a number to call",
    ],
    beside: "Procedure for host families and exchanges",
  },
  H11: {
    how: [
      "Leaders can say when the law requires a referral, also of somebody who has left; a made-up case was gone through in {month}.",
      "The procedure names who refers and who notes the date. For each teacher who left in trouble since {lmonth} a note says why the Teaching Regulation Agency was or was not told.",
      "Three made-up cases, a resignation among them, were talked through by leaders, who reached the right decision in each.",
    ],
    partly: [
      "The procedure names who refers and who notes the date.",
      "The {head} can say when the law requires a referral.",
      "There was no case to refer since {lmonth}.",
    ],
    gap: [
      "Other leaders were unsure about people who resign, and had not thought of the Teaching Regulation Agency.",
      "Go through three made-up cases with leaders, a resignation among them",
      "Leaders reach the right decision in all three",
      "Leaders did not know that the law can require a referral, and nothing says who would make it.",
    ],
    beside: "Procedure for referral",
  },
  H12: {
    how: [
      "For each of {8-90} placements since {lmonth} we noted whether the adult in charge needs a check, and asked for no barred list check where a {pupil} is 16 or 17. Staff visited or rang during each.",
      "Employers sign what to do and whom to call if they worry about a {pupil}. {Pupils} carry the number and were rung in the first week.",
      "A risk assessment says for each placement who is in charge and whether a check is needed. Visits in {month} found {pupils} who knew whom to tell.",
    ],
    partly: [
      "For placements that we arrange we noted whether the adult in charge needs a check.",
      "{Pupils} carry a number to call and know whom to tell.",
      "Staff visited or rang during each placement, as the notes show.",
    ],
    gap: [
      "Employers were not told whom to call, and for placements that families arrange we hold little about the adults.",
      "Give each employer a page on what to do, and use the same checklist for all placements",
      "A signed page and a checklist are on file for each placement",
      "Placements began without anybody asking who would be in charge, and nobody visited.",
      "Ask for each placement who is in charge, and visit or ring during it",
    ],
    beside: "Risk assessment of a placement",
  },
};
