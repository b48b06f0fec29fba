import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section1: SectionTexts = {
  "1.1": {
    arrangement: [
      "{Exec} holds lead responsibility for safeguarding children, and the duty is written into the role description signed in {month}.",
      "Responsibility at the top sits with {exec}, who reports on it to {board} and has no competing role in the services being checked.",
      "Since {lmonth} the accountable senior leader for safeguarding children has been {exec}; before that the role was shared and unclear.",
      "We name one leader for safeguarding children, {exec}, and {board} confirms the appointment each spring.",
      "{Board} appointed {exec} as its lead for safeguarding children, with authority to stop an activity or release money without waiting for a meeting.",
    ],
    reach: [
      "{Deputy} stands in during leave and took decisions on {3-9} occasions in the past year.",
      "The name, photograph and telephone number are on a notice at {place} and on the first page of our staff site.",
      "A half-day course for senior leaders was completed in {month}, followed by a briefing on {wt} from {lead}.",
      "{Lead} meets this leader every {4-6} weeks with an agenda that always covers open worries, staffing and risk.",
      "Each quarter the lead spends a day with {front}, most recently visiting {place2}.",
    ],
    effect: [
      "In our {y} staff survey {84-96}% could name the lead without prompting, against {61-78}% two years before.",
      "The role made a difference in {month}, when a vacancy with {front} was filled at once because the lead could approve the cost.",
      "We asked {sample} people chosen at random who leads on children, and {most} gave the right name and told us how to reach them.",
      "An outside reviewer spoke to {few} of our leaders in {lmonth} and found that each understood where their authority began and ended.",
      "When {lead} raised a shortage of cover at {place}, the lead moved staff within {2-6} days and told {committee} why.",
    ],
    gaps: [
      ["The person in the role changed in {month} and has not yet completed the leadership course, so decisions still lean on {lead}.", "Book and complete the senior leader’s safeguarding course", "exec", "The course certificate is on file and {board} has been told", "Course completed; a short note of learning went to {board}."],
      ["There is a gap beneath the lead: {deputy} covers in practice, but nothing in writing gives that cover any authority.", "Write cover arrangements into the deputy’s role description", "deputy", "A signed role description names the cover and its limits", "Role description signed and placed on the staff site."],
      ["Staff at {place2} were far less sure than others: only {some} of {sample} we asked could say who the lead is.", "Introduce the senior lead in person at every site", "exec", "At least nine in ten staff at each site can name the lead", "Visits made to each site and the question asked again with a better result."],
      ["We cannot show how the lead’s own knowledge is kept up, because there has been no appraisal of this part of the role since {lmonth}.", "Add safeguarding to the senior lead’s yearly appraisal", "exec", "An appraisal record covers safeguarding knowledge and learning", "Appraisal held; two learning needs were agreed."],
    ],
    absent: "No single senior leader holds responsibility for safeguarding children at present, and staff told us they would not know whom to ask.",
    evidence: [
      ["Role description of the senior lead", "duties and authority for safeguarding children", "Governance"],
      ["Structure chart of senior leaders, {y}", "who leads and who covers", "Governance"],
      ["Training record of {exec}", "courses completed and due", "Leaders"],
    ],
  },
  "1.2": {
    arrangement: [
      "A safeguarding report goes to {board} every quarter, covering numbers, themes, staffing and anything that went wrong.",
      "{Committee} looks at safeguarding in detail four times a year and sends an exception note to {board} after each meeting.",
      "Our annual safeguarding report was debated by {board} on {date} and followed by two deep dives chosen by its members.",
      "{Board} sees a one-page dashboard at each meeting, with a longer paper from {lead} every six months.",
      "Safeguarding children has been a standing item for {board} since {lmonth}, and {lead} attends in person to answer.",
    ],
    reach: [
      "The report draws on {system}, so the figures for {front} can be traced back to a case or an event.",
      "Papers report what {front} say about {spotted}, and not training percentages alone.",
      "Minutes record {11-24} questions from members over the last four meetings and the answer given to each.",
      "Risks above a score of twelve go to the corporate register; one about {place} has been there since {lmonth}.",
      "Members also hear directly from {front}, who present one anonymised account at each meeting.",
    ],
    effect: [
      "Challenge in {month} led to a paid extra day for {cover} and to a target for replying to other agencies.",
      "Of {9-14} decisions taken in the year, all but {few} were carried out by the date set, and late ones came back with reasons.",
      "Members doubted our figures on {learning}; a recount by {ig} found they were right to, and the measure was changed.",
      "After a member asked what had changed for {children}, each paper now begins with that question and {lead} must answer it.",
      "An internal audit of our reporting in {lmonth} gave reasonable assurance and found that actions could be followed from minute to result.",
    ],
    gaps: [
      ["Reports have reached {board}, but the minutes show thanks and little questioning, and two actions from {lmonth} were never closed.", "Train board members to question safeguarding reports and track their decisions", "exec", "Minutes of two meetings in a row record questions, decisions and closure", "Session held for members; the tracker is now read at each meeting."],
      ["The paper due in {month} was missed when {lead} was away, so there were seven months without any assurance.", "Set reporting dates for the year with a named stand-in author", "lead", "Four reports are delivered on the dates agreed", "All four dates were kept, one of them by the stand-in."],
      ["What members see is mostly about activity; we have not found a way to show whether {children} are any safer.", "Agree five measures of effect with {committee} and report them", "lead", "The dashboard shows five measures with a trend", "Five measures agreed; three have a year of figures."],
      ["Detail stops at {committee}, and the rest of {board} told us in a survey that they rarely hear about children.", "Give the whole board a twice-yearly safeguarding session", "exec", "Two sessions are held and nine in ten members attend", "Both sessions took place and members asked for a third."],
    ],
    absent: "There has been no report on safeguarding children to {board} in the past twelve months, so nobody at that level can say how we are doing.",
    evidence: [
      ["Safeguarding report to {board}, {month}", "figures, themes and risks put to members", "Board papers"],
      ["Minutes and decision tracker, {y}", "questions asked and what followed", "Board papers"],
      ["Safeguarding dashboard", "measures seen at each meeting", "Performance"],
    ],
  },
  "1.3": {
    arrangement: [
      "{Plan} has a chapter on keeping children safe, with {3-6} aims, a budget line and a named owner for each.",
      "Safeguarding runs through {plan}: every team’s yearly plan must say what it will do for {children}.",
      "When {plan} was refreshed in {month}, {lead} sat on the drafting group and wrote the test used for each new aim.",
      "Business planning here starts with a form that asks how a proposal could help or harm {children}.",
      "Money for safeguarding is set apart in the budget, so the posts of {lead} and {cover} are not open to in-year savings.",
    ],
    reach: [
      "Any savings proposal over £{20-60},000 carries a statement on children’s safety, read by {exec} before it moves on.",
      "We review safeguarding capacity each {time}; the last review compared caseloads and calls at {place} and {place2}.",
      "Risk registers are kept for {sites} and list child safety risks with a control and a date.",
      "{Committee} checks progress against the plan halfway through the year and can ask for it to be changed.",
      "Procurement, property and technology projects all use the same questions about {children}.",
    ],
    effect: [
      "The proposal on {decision} was altered because of that test: a six-month notice was given and a safeguard added.",
      "In {month} we spent £{14-48},000 that had not been planned on extra hours for {front}, after demand rose by {8-19}%.",
      "Two savings put forward for {y} were withdrawn once their effect on {children} had been written down.",
      "A look back at {6-11} plans from last year found a clear aim for children in {most} of {sample} teams.",
      "Our auditors asked to see how safety affected spending and were shown three decisions, one of which had cost us money.",
    ],
    gaps: [
      ["While {plan} mentions children, it sets no aims that can be measured, and budget holders told us that they could not say what it asks of them.", "Put measurable safeguarding aims into {plan}", "exec", "Each aim has an owner, a measure and a date", "Three aims adopted and reported halfway through the year."],
      ["Our test of impact was not applied to the decision about {decision}, which went through as an urgent matter.", "Require the child impact test for urgent decisions too", "exec", "A check of all urgent decisions finds the test completed", "Test completed in each urgent decision since the change."],
      ["Capacity has not been looked at since {lmonth}, although work about {spotted} has grown by about {15-30}%.", "Review safeguarding capacity against demand", "deputy", "A capacity paper with options has been decided by {board}", "Review finished and one post extended for a year."],
      ["Risks to children appear in the registers of some teams only: we found them in {some} of {sample}.", "Add child safety to every team’s risk register", "deputy", "A sample shows a current entry in each register", "Registers rewritten and a second sample was complete."],
    ],
    absent: "Our current business plan does not mention children at all, and no savings decision in the past year considered them.",
    evidence: [
      ["Extract of {plan}", "aims for children, owners and budget", "Plans"],
      ["Impact statement on {decision}", "how children were considered before the decision", "Plans"],
      ["Risk register, child safety entries", "risks, controls and review dates", "Risk"],
    ],
  },
  "1.4": {
    arrangement: [
      "{Exec} attends the {area} partnership’s main group, and {lead} is a member of two of its subgroups.",
      "We take our full part in the {area} partnership: {lead} attends quality and performance, and {trainer} attends learning and development.",
      "Attendance at partnership groups is agreed each year so that the person in the room can speak for us; this year it is {exec} and {deputy}.",
      "{Lead} represents us in the partnership, with {cover} as a standing substitute who receives all the papers.",
      "Our link with the partnership runs through {exec}, who signs off what we promise and what we report back.",
    ],
    reach: [
      "A {1-2}-page briefing follows each meeting and is read out in team meetings at {place} and elsewhere.",
      "The partnership’s priorities are copied into {plan}, so {committee} follows them with our own.",
      "Learning from reviews goes to {front} through a ten-minute slot called Five Things, written by {lead}.",
      "We lent a trainer for {2-5} multi-agency courses and chaired a task group on {learning}.",
      "Papers are discussed with {deputy} beforehand, which means that we arrive with a view and figures.",
    ],
    effect: [
      "Over twelve months we were present at {10-14} of {15-16} meetings and sent a briefed substitute to one more.",
      "The priority on neglect led to a new prompt in {system}, used {60-240} times since {month}.",
      "Team meeting notes from {sample} teams showed the last briefing had been discussed in {most}.",
      "As a result of one partnership audit we changed how we approach {learning}, and reported the effect back in {month}.",
      "The independent scrutineer thanked us for candid figures about {spotted}, which other agencies have since also brought.",
    ],
    gaps: [
      ["We were at only {5-7} of {11-12} meetings in the year, and twice the person who went could not commit us to a decision.", "Agree a senior representative and a substitute for each partnership group", "exec", "Attendance is nine in ten over the following year", "Attendance rose to nine in ten with the new substitute."],
      ["Senior people attend, yet what they learn stays with them: {front} at {place2} had not seen any briefing since {lmonth}.", "Set up a briefing that reaches every team after each partnership meeting", "lead", "Notes from a sample of teams show each briefing was discussed", "Briefings are running and a sample of notes has been checked."],
      ["None of the partnership’s current priorities can be found in {plan}, so nobody is tracking what we owe.", "Add the partnership’s priorities to our own plan and report on them", "deputy", "{Committee} has received two reports on the priorities", "Both reports have been received and the plan amended."],
      ["We join the main group but not the learning subgroup, where discussion of {learning} would help us most.", "Take up a place in the learning and development subgroup", "trainer", "Four meetings attended and notes shared", "Place taken up and three sets of notes shared so far."],
    ],
    absent: "Nobody senior from our organisation has taken part in the partnership’s groups this year.",
    evidence: [
      ["Partnership attendance record, {y}", "who attended which group", "Partnership"],
      ["Team briefing after the {month} meeting", "how learning is passed on", "Partnership"],
      ["Report on partnership priorities", "what we did about each priority", "Partnership"],
    ],
  },
};
