import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section3: SectionTexts = {
  "3.1": {
    arrangement: [
      "An accountability chart runs on one page from {front} to {exec}, with a name at each level.",
      "Every job description, at all levels, carries one of three safeguarding paragraphs, chosen by how much contact the job has with children.",
      "{Board} approved a written scheme in {month} that says who decides, who advises and who must be told.",
      "Who answers for what is set out in a table: {front} for noticing and acting, managers for oversight, {exec} for the whole.",
      "From the front line the line of accountability goes through team managers to {lead}, then to {exec} and {board}.",
    ],
    reach: [
      "Appraisal forms ask each person how they met their safeguarding duty, and managers cannot close the form until it is answered.",
      "The chart hangs at {place} and {place2}, and is part of the welcome pack.",
      "{Hr} checks the wording before any post is advertised, including posts for {volunteers}.",
      "Duties for nights and weekends are set out separately, so there is always one person in charge.",
      "It covers joint posts and secondments too, where a letter says which organisation answers for what.",
    ],
    effect: [
      "We pulled {sample} job descriptions at random in {month}; {most} had the right paragraph and the others were changed that week.",
      "{85-96}% of appraisals completed this year had a full answer about safeguarding.",
      "In a tabletop exercise about a weekend worry, all {7-12} people taking part agreed on who was in charge within {3-9} minutes.",
      "A question from another agency about who could agree to a decision was settled in one call, which would once have taken days.",
      "Staff who said that they understood their own responsibility rose from {68-77}% to {88-95}% between surveys.",
    ],
    gaps: [
      ["Older job descriptions have not caught up: {some} of {sample} sampled held the paragraph, and none of those for {others} did.", "Add the safeguarding paragraph to all remaining job descriptions", "hr", "A random sample is fully compliant", "All updated; the repeat sample was complete."],
      ["When teams moved in {month} the chart was not redrawn, and it still shows two posts that have gone.", "Redraw the accountability chart and check it each quarter", "deputy", "The chart matches the structure at four quarterly checks", "Redrawn, and correct at three checks so far."],
      ["Appraisals for {front} ask about safeguarding, but those for managers do not, which weakens the middle of the line.", "Add safeguarding to managers’ appraisals", "hr", "All managers’ appraisals include the question", "The form was changed in time for the yearly round."],
      ["Responsibility at night is described in two documents that disagree about whether {cover} or the duty manager decides.", "Settle who decides out of hours and issue one document", "lead", "One document in use, confirmed by a night-time exercise", "One document issued and the exercise went well."],
    ],
    absent: "Responsibilities for safeguarding children are not set out in writing below the level of {exec}.",
    evidence: [
      ["Accountability chart, {month}", "who answers at each level", "Governance"],
      ["Sample of job descriptions", "the safeguarding paragraph in use", "Human resources"],
      ["Appraisal form and completion report", "how the duty is reviewed each year", "Human resources"],
    ],
  },
  "3.2": {
    arrangement: [
      "{Lead} is our designated lead, with {cover} as deputy; together they have {1-2}.5 posts’ worth of protected time.",
      "The designated role is held by {lead}, whose job description was graded again in {month} to reflect what it asks.",
      "Two people share the work of safeguarding lead: {lead} for advice and casework, and {cover} for policy and training.",
      "Our lead for safeguarding children is {lead}, who reports directly to {exec} on this work.",
      "{Lead} has led on safeguarding children since {lmonth} and has {2-4} days a week for it.",
    ],
    reach: [
      "Leave and sickness are covered through a shared calendar, with {deputy} as third in line.",
      "The lead has supervision every {4-8} weeks from a practitioner outside our organisation.",
      "Workload is counted each quarter in calls, cases and meetings, and goes to {exec}.",
      "Both have completed the advanced course and attend the county network of leads.",
      "A duty telephone means that {front} reach one of them directly, without going through a manager first.",
    ],
    effect: [
      "In {month} all but {few} of {58-96} requests for advice were answered within two hours.",
      "There was no working day in the past year without a trained lead on duty, as the rota shows.",
      "Asked how they rate the advice they receive, {front} gave an average of {4}.{2-8} out of five.",
      "A workload count in {lmonth} showed strain, and {board} agreed to another {6-14} hours a week.",
      "Teams at {place2} say they now call before acting; the number of calls from there has doubled.",
    ],
    gaps: [
      ["{Lead} does this on top of a full-time job, and a diary exercise in {month} found {4-6} hours a week against an expected twelve.", "Release protected time for the safeguarding lead", "exec", "A repeat diary exercise shows the agreed hours are kept", "Time agreed and kept in eleven of the twelve weeks checked."],
      ["Cover is arranged by goodwill and failed on {3-8} days last summer, when calls about {spotted} went to voicemail.", "Set a cover rota with a trained second and third person", "deputy", "Six months with no uncovered day", "Rota in place; no uncovered day so far."],
      ["Neither the lead nor {cover} has had supervision of their own since the previous arrangement ended in {lmonth}.", "Arrange external supervision for the safeguarding leads", "exec", "Each lead has at least eight sessions in a year", "A supervisor was found and sessions are monthly."],
      ["The deputy has not done the advanced course, because two bookings were cancelled, and so cannot advise alone.", "Complete the advanced course for the deputy lead", "trainer", "Certificate held and the deputy on the rota alone", "Course completed; now on the rota."],
    ],
    absent: "There is no designated safeguarding lead in post; the last one left in {month} and the work has not been given to anybody.",
    evidence: [
      ["Job description of the safeguarding lead", "duties, time and reporting line", "Human resources"],
      ["Lead and cover rota, {y}", "every working day is covered", "Rotas"],
      ["Supervision and training log of the leads", "sessions held and courses done", "Leaders"],
    ],
  },
  "3.3": {
    arrangement: [
      "Every contract with {suppliers} includes a safeguarding schedule, redrafted in {month} by {lead} and our legal adviser.",
      "We use three standard clauses, light, medium and full, depending on how closely {suppliers} come to children.",
      "Nothing is awarded until {lead} has read the bidder’s safeguarding answers, which carry {10-20}% of the quality marks.",
      "Our terms require {suppliers} to report a worry the same day and an allegation within one working day.",
      "Hire agreements and contracts for {place} and other sites carry a safeguarding condition that lets us stop the use at once.",
    ],
    reach: [
      "A yearly return asks each supplier about training, checks and allegations, and {deputy} reads the replies.",
      "Contract managers visit {few} suppliers each quarter, picked by risk and not by value.",
      "The register lists {14-42} live agreements, the clause that applies and the date it was last checked.",
      "Small suppliers are offered our own policy template and a place at our training.",
      "People sent by {suppliers} receive the same short briefing as our own staff before a first visit.",
    ],
    effect: [
      "Checks in {month} led us to suspend one supplier for {9-21} days until its recruitment records were complete.",
      "We hold a satisfactory return for {92-98}% of agreements; the others were given a date and met it.",
      "Last year {5-13} worries reached us from contractors, up from {1-4}, and two concerned {spotted}.",
      "An audit of {sample} contracts found the right clause in {most}, and the remainder were varied by letter.",
      "A hirer who could not show a policy was refused in {lmonth}, then helped to write one and accepted.",
    ],
    gaps: [
      ["New agreements carry the clause, but {some} of {sample} older ones that we read do not.", "Vary older contracts to include the safeguarding clause", "deputy", "The register shows the clause in each live contract", "Clause added to all but two, which end this year."],
      ["Requirements are set at award and then not looked at again; no supplier was asked for a return in {y}.", "Start a yearly safeguarding check of suppliers", "deputy", "A return is held for each live agreement", "First round of returns gathered; three were followed up."],
      ["Lettings at {place2} are arranged locally on a form with nothing about children.", "Bring all lettings under one agreement with a safeguarding condition", "cover", "Each current hirer has signed", "All hirers have signed the new agreement."],
      ["When a check failed in {month} nobody followed it up for {8-15} weeks, because no owner was named.", "Name an owner for each supplier and a time limit for follow-up", "exec", "Failed checks are followed up within ten working days", "Owners named; the one failed check since was followed up in six days."],
    ],
    absent: "Our contracts and lettings contain no safeguarding requirements, and we do not know what those who work for us have in place.",
    evidence: [
      ["Safeguarding schedule for contracts", "what suppliers must do", "Contracts"],
      ["Register of agreements and checks, {y}", "which clause applies and when it was checked", "Contracts"],
      ["Follow-up letter to a supplier", "action taken when a check failed", "Contracts"],
    ],
  },
};
