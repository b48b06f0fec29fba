import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section8: SectionTexts = {
  "8.1": {
    arrangement: [
      "{Front} use the {area} threshold guidance, and a one-page summary is part of {system}.",
      "We look out in particular for {spotted}.",
      "Referrals are discussed with {lead} where time allows, and sent without delay where it does not.",
      "Think family is our rule: anyone who works with an adult asks which children are affected.",
      "A referral form with prompts was brought in during {month}, asking what life is like for the child and what has been tried.",
    ],
    reach: [
      "{Others} know that they can act too, and {8-22}% of referrals now start with them.",
      "{Lead} reads {6-12} referrals a month and gives feedback to the writer.",
      "If there is no reply after {2-3} working days, the person who made the referral must ask again.",
      "Early help is considered first, and we led {5-31} early help plans in the past year.",
      "Teams at {place} and {place2} have a named link in the local front door.",
    ],
    effect: [
      "We made {26-90} referrals in the year to {month}, and {61-74}% led to help or an assessment.",
      "A joint audit with the front door rated {most} of {sample} referrals good or better.",
      "Feedback was received on {83-95}% of referrals, compared with half in {ly}.",
      "A worry about {spotted} was recognised by a new colleague in {month}, and help began within a week.",
      "Asked to place {6-8} short stories on the threshold chart, {front} agreed with the experts on all but {few}.",
    ],
    gaps: [
      ["Quality is uneven: {some} of {sample} referrals read in {month} described the child’s daily life, and several gave only events.", "Coach staff in writing referrals and read a sample each month", "lead", "Nine in ten are rated good in two samples", "Monthly reading in place; latest at eight in ten."],
      ["Few of {others} had heard of the threshold guidance, and staff at {place2} referred nothing this year.", "Explain thresholds to {others} with examples", "trainer", "Nine in ten can say when to ask for advice", "Explained at each site; calls for advice are up."],
      ["We send referrals and then lose sight of them: the outcome was known in {40-55}% of cases.", "Chase feedback and record the outcome of each referral", "cover", "Outcome known for nine in ten", "Outcome now known for most referrals."],
      ["Our adult-facing teams still think of the adult first, and children’s names were recorded in {some} of {sample} files.", "Record the children in each adult’s life", "lead", "Names and ages found in nine of ten files", "Prompt added; names found in eight of ten files."],
    ],
    absent: "Staff do not use the threshold guidance and we made no referrals in the period.",
    evidence: [
      ["Referral audit, {month}", "quality and timeliness", "Audits"],
      ["Referral numbers and outcomes, {y}", "what became of referrals", "Performance"],
      ["Summary of thresholds for staff", "when to act and how", "Practice guides"],
    ],
  },
  "8.2": {
    arrangement: [
      "We take part in {forum}.",
      "Invitations come to a single mailbox, watched by two people, so that {forum} are not missed.",
      "The worker who knows the child or family best attends, supported by {lead} where a case is difficult.",
      "Attendance is expected and followed up; {cover} keeps the list.",
      "Our part in multi-agency work is chiefly in {forum}, and each has a named person and a substitute.",
    ],
    reach: [
      "Reports use a template that begins with the child and can be shared with the family beforehand.",
      "Substitutes are given a written briefing and authority to agree actions.",
      "Joining by video is allowed for shift workers, and {front} have a quiet room for it at {place}.",
      "Actions we accept are put into {system} with a date, and managers see those that are late.",
      "Families are told in advance what we will say, unless that would put a child at risk.",
    ],
    effect: [
      "Between {lmonth} and {month} we attended {88-96}% of meetings to which we were asked.",
      "Reports were sent on time in {most} of {sample} cases checked, with an average of {2-4} days in hand.",
      "Chairs gave our reports {4}.{1-7} out of five for clarity, and said the child’s own words helped.",
      "All but {few} of {17-48} actions we accepted were finished by their date.",
      "Information that {front} brought to one meeting in {month} changed the plan, because nobody else had known of it.",
    ],
    gaps: [
      ["We attended {58-71}% of meetings; notice was often short, and no substitute was sent from {place2}.", "Name and brief substitutes for each team", "cover", "Nine in ten meetings are attended", "Attendance has reached 87%."],
      ["Reports arrive late: {some} of {sample} were sent before the meeting, and the rest on the day or after.", "Track report deadlines and help those who fall behind", "deputy", "Nine in ten reports are sent on time", "Tracking in place; eight in ten on time."],
      ["We go when asked, but hold no figures on how often we are asked or whether we were there.", "Record invitations, attendance and reports", "ig", "Quarterly figures are with {committee}", "Figures gathered for two quarters."],
      ["Early help is our weak spot: {front} attend at crisis point, and led no early help plan in {y}.", "Agree when we lead or join an early help plan", "lead", "At least six plans joined or led in a year", "Four plans joined so far."],
    ],
    absent: "We do not take part in multi-agency meetings about children.",
    evidence: [
      ["Attendance and report figures, {y}", "meetings attended, reports on time", "Performance"],
      ["Report template for meetings", "how the child comes first", "Practice guides"],
      ["Feedback from chairs, {month}", "usefulness of our part", "Performance"],
    ],
  },
  "8.3": {
    arrangement: [
      "Our escalation policy names the {area} procedure, sets out its four stages and gives a time limit for each.",
      "Staff who disagree with a decision about a child speak first to the other worker, then to a manager, then use the {area} procedure.",
      "Challenge is taught as part of the job, and {lead} helps to write the first stage.",
      "A flow chart of the {area} escalation procedure is on the back of the four-step card carried by {front}.",
      "We adopted the {area} escalation procedure as our own in {month}, so that there is one route and one form.",
    ],
    reach: [
      "{Cover} keeps a log by stage, with the outcome for the child and how long it took.",
      "Inside the organisation the route goes up to {exec}, and anyone may use it about a colleague’s decision.",
      "Each quarter {committee} sees numbers by stage and theme.",
      "The subject comes up in supervision, through the question: is there anything you would like to challenge?",
      "Managers at {place} and {place2} have had practice in making and receiving a challenge.",
    ],
    effect: [
      "Most of the {9-16} challenges made in the year ended at stage one; {few} reached stage two and none went further.",
      "Awareness has grown: {78-90}% knew the partnership’s procedure by name, against {35-52}% in {ly}.",
      "In {month} a challenge by {front} led to a decision being looked at again and a plan for the child.",
      "Of {sample} people asked, {most} could find the form and say how stage one begins.",
      "Themes from the log, above all slow replies, were raised with the partnership and a named contact was agreed.",
    ],
    gaps: [
      ["Our own policy is known, but only {38-54}% had heard of the {area} procedure, and none of {others} had.", "Brief all staff on the partnership’s escalation procedure", "lead", "Eight in ten know it by name in a survey", "Briefings given; awareness has reached seven in ten."],
      ["Disagreements are settled by telephone and leave no trace, so the log for {y} holds {few} entries.", "Record every challenge in a log by stage", "cover", "Log reviewed each quarter", "The log is in use in all teams."],
      ["Staff told us that they do not like to challenge larger agencies, and {some} of {sample} would let the matter drop.", "Practise challenge in team meetings with real situations", "trainer", "Nine in ten say that they would take it further", "Sessions held with most teams."],
      ["The policy mentions an earlier version of the procedure, with three stages and names of people who have left.", "Rewrite the escalation policy around the current procedure", "lead", "Policy approved and old copies removed", "Rewritten and approved."],
    ],
    absent: "Our policy does not name the {area} escalation procedure, and nobody whom we asked knew of it.",
    evidence: [
      ["Escalation policy, {y}", "stages, time limits and names", "Policies"],
      ["Escalation log by stage", "challenges and outcomes", "Performance"],
      ["Awareness check on escalation, {month}", "who knows the procedure", "Surveys"],
    ],
  },
  "8.4": {
    arrangement: [
      "{Lead} is our contact for reviews and audits, and {exec} signs what we send.",
      "Requests for information in a review are logged on arrival and answered within the time set.",
      "Actions from reviews and audits are kept on one tracker, read by {committee} every quarter.",
      "In the past year we took part in {2-4} multi-agency audits and {1-2} rapid reviews.",
      "Learning from reviews is turned into one page by {lead}, and from there into team discussions and training.",
    ],
    reach: [
      "{Front} who knew the child or family are supported before, during and after a review.",
      "An action closes only when {deputy} has seen evidence that practice has changed.",
      "We audit {few} themes each year with our own files, and choose them to match the partnership’s.",
      "Briefings are discussed at {place}, {place2} and elsewhere, and managers return a slip to say so.",
      "National reviews are read as well, with a note on what applies to {children}.",
    ],
    effect: [
      "On {date} {14-22} of {23-26} actions were closed with evidence and the others were within their dates.",
      "A second audit on {learning} found good practice in {most} of {sample} files, where the first had found it in {some}.",
      "All requests in {y} were answered on time, on average {3-8} days early.",
      "A quick poll showed that {79-92}% of {front} had heard of the latest review, and {48-63}% had changed something because of it.",
      "Learning about {learning} led to a new prompt in {system}, which managers now check.",
    ],
    gaps: [
      ["Actions are marked complete when a briefing has been sent; we have evidence of effect for {some} of {sample}.", "Show effect before an action is closed", "deputy", "Each action closed in the year has evidence", "Evidence held for all actions closed since."],
      ["{Few} of our {4-6} returns in the past year were late, as files had to be gathered by hand from {place2}.", "Set up a standing team to answer review requests", "lead", "Every request is answered in time", "Team formed; both requests since were in time."],
      ["What we learn does not reach everyone: {others} had heard of no review when asked in {month}.", "Include {others} in briefings about learning", "trainer", "Eight in ten have heard of the latest learning", "Included since spring; poll planned."],
      ["We took part in audits when invited but did none of our own, and so could not test {learning}.", "Carry out two audits of our own each year", "lead", "Two audits complete with actions", "One audit complete, the second under way."],
    ],
    absent: "We did not answer requests from reviews, and have no record of acting on their learning.",
    evidence: [
      ["Tracker of review and audit actions, {month}", "what is closed and on what evidence", "Reviews"],
      ["One-page learning note on {learning}", "what staff were told", "Briefings"],
      ["Second audit report, {y}", "whether practice changed", "Audits"],
    ],
  },
};
