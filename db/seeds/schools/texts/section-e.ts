import type { SchoolTexts } from "./parts.ts";

export const sectionE: SchoolTexts = {
  E1: {
    how: [
      "Training names neglect, domestic abuse, verbal abuse, forced marriage and abuse of a parent by a child, with a short story for each. Staff raised {40-190} concerns since {lmonth}, of all these kinds.",
      "In spot checks in {month} {91-99}% of adults gave signs of harm at home, outside it and online. Leaders ask why when a kind of harm is missing among concerns.",
      "A third of {30-160} concerns since {lmonth} came from support staff. Verbal abuse and abuse of a carer by a child were added to training this September.",
    ],
    partly: [
      "Training names neglect, domestic abuse, verbal abuse, forced marriage and abuse of a parent by a child.",
      "In spot checks in {month} most adults gave signs of harm at home.",
      "A third of {30-160} concerns since {lmonth} came from support staff.",
    ],
    gap: [
      "Few concerns are about harm outside the home or online, and leaders have not asked why.",
      "Train staff on harm outside the home and online, and watch the kinds of concern for two terms",
      "Concerns of both kinds come from every age group",
      "Asked in {month}, fewer than half of staff could give signs of neglect, and training has not named it for two years.",
      "Train all staff on every kind of harm, and ask again after a term",
    ],
    beside: "Content list of the training",
    in2025: {
      how: [
        "Training names neglect, domestic abuse, honour-based abuse and forced marriage, with a short story for each. Staff raised {40-190} concerns since {lmonth}, of all these kinds.",
        "In spot checks in {month} {91-99}% of adults gave signs of harm at home, outside it and online. Leaders ask why when a kind of harm is missing among concerns.",
        "A third of {30-160} concerns since {lmonth} came from support staff, and they were about harm at home, outside it and online.",
      ],
      partly: [
        "Training names neglect, domestic abuse, honour-based abuse and forced marriage.",
        "In spot checks in {month} most adults gave signs of harm at home.",
        "A third of {30-160} concerns since {lmonth} came from support staff.",
      ],
    },
  },
  E2: {
    how: [
      "{2-14} children have early help or Family Help, each with a lead person, and leaders look every {halfterm} at how it goes. {Neglect} trained in the neglect tool, which is used wherever local rules ask for it; no referral waits for it.",
      "A weekly meeting looks for {pupils} who need help early; {3-9} families were offered it in {month}. Records show what was tried and whether it worked.",
      "Our family worker visits homes before worries grow and knows the routes to Family Help. {Neglect} trained in the neglect tool.",
    ],
    partly: [
      "{2-14} children have early help or Family Help, and each has a lead person.",
      "A weekly meeting looks for {pupils} who need help early.",
      "{Neglect} trained in the neglect tool, and our family worker visits homes before worries grow.",
    ],
    gap: [
      "The tool was not used in {2-3} contacts for which local rules ask for it, and records seldom say whether the help worked.",
      "Use the neglect tool wherever local rules ask for it, and note whether help worked",
      "The tool was used in a whole term wherever it is asked for",
      "Nobody here is trained in the neglect tool, and we do not know which children need early help.",
      "Train two colleagues in the neglect tool, and find out each week who needs help early",
    ],
    beside: "Number of children with early help or Family Help, without names",
    in2025: {
      how: [
        "{2-14} children have early help, each with a lead person, and leaders look every {halfterm} at how it goes. {Neglect} trained in the neglect tool, which is used wherever local rules ask for it; no referral waits for it.",
        "A weekly meeting looks for {pupils} who need help early; {3-9} families were offered it in {month}. Records show what was tried and whether it worked.",
        "Our family worker visits homes before worries grow. {Neglect} trained in the neglect tool, and leaders look each {halfterm} at whether help works.",
      ],
      partly: [
        "{2-14} children have early help, and each has a lead person.",
        "A weekly meeting looks for {pupils} who need help early.",
        "{Neglect} trained in the neglect tool, and our family worker visits homes before worries grow.",
      ],
      beside: "Number of children with early help, without names",
    },
  },
  E3: {
    how: [
      "The log shows the time of each worry, referral and answer. Urgent ones went at once, and an answer is chased after {2-3} working days.",
      "A leader read {6-12} referrals in {month} against the local thresholds; all but one said plainly what life is like for the child.",
      "Nobody waits for proof: in {92-100}% of cases since {lmonth} the referral went within hours. Where no answer came, the log shows who asked.",
    ],
    partly: [
      "Urgent referrals went at once, and nobody waited for proof.",
      "Referrals follow the local thresholds; a leader read {6-12} of them in {month}.",
      "The log shows the time of each worry and of each referral.",
    ],
    gap: [
      "No answer came to {2-6} referrals, and nobody had asked for it.",
      "Chase every answer after three days and write it in the log",
      "The log shows an answer to each referral, or who asked for it",
      "Two urgent referrals were held back for days while we looked for proof.",
      "Send urgent referrals at once without waiting for proof, and log the times",
    ],
    beside: "Referral log, without names",
  },
  E4: {
    how: [
      "The partnership’s escalation procedure is on a card by each telephone; the log shows {2-5} disagreements since {lmonth} with stage, dates and result.",
      "In spot checks {80-96}% of staff found the procedure within two minutes and knew that they may disagree. Leaders look back at whether the child was safer for it.",
      "A disagreement is raised the same day by the DSL, and the {head} takes over at the second stage. Staff asked in {month} knew where the procedure is.",
    ],
    partly: [
      "The DSL knows the partnership’s escalation procedure and has used it {2-4} times since {lmonth}.",
      "A disagreement is raised the same day by the DSL, and the {head} takes over at the second stage.",
      "The log shows each disagreement, the stage it reached and the dates.",
    ],
    gap: [
      "Most other staff could not say where the procedure is, or that they may disagree.",
      "Brief all staff on the procedure with an example, and ask again after a term",
      "Eight in ten staff can find it and say the first step",
      "Nobody here has used the partnership’s procedure, and leaders did not know where it is.",
    ],
    beside: "Policy with the procedure marked",
  },
  E5: {
    how: [
      "We were at {92-100}% of conferences and core groups since {lmonth}. Reports went in on time, and parents saw them first where that was safe.",
      "A deputy who knows the case stands in whenever the DSL cannot come, in the holidays too, so that no meeting was missed after {month}.",
      "What a plan asks of us is on one list, and {2-4} times since {lmonth} we said that a plan did not work. Reports go out {2-5} days ahead.",
    ],
    partly: [
      "We were at {92-100}% of conferences and core groups since {lmonth}.",
      "A deputy who knows the case stands in whenever the DSL cannot come, in the holidays too.",
      "What a plan asks of us is on one list, and the DSL ticks it off.",
    ],
    gap: [
      "{2-4} reports to conferences were sent on the day itself, before parents had seen them.",
      "Plan reports a week ahead, with a stand-in writer",
      "Every report was sent two working days before, and parents had seen it",
      "We missed more than half of the meetings to which we were asked, and hold no record of why.",
      "Name a stand-in for each meeting, and keep a record of who went",
    ],
    beside: "Record of meetings and who attended, without names",
  },
  E6: {
    how: [
      "Staff talked about lessons from {2-4} reviews since {lmonth}. One led us to change how absence is followed up, and leaders looked in {month} whether it lasted.",
      "All {3-6} returns and requests of the partnership went in on time. A review was on the agenda of a staff meeting in {month}, and one form was changed.",
      "A briefing on each review is put to staff with what it means here. The change of {lmonth}, a question about fathers on our form, is still in use.",
    ],
    partly: [
      "All {3-6} returns and requests of the partnership went in on time.",
      "The DSL reads each review of the partnership and goes to its briefings.",
      "A leader sits on one of the partnership’s groups and reports back.",
    ],
    gap: [
      "Lessons from reviews were not passed on to staff this year, and we cannot name a change that came of one.",
      "Put one review on a staff meeting each term, and agree one change from it",
      "Staff can name one change made after a review",
      "Two requests of the partnership were not answered, and no review was talked about.",
      "Answer each request on time, and put one review on a staff meeting each term",
    ],
    beside: "Record of returns to the partnership",
  },
  E7: {
    how: [
      "The DSL assesses each worry about exploitation or a weapon the same day; {2-8} assessments since {lmonth} look at the child, at others and at the way home.",
      "Staff take any worry about a weapon to the DSL, and ring 999 first if somebody is in danger now: {18-20} of 20 said so in {month}. What we learn about places and accounts goes to the police by the local form.",
      "We mapped places of risk around the site with {pupils} and the neighbourhood team. The DSL knows who can refer to the National Referral Mechanism and asked for it once.",
    ],
    partly: [
      "The DSL assesses each worry about exploitation the same day.",
      "Staff know the signs of criminal and sexual exploitation: {17-20} of 20 named three in {month}.",
      "What we learn about places and accounts goes to the police by the local form.",
    ],
    gap: [
      "Asked about a weapon, {3-6} of 20 adults would have dealt with it as a matter of behaviour and not gone to the DSL.",
      "Tell all staff that any worry about a weapon goes to the DSL, and ask again",
      "All of 20 adults asked would go to the DSL",
      "Worries about exploitation are not assessed in writing, and staff could not name a sign of it.",
      "Assess each such worry in writing, and teach staff the signs",
    ],
    beside: "Training slides on exploitation",
    in2025: {
      how: [
        "The DSL assesses each worry about exploitation or violence the same day; {2-8} assessments since {lmonth} look at the child, at others and at the way home.",
        "Staff know signs of criminal and sexual exploitation: {18-20} of 20 named three in {month}. What we learn about places and accounts goes to the police by the local form.",
        "We mapped places of risk around the site with {pupils} and the neighbourhood team. The DSL knows who can refer to the National Referral Mechanism and asked for it once.",
      ],
      gap: [
        "Staff think of risk at home first; harm in streets and parks is seldom assessed in writing.",
        "Write an assessment of risk outside the home in each such case",
        "Assessments name place, group and way home",
        "Worries about exploitation are not assessed in writing, and staff could not name a sign of it.",
        "Assess each such worry in writing, and teach staff the signs",
      ],
    },
  },
  E8: {
    how: [
      "The Prevent risk assessment was renewed within the year and led to {3-6} actions. Staff can say what signs to look for and whom to tell.",
      "Our lead is trained and knows how to make a referral and what Channel does. Speakers, lettings and the internet are checked against the risks named.",
      "In {month} {93-100}% of staff said whom they would tell. The risk assessment is of this year and names two local risks, each with an action.",
    ],
    partly: [
      "Our lead is trained and knows how to make a referral and what Channel does.",
      "In {month} {93-100}% of staff said whom they would tell about a worry of this kind.",
      "The Prevent risk assessment was looked at within the year.",
    ],
    gap: [
      "The risk assessment is a general one: no action came of it, and speakers and lettings are not checked against it.",
      "Rewrite the Prevent risk assessment with local advice, and check speakers and lettings against it",
      "The board has approved an assessment of this area, and two actions are done",
      "There is no Prevent risk assessment of this setting less than two years old.",
    ],
    beside: "Prevent risk assessment",
  },
  E9: {
    how: [
      "Two named people see the police notices each school day, and a rota covers the DSL’s absence. {3-22} came since {lmonth}; the record shows what was done for the child the same day.",
      "Staff know that a child who sees or hears domestic abuse is a victim too. Nobody speaks to a parent about a notice unless it is safe, and the DSL says when.",
      "Notices are read by half past eight. The adult who knows the child best is told what is needed, and the record of {month} was read by a leader.",
    ],
    partly: [
      "The DSL sees the police notices each school day, and the record shows who was told.",
      "Staff know that a child who sees or hears domestic abuse is a victim too.",
      "Nobody speaks to a parent about a notice unless it is safe.",
    ],
    gap: [
      "On {2-4} days when the DSL was away nobody read the notices.",
      "Name who reads the notices when the DSL is away, and write a rota",
      "A notice was read on every school day of a term",
      "Police notices go to an address that nobody reads each day, and staff have not been told about them.",
      "Name who reads the notices each school day, and tell staff what they are",
    ],
    beside: "Record of notices and what was done, without names",
    inNursery: {
      how: [
        "The police notices begin at school age here, so we hear from health visitors and parents. Since {lmonth} that was so {3-9} times; the record shows what was done for the child the same day.",
        "Staff know that a baby who hears domestic abuse is a victim too. Nobody speaks to a parent about it unless it is safe, and the DSL says when.",
        "The police told us in {month} that notices cannot come to nurseries yet. The health visitor rings the DSL or a deputy, and the key worker is told what the child needs that day.",
      ],
      partly: [
        "The DSL writes down what we learn of domestic abuse at home, and who was told.",
        "Staff know that a baby who hears domestic abuse is a victim too.",
        "Nobody speaks to a parent about it unless it is safe.",
      ],
      gap: [
        "Twice when the DSL was away nobody said what the child was to get that day.",
        "Write down what a child gets on the day, and who decides when the DSL is away",
        "For a whole term the record shows help on the day",
        "Staff would tell the DSL, but nothing says what the child then gets, and nobody has asked whether police notices can come to us.",
        "Write down what a child gets on the day, and ask the police about notices",
      ],
      beside: "Training slides on domestic abuse",
    },
  },
};
