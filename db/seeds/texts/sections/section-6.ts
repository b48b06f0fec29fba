import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section6: SectionTexts = {
  "6.1": {
    arrangement: [
      "Our supervision policy, dated {month}, names each role that must have safeguarding supervision and who gives it.",
      "The policy sets sessions every {4-8} weeks for {sup} and quarterly for everyone else who may meet a child.",
      "Supervision of safeguarding work has had a policy of its own since {lmonth}, separate from line management.",
      "{Lead} owns the supervision policy, and {committee} approved the current version in {month}.",
      "A table in the policy gives role, frequency, supervisor and what is recorded, all on a single page.",
    ],
    reach: [
      "It covers {sup}, and also the leads themselves, who are supervised from outside.",
      "{Others} do not have sessions but are offered a debrief after any distressing contact.",
      "Supervisors must have done a two-day course, and {7-26} people are on the list.",
      "Group sessions may replace one in three individual ones, with notes kept for both.",
      "Arrangements for {volunteers} are set out in an annex, with a named contact after each session.",
    ],
    effect: [
      "A check of {sample} people in {month} found {most} who knew how often they should have it and from whom.",
      "The frequency was changed for one team after {sup} told us that six weeks was too long.",
      "All roles added in the last reorganisation were placed in the table within {2-4} weeks.",
      "{Hr} compares the table with the staff list every quarter; {few} people had been missed at the last check and were put right.",
      "In {lmonth} an outside reviewer called it the clearest supervision policy she had seen among similar organisations.",
    ],
    gaps: [
      ["It is written for {sup} and leaves out {others}, who deal with upsetting contacts and have nobody to turn to.", "Add arrangements for wider staff to the supervision policy", "lead", "The policy covers every group, and staff know it", "Annex agreed and explained in team meetings."],
      ["Frequency is described as regular, which managers at {place2} read as anything from monthly to yearly.", "State how often each role is supervised", "lead", "A frequency is set for each role", "Frequencies agreed and issued."],
      ["The leads are not covered, so {lead} supports others without any set support in return.", "Add supervision for leads to the policy and arrange it", "exec", "Sessions for leads are in the diary and held", "External supervision has begun."],
      ["A draft has been with managers since {lmonth}, and the policy in force dates from an older structure.", "Approve and issue the new supervision policy", "exec", "Approved policy in force at all sites", "Approved and in force."],
    ],
    absent: "There is no written policy on safeguarding supervision.",
    evidence: [
      ["Supervision policy, {y}", "who, how often and from whom", "Policies"],
      ["Table of roles and supervisors", "each role’s arrangement", "Supervision"],
      ["List of trained supervisors, {month}", "who may supervise", "Supervision"],
    ],
  },
  "6.2": {
    arrangement: [
      "Sessions are booked a year ahead for {sup} and moved only with a manager’s agreement.",
      "Each session follows the same order: how you are, what worries you, what we decided last time, what happens now.",
      "Supervision is recorded in {system}, with a separate private note about wellbeing.",
      "We use reflective supervision, in which one case is thought through slowly before the others are reviewed.",
      "Team managers supervise {front}, and {lead} joins for cases that have drifted or cause disagreement.",
    ],
    reach: [
      "Decisions are written on the child’s or family’s record within {2-5} working days.",
      "Anyone can ask for an extra session, and {14-46} people did so in the past year.",
      "A wellbeing question is asked every time, with a route to counselling through {hr}.",
      "{Deputy} reads {6-12} sets of notes each quarter and gives the supervisors feedback.",
      "Cases open for more than six months are brought to a peer group, to test whether anything has changed.",
    ],
    effect: [
      "In the year to {month}, {91-97}% of planned sessions took place; illness explains most of the others.",
      "An audit of {sample} records found reflection in {most} and a challenge to drift in {some}.",
      "Staff gave supervision {4}.{1-6} out of five for helping them to think, up from {3}.{2-7}.",
      "Challenge in supervision led us to escalate {3-7} cases in {y} that had been waiting on another agency.",
      "Sickness for stress with {front} fell by {11-24}% after the wellbeing question was added.",
    ],
    gaps: [
      ["Only {62-79}% of planned sessions took place in the six months to {month}, and the lowest rate was at {place2}.", "Report sessions held each month and follow up missed ones", "deputy", "At least nine in ten planned sessions held for two quarters", "Rate has reached 92% for one quarter."],
      ["They are held on time, but the notes list tasks: {some} of {sample} read showed any reflection.", "Train supervisors in reflective questions and sample again", "trainer", "Reflection is seen in eight of ten records", "Supervisors trained; second sample shows seven in ten."],
      ["Wellbeing is not recorded, and {front} said in the survey that it was the first thing to be dropped.", "Add wellbeing to the record and review its use", "hr", "Wellbeing is covered in nine of ten records", "Prompt added and used in most sessions."],
      ["We cannot give a figure, because sessions are kept in managers’ own diaries and not in {system}.", "Record supervision in one place", "ig", "A monthly figure can be produced for each team", "Figures produced for all but one team."],
    ],
    absent: "Safeguarding supervision does not take place as planned in any team.",
    evidence: [
      ["Supervision compliance report, {month}", "sessions planned and held", "Supervision"],
      ["Audit of supervision records", "reflection, challenge and wellbeing", "Audits"],
      ["Supervision feedback from staff, {y}", "how useful it is", "Surveys"],
    ],
  },
  "6.3": {
    arrangement: [
      "Our whistleblowing policy gives three routes inside the organisation and {4-6} outside it, and {speak} is the named contact.",
      "{Speak} is independent of line management and reports to {board} directly.",
      "The policy on speaking up was rewritten in {month} in line with Freedom to Speak Up principles.",
      "Anyone may raise a concern with a manager, with {speak} or with an outside body, in any order they choose.",
      "Speaking up is covered by a policy of {3-5} pages that promises a reply in {5-10} working days.",
    ],
    reach: [
      "It protects {volunteers} and people working for {suppliers} as well as employees.",
      "Treating someone badly because they spoke up is listed as misconduct in our disciplinary rules.",
      "Contacts are on payslips, posters and the back of each identity card.",
      "It forms part of induction and of the code of conduct, and a slide on it is used in every safeguarding course.",
      "The external routes include the children’s charity helpline, our regulator and the partnership.",
    ],
    effect: [
      "{6-19} concerns were raised in the year; each person had a reply, and none reported being treated badly.",
      "A reading of the policy by {group} and two trade union members in {lmonth} led to simpler wording on protection.",
      "Test calls to the route in {month} were answered by {speak} within {1-3} hours.",
      "One concern from a contractor about {place2} was upheld in {month}, and practice there was changed.",
      "{Committee} compared our policy with the national guide and found all but one of its {9-13} points in place, then added the last.",
    ],
    gaps: [
      ["Outside routes are not listed, so a person who has lost faith in managers would have to find one alone.", "List external routes in the whistleblowing policy and on posters", "hr", "Routes are listed and seen on site visits", "Policy and posters changed."],
      ["It covers employees and is silent on {volunteers}.", "Extend whistleblowing protection to all who work with us", "hr", "The policy and agreements name each group", "Extended, and explained to those groups."],
      ["The named contact left in {month}, and {speak} has been appointed but not yet trained.", "Train the new speak-up contact and announce the role", "exec", "Training complete and the name known to most staff", "Trained and introduced at team meetings."],
      ["Protection from detriment is mentioned in a single line, without saying what we would do if it happened.", "Set out how people who speak up are protected and checked on", "speak", "Each person is contacted at three and six months", "Checks now made at three and six months."],
    ],
    absent: "No whistleblowing policy applies to concerns about children.",
    evidence: [
      ["Whistleblowing policy, {y}", "routes and protection", "Policies"],
      ["Role description of {speak}", "independence and access to the board", "Governance"],
      ["Speaking up slide and poster", "how people are told", "Training"],
    ],
  },
  "6.4": {
    arrangement: [
      "We ask about speaking up in every staff survey and in exit interviews.",
      "{Speak} visits {sites} through the year and holds open hours at {place}.",
      "Twice a year {board} receives numbers and themes from speaking up, with nothing that could identify a person.",
      "Leaders talk openly about mistakes, and {exec} writes a short piece each month on something we got wrong.",
      "Learning from concerns is shared as You spoke, we changed, a half-page note sent to all teams.",
    ],
    reach: [
      "Those on nights or working alone can use an anonymous form, used {3-14} times since {lmonth}.",
      "{Speak} calls each person back at three months to ask how they have been treated.",
      "Managers have a half-day course on hearing concerns well; {70-92}% have attended.",
      "Results are split by team, which showed that {others} felt less safe than {front}.",
      "{Volunteers} are asked the same questions in a yearly telephone round.",
    ],
    effect: [
      "In {y} {82-91}% said that they would feel safe to speak up, compared with {66-76}% in the previous survey.",
      "Concerns rose from {4-8} to {11-18}, which we read as trust, since the share upheld stayed the same.",
      "Two themes led to change: how lone visits are logged, and who can open records at {place2}.",
      "Everyone who raised a concern last year said that they would do so again, apart from {few} who were unsure.",
      "We asked {sample} people in corridors and depots how to speak up, and {most} told us at least two ways.",
    ],
    gaps: [
      ["Trust is lower than we would like: {52-66}% said they would feel safe, and {others} were the least sure.", "Meet teams with low trust and act on what they say", "speak", "At least eight in ten feel safe in the next survey", "Meetings held; a pulse survey showed a rise."],
      ["We have not asked. The last staff survey had no question on it, and exit interviews are patchy.", "Ask about speaking up in the next survey", "hr", "Results by team are with {board}", "Questions asked and results reported."],
      ["Concerns are handled one at a time, and no summary has gone to {board} since {lmonth}.", "Report themes from concerns twice a year", "speak", "Two reports received and one change made", "One report received, the second is due."],
      ["People who raised concerns were not told the outcome: in {some} of {sample} files there was no reply.", "Reply to each person who raises a concern", "speak", "Every file has a reply and a three-month check", "Replies are in all files opened since."],
    ],
    absent: "Staff told us that they would not feel safe to speak up, and we have no record of learning from a concern.",
    evidence: [
      ["Speaking up survey results, {y}", "awareness and trust by team", "Surveys"],
      ["Summary of concerns to {board}, {month}", "numbers and themes without names", "Board papers"],
      ["You spoke, we changed note", "what was changed", "Briefings"],
    ],
  },
};
