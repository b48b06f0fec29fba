import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section5: SectionTexts = {
  "5.1": {
    arrangement: [
      "Nobody works with children or their information here until the safeguarding part of induction is done.",
      "Induction has three levels, so that {others} receive an hour and {front} a full day.",
      "{Trainer} runs a safeguarding induction every {2-4} weeks, with a short film for those who start in between.",
      "New starters have a safeguarding checklist of {9-14} points, signed by them and by their manager.",
      "A welcome session on safeguarding is given in the first week by {lead} or {cover} in person.",
    ],
    reach: [
      "{Volunteers} and agency staff follow the same path, and those on one-day shifts are given a briefing card at the door.",
      "New members of {board} have a session of their own on what to ask and what to look for.",
      "Completion is recorded in {learn}, which reminds the manager on day {5-10}.",
      "Examples are drawn from our own work, especially {spotted}.",
      "A buddy at {place} or another busy site works alongside each new starter for the first fortnight.",
    ],
    effect: [
      "Of {22-88} people who joined in the year, all but {few} finished within two weeks; the others were kept from unsupervised work.",
      "Completion in {month} was {95-99}% for employees and {90-95}% for temporary staff.",
      "We telephoned {sample} new starters after six weeks and {most} could explain how to pass on a worry.",
      "Two people raised a worry in their first month and both said that induction had told them how.",
      "{Committee} compares starters with completions each quarter and has had no unexplained gap since {lmonth}.",
    ],
    gaps: [
      ["Temporary staff at {place2} often start the same day, and {some} of {sample} had no induction recorded.", "Give every temporary worker a briefing before a first shift", "hr", "A sample of shifts shows each worker was briefed", "Briefing card in use; sample complete at nine in ten."],
      ["There is nothing for members of {board}, {3-5} of whom joined this year without any safeguarding induction.", "Create an induction for board members", "exec", "Each member has completed it", "All current members completed it in the spring."],
      ["It happens, but is written down in different places, so we could not prove completion for about {15-30}% of starters.", "Record all inductions in one place and report monthly", "hr", "Three monthly reports show at least 95%", "Reports running, latest at 96%."],
      ["The content is general and says nothing on {spotted}, which is what {front} are most likely to meet.", "Rewrite induction with examples from our own work", "trainer", "New version in use and rated useful by nine in ten", "New version launched and well received."],
    ],
    absent: "Safeguarding is not part of induction, and new staff learn from colleagues as they go.",
    evidence: [
      ["Induction pack and checklist, {y}", "what new people are told", "Induction"],
      ["Induction completion report, {month}", "completion by staff group", "Training"],
      ["Board member induction slides", "what members learn on joining", "Induction"],
    ],
  },
  "5.2": {
    arrangement: [
      "A training plan sets out {4-6} levels of safeguarding learning and says which roles need which, and how often.",
      "{Trainer} reviews the training needs of each role every {time} with {lead}.",
      "Every role is matched in {learn} to the course it needs, with refreshers after one, two or three years.",
      "Our target is 95% of {front} in date, and 90% for everybody else.",
      "Requirements by role were agreed by {committee} in {month}, including those for {volunteers}.",
    ],
    reach: [
      "Reminders go out at twelve, eight and four weeks, first to the person and last to the director.",
      "Managers see a live list for their team, and {exec} sees one for the whole organisation.",
      "Those who fall out of date by {30-60} days may not work alone until they have caught up.",
      "Courses are offered at {place} and online, with evening dates for those on shifts.",
      "Figures are reported by team and by level, so that a good average cannot hide a weak spot.",
    ],
    effect: [
      "On {date} {front} stood at {95-98}% and {others} at {91-95}%.",
      "A dip to {81-88}% in {lmonth} set off a recovery plan, with extra dates, and the target was reached again in {2-4} months.",
      "{Committee} questioned one team’s figures and found records missing and not training; the feed into {learn} was mended.",
      "Leaders themselves are in date: {most} of {sample} managers checked had completed the level above their staff.",
      "No one has been more than {30-45} days overdue since {month}, compared with {9-21} people a year earlier.",
    ],
    gaps: [
      ["Compliance for {front} was {72-84}% on {date}, below our target of 95%, chiefly because of vacancies at {place2}.", "Carry out a recovery plan for overdue training", "trainer", "95% in date for three months in a row", "Back above target in the second quarter."],
      ["We hold good figures for employees and none for {volunteers}.", "Record and report training for {volunteers}", "hr", "A monthly figure is reported for this group", "Records complete and reported since the spring."],
      ["The plan lists courses but not which roles need them, and managers choose differently.", "Match each role to a level of training", "trainer", "Every role has a level, agreed by {committee}", "Agreed for all but four specialist roles."],
      ["Leaders do not receive the figures: the last report to {board} was in {lmonth}.", "Report training compliance each quarter", "deputy", "Four reports received on time", "Three of four received so far."],
    ],
    absent: "Training needs have not been set for any role, and there are no records of who has been trained.",
    evidence: [
      ["Training plan by role, {y}", "levels, roles and refresher dates", "Training"],
      ["Training compliance report, {month}", "rates by team and level", "Training"],
      ["Recovery plan and outcome", "what was done when rates fell", "Training"],
    ],
  },
  "5.3": {
    arrangement: [
      "Course content is reviewed every {time} by {trainer} and {lead}, who keep a log of what was changed and why.",
      "Local learning is built in: since {lmonth} each course has a section on {learning}.",
      "Half of the core course is made up of local cases, and the newest is never more than a year old.",
      "{Trainer} sits on the partnership’s training group and brings its materials straight into our courses.",
      "We teach {front} in two parts, one of our own and one alongside other agencies.",
    ],
    reach: [
      "Places on the partnership’s courses are part of the plan: {30-140} were booked this year and {25-28} of each 30 taken up.",
      "{Front} choose one multi-agency course every two years, recorded in {learn}.",
      "Speakers with lived experience joined {3-7} sessions, and {group} filmed a short clip for the rest.",
      "Monthly bulletins keep people up to date between courses, each on one page with one thing to try.",
      "Updates to {wt} were in our slides within {3-6} weeks of publication.",
    ],
    effect: [
      "Of {sample} people who attended with other agencies, {most} said that they had since called a contact made there.",
      "Following the section on {learning}, related entries in {system} rose by {14-38}%.",
      "A check of slides in {month} found everything current but one telephone number.",
      "{Lead} sat in on {3-6} courses and saw local priorities covered each time, with lively discussion of {spotted}.",
      "Feedback in {y} scored relevance to the job at {8}.{3-9} out of ten, with the local cases liked best.",
    ],
    gaps: [
      ["Few of us learn with other agencies: just {4-12} places were taken this year, and none by staff at {place2}.", "Set a number of multi-agency places for each team and monitor take-up", "trainer", "Take-up reaches the number set in every team", "Take-up has trebled; one team is still short."],
      ["The online course is bought in, and has nothing on local thresholds or on {learning}.", "Add a local section to the online course", "trainer", "All who take the course complete the local section", "Local section added and completed by most staff."],
      ["Slides were last reviewed in {lmonth} and still use terms from earlier guidance.", "Review course content and log each change", "lead", "A dated review log covers all courses", "All courses reviewed and logged."],
      ["We pass on learning from national reviews, but had no way of including local ones until {month}, and older courses lack it.", "Bring local review learning into all courses", "trainer", "Each course names at least one local lesson", "Lessons added to five of six courses."],
    ],
    absent: "Our training is out of date, makes no mention of local priorities and is not shared with other agencies.",
    evidence: [
      ["Course outline and review log, {y}", "what changed and when", "Training"],
      ["Partnership course bookings", "multi-agency places taken up", "Training"],
      ["Bulletin on {learning}", "how local learning is shared", "Briefings"],
    ],
  },
  "5.4": {
    arrangement: [
      "Three months after a course {trainer} asks people and their managers what they have done differently.",
      "We test the effect of training by reading records made before and after it.",
      "Evaluation has four steps here: reaction, knowledge, behaviour and what changed for {children}.",
      "Managers watch {front} at work after the core course and note two things that were done well and one to improve.",
      "Each year one course is studied closely; in {y} we chose the one on {learning}.",
    ],
    reach: [
      "Follow-up is built into {learn}, which sends the questions and chases twice.",
      "{Lead} reads the answers and takes the main points to {committee}.",
      "Quiz scores are compared at the start, at the end and after {8-12} weeks.",
      "{Volunteers} are asked the same things by telephone, since few of them use our systems.",
      "Questions asked in supervision link back to what was learnt.",
    ],
    effect: [
      "In the last round {64-78}% replied, and {most} of {sample} gave a clear example of a change.",
      "Records read after training were better: {72-88}% met the standard, compared with {45-60}% before.",
      "We learnt that people forgot the escalation route within weeks, so {trainer} added a card and a ten-minute refresher.",
      "Observation at {place} showed that {front} had begun to ask about who else lives at home; {few} still did not.",
      "As a result of evaluation one e-learning module was dropped in {month}, and a workshop put in its place.",
    ],
    gaps: [
      ["Our only measure is the form at the end of the day, which says that people liked it and tells us nothing more.", "Follow up training after three months", "trainer", "A follow-up report goes to {committee} twice a year", "First report received; half of those asked replied."],
      ["We send follow-up questions but barely {12-24}% answer, too few to draw any lesson.", "Raise replies to follow-up through managers", "trainer", "At least half of those trained reply", "Replies have risen to just under half."],
      ["Knowledge is tested and has improved, yet we have not looked at whether practice with {children} has.", "Read records before and after one course each year", "lead", "One before-and-after study is complete", "Study of twenty records complete; result shared."],
      ["Evaluation was done for {front} and not for {others}, although they account for over half of the training budget.", "Evaluate training for {others}", "trainer", "Findings for this group are reported", "Interviews held and findings reported."],
    ],
    absent: "We do not check whether training makes any difference.",
    evidence: [
      ["Training evaluation report, {month}", "what people did differently", "Training"],
      ["Before and after record reading", "change in practice", "Audits"],
      ["Observation notes, {y}", "practice seen by managers", "Training"],
    ],
  },
};
