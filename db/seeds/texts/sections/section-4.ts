import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section4: SectionTexts = {
  "4.1": {
    arrangement: [
      "We hear from {children} chiefly through {voice}.",
      "What a child thinks and feels is recorded in {system} under its own heading, and {front} may not leave it blank.",
      "Our main way of asking is {voice}, brought in during {month} after a trial at {place}.",
      "{Front} are trained to ask three things: what is it like for you, what worries you, what would help.",
      "Listening takes several forms here, from {voice} to regular talks with {group}.",
    ],
    reach: [
      "Younger children and those who do not use words are offered drawing, objects or a trusted adult.",
      "The same is expected of {others}, who are asked to write down what a child said in the child’s own words.",
      "{Group} reviews a selection of these records, with names removed, twice a year.",
      "A manager looks for the child’s view before agreeing any decision, and sends the form back where there is none.",
      "Where we meet only the adults, {front} ask about the children by name and write down what a day is like for them.",
    ],
    effect: [
      "An audit of {sample} records in {month} found the child’s view in {most} and a decision shaped by it in {some}.",
      "In {lmonth} plans for {3-9} children were changed because of what they told us, as supervision notes record.",
      "{Group} reported in {y} that records had become more honest, and that fewer used adult phrases.",
      "Since this began, the share of records with direct words from a child has gone from {34-48}% to {79-91}%.",
      "In {y} we were asked {asked}; {did}, and the record shows whose idea it was.",
    ],
    gaps: [
      ["Practice differs by team: in a sample the child’s own view was in {some} of {sample} records, and it was rarest at {place2}.", "Coach teams in hearing and recording the child’s view", "lead", "A repeat audit finds it in nine of ten records", "Coaching done in four teams; repeat audit up by a third."],
      ["We ask, but we cannot show that the answer changes anything, since {system} holds no link between view and decision.", "Add a field that links what the child said to the decision", "ig", "The field is completed in nine of ten new records", "Field added and used in most new records."],
      ["Tools for babies and for disabled children are missing, so their experience is described by adults alone.", "Choose and introduce tools for children who do not speak", "trainer", "Tools in use with records to show it", "Two tools chosen and {front} trained."],
      ["As we mainly meet adults, {front} are unsure how far they may ask about children, and {10-25}% told us that they avoid it.", "Give guidance and practice on asking about children at home", "lead", "Nine in ten say that they ask, and records agree", "Guidance issued; records are being sampled."],
    ],
    absent: "We do not yet ask children about their wishes or feelings in any regular way.",
    evidence: [
      ["Voice of the child audit, {month}", "where the child’s view is recorded and used", "Audits"],
      ["Guide to asking and listening", "tools by age and need", "Practice guides"],
      ["Notes of {group}, {y}", "what children said about our records", "Participation"],
    ],
  },
  "4.2": {
    arrangement: [
      "Any proposal to open, close or change a service goes through a child impact check before {board} sees it.",
      "A two-page form asks how a change could affect {children}, for better and for worse.",
      "Changes to premises, policies and technology are checked by {lead} at the design stage and again before they start.",
      "Our change process has four gates, and the second cannot be passed without an assessment of the effect on children.",
      "We test new services and policies against a short list of questions that {group} helped to write.",
    ],
    reach: [
      "{Deputy} keeps a log of checks, with {8-23} completed since {lmonth}.",
      "It applies to changes by {suppliers} where we fund or host the service.",
      "People affected are asked too: for the last one we spoke to {9-26} young people and parents.",
      "Technology projects have extra questions about contact with strangers, images and location.",
      "Papers without it are returned, which happened {2-5} times in the past year.",
    ],
    effect: [
      "When we considered {decision}, the check showed a risk to younger children, and the plan was altered before the vote.",
      "Six months after each change we look again; of {5-8} reviewed, {few} needed a further safeguard.",
      "At {place2} the design was changed so that a waiting area could be seen from the desk.",
      "{Committee} sampled {5-8} decisions in {month} and found a completed check behind all but {few}.",
      "A plan affecting {place} was put back by {4-8} weeks so that {group} could comment, and three of their points were taken up.",
    ],
    gaps: [
      ["It is used for large projects only; smaller changes, such as opening hours at {place2}, go through without one.", "Use a shorter child impact check for smaller changes", "deputy", "A sample of ten small changes each has a check", "Short form in use and found in nine of ten changes sampled."],
      ["The form used for {decision} was filled in after the decision had been taken, which defeats its purpose.", "Stop any decision that has no completed check", "exec", "All decisions in two quarters had a check dated beforehand", "Two quarters reviewed, each with checks dated beforehand."],
      ["Managers told us that they did not know how to fill it in, and {some} of {sample} forms gave no reason for their answers.", "Train managers to complete the check and read each other’s forms", "trainer", "A second reading finds reasons in nine of ten", "Training given to most managers."],
      ["Children have not been asked about any of the {3-6} changes made this year.", "Ask {group} about changes before they are decided", "lead", "Notes show children’s views in each check", "Children were asked about the two changes made since."],
    ],
    absent: "No step in our change process considers children, and changes are decided on cost and timing.",
    evidence: [
      ["Child impact check: {decision}", "risks found and changes made", "Change"],
      ["Log of child impact checks, {y}", "which changes were checked and when", "Change"],
      ["Decision record, {month}", "how the check was used", "Change"],
    ],
  },
  "4.3": {
    arrangement: [
      "Feedback from children is gathered all year and brought together each term by {deputy} in one log.",
      "We keep a record of what children and families ask for, who must answer, and the date on which we told them.",
      "{Group} meets {committee} twice a year and can put anything on the agenda.",
      "A board at {place} shows what was asked and what was done, and is changed every {6-10} weeks.",
      "Ideas and complaints from families go into a single list, and {exec} answers each one in writing.",
    ],
    reach: [
      "Replies are given in the way a child prefers, whether by letter, by voice note or in person.",
      "Where we say no, we give the reason, and {group} decides if it is good enough.",
      "{Front} carry cards for short comments, and {70-190} came back in the past year.",
      "Families who have left us are telephoned after three months, by somebody who did not work with them.",
      "Results are shared with {suppliers}, whose own changes are listed beside ours.",
    ],
    effect: [
      "Young people asked {asked}; as a result {did}, and we told them so in {month}.",
      "Of {12-27} suggestions in the log for {y}, we acted on {7-11} and explained the rest.",
      "In a follow-up {most} of {sample} people who gave a view said that they had heard what became of it.",
      "A request made in {lmonth}, {asked}, took {3-7} months, and we wrote twice about progress before we could say that {did}.",
      "{Group} wrote a page of our annual report in {month} and marked us {6-8} out of ten for keeping promises.",
    ],
    gaps: [
      ["We act on what we hear, but seldom tell children: the log shows a reply for {some} of {sample} suggestions.", "Tell every child or family what became of their suggestion", "deputy", "A reply is logged for nine in ten suggestions", "Replies now logged for eight in ten."],
      ["Comments arrive through {4-6} channels and no one brings them together, so we could not trace a change back to a child.", "Bring feedback into one log with an owner", "lead", "Three changes can be traced from comment to result", "The log is running and two changes have been traced."],
      ["Almost all feedback comes from {place}; we heard from nobody at {place2} this year.", "Ask for feedback at sites that have given none", "cover", "Feedback received from each site", "Visits made and comments received from most sites."],
      ["Adults speak for children in our surveys, and only {5-12}% of replies came from anyone under 18.", "Design a way of giving feedback for under-18s", "lead", "At least a third of replies come from under-18s", "Short form designed with {group} and in use."],
    ],
    absent: "There is no record of a change made in response to children’s feedback, or of children being told about one.",
    evidence: [
      ["You asked, we did: log for {y}", "requests, answers and dates", "Participation"],
      ["Letter to {group}, {month}", "how children were told", "Participation"],
      ["Participation report", "numbers, themes and results", "Participation"],
    ],
  },
  "4.4": {
    arrangement: [
      "We compare who uses our services with the local population each year and act where a group is missing.",
      "An equality analysis of work with {children} was completed in {month} and is refreshed yearly.",
      "Two groups have our particular attention: {barrier}.",
      "{Lead} and {deputy} look each quarter at who is heard, who is referred and who drops out, by age, ethnicity, disability and language.",
      "{System} records disability, ethnicity, first language and communication needs, so that patterns can be seen.",
    ],
    reach: [
      "Practical support includes {adjust}.",
      "{Front} have had a day on identity, culture and bias, led by people with experience of it.",
      "Interpreters were booked {40-230} times last year, and no child is asked to interpret.",
      "Any child who needs a change to how we work can ask for it, and the request is kept with their record.",
      "Advice comes from {5-9} community groups, whose members visited {place} in {lmonth}.",
    ],
    effect: [
      "Contact with {barrier} has risen by {12-31}% since we began to offer {adjust}.",
      "Our figures showed that girls were heard less often than boys in one team; after coaching, the difference closed by {month}.",
      "In {sample} records read for this purpose, identity was described well in {most} and led to a different approach in {few}.",
      "A parent at {place2} told the review that this was the first time a form had been explained in her own language.",
      "Disabled children make up {11-17}% of those we reach, which is close to their share of the population; it was {5-9}% in {ly}.",
    ],
    gaps: [
      ["Ethnicity and disability are left blank in about {28-44}% of records, so we cannot tell whether {barrier} are being missed.", "Improve the recording of ethnicity, disability and language", "ig", "Fewer than one record in ten is incomplete", "Blank fields have fallen by half."],
      ["Support such as {adjust} exists at {place} and nowhere else.", "Extend communication support to all sites", "deputy", "Each site can show it was used", "Extended to most sites, with use recorded."],
      ["No analysis has been done since {lmonth}, and what {front} told us about {barrier} has not been tested against figures.", "Complete an equality analysis of our work with children", "lead", "Analysis and three actions agreed by {committee}", "Analysis complete, two of three actions done."],
      ["Staff said they felt awkward asking about identity, and {some} of {sample} had not had the training.", "Train remaining staff in talking about identity and need", "trainer", "Nine in ten trained, with confidence measured", "Nearly all trained; confidence rose in the follow-up."],
    ],
    absent: "We hold no information on the identity or needs of children, and offer no adjustments.",
    evidence: [
      ["Equality analysis, {y}", "who is reached and who is missed", "Equality"],
      ["Record of adjustments and interpreters", "support given and how often", "Equality"],
      ["Case reading on identity, {month}", "how difference shaped practice", "Audits"],
    ],
  },
};
