import type { SchoolTexts } from "./parts.ts";

export const sectionE: SchoolTexts = {
  E1: {
    how: [
      "Staff raised {40-190} concerns since {lmonth}, across all kinds of abuse, and a third came from support staff.",
      "Training names verbal abuse, child-to-caregiver abuse and domestic abuse, with one short story each from outside our area.",
      "A quiz in {month} was passed by {91-99}%; those who missed a question on harm outside the home had another talk.",
    ],
    gap: [
      "Few concerns mention harm outside the home or online, which makes us think signs are missed.",
      "Train staff on harm outside the home and watch the kinds of concern for two terms",
      "Concerns of this kind are recorded from every year group",
    ],
  },
  E2: {
    how: [
      "We lead {2-14} early help plans, and the agreed neglect tool was used in every contact about neglect since {lmonth}.",
      "A weekly meeting looks for {pupils} who need help early; {3-9} families were offered it in {month}.",
      "{2-5} staff are trained in the neglect tool and our family worker visits homes before worries grow.",
    ],
    gap: [
      "Nobody here is trained in the neglect tool since a colleague left in {month}.",
      "Train two colleagues in the neglect tool and use it in each contact about neglect",
      "The tool went with every contact about neglect for a term",
    ],
  },
  E3: {
    how: [
      "Contacts are made the same day, with consent where it is safe, and the outcome is chased after {2-3} working days.",
      "A leader read {6-12} contacts in {month} against the threshold document; all but one were clear about harm and need.",
      "The log shows {90-100}% of outcomes known. The rest were escalated.",
    ],
    gap: [
      "Outcomes of {2-6} contacts were never received and nobody had asked for them.",
      "Chase every outcome after three days and record it in the log",
      "The log shows an outcome for each contact",
    ],
  },
  E4: {
    how: [
      "The partnership’s escalation procedure is on a card by each telephone; it was used {2-5} times since {lmonth} and settled at the first stage.",
      "Of all staff, {80-96}% found the procedure within two minutes when asked in {month}.",
      "Disagreements are raised the same day by the DSL, and the {head} takes over at the second stage.",
    ],
    gap: [
      "Leaders know the escalation procedure, yet most staff could not say where to find it.",
      "Brief all staff on the procedure with an example and ask again after a term",
      "Eight in ten staff can find it and say the first step",
    ],
  },
  E5: {
    how: [
      "We were at {92-100}% of conferences and core groups since {lmonth}, and reports went to families beforehand.",
      "A deputy stands in whenever the DSL cannot attend, so no meeting was missed after {month}.",
      "Reports follow the partnership’s form and went out {2-5} days ahead, in plain words.",
    ],
    gap: [
      "{2-4} reports to conferences were sent on the day itself.",
      "Plan reports a week ahead with a stand-in writer",
      "Every report was sent two working days before",
    ],
  },
  E6: {
    how: [
      "Learning from {2-4} local reviews was discussed with all staff since {lmonth}, and one led us to change how absence is followed up.",
      "We returned all {3-6} requests of the partnership on time and a leader sits on one of its groups.",
      "A briefing on each review is put to {board} with what it means here, last in {month}.",
    ],
    gap: [
      "Briefings on reviews reach the DSL but are not passed on to staff.",
      "Put one review briefing on a staff meeting each term",
      "Staff can name one change made after a review",
    ],
  },
  E7: {
    how: [
      "The DSL assesses every worry about exploitation or a weapon the same day; {2-8} assessments were written since {lmonth}.",
      "Intelligence goes to the police by the local form. Staff were trained on weapons and county lines in {month}.",
      "We mapped places of risk around the site with {pupils} and the neighbourhood team, and moved two duty points.",
    ],
    gap: [
      "Staff think of risk at home first; harm in streets, parks and online groups is seldom assessed.",
      "Map risk outside the home with pupils and use it in each assessment",
      "Assessments name place and group, and the map is renewed each year",
    ],
  },
  E8: {
    how: [
      "The Prevent risk assessment was renewed in {month} with {4-8} actions, and staff know the route to Channel.",
      "Our lead completed the current training in {lmonth}; outside speakers and the internet are part of the assessment.",
      "Prevent training is in date for {93-100}% of staff, and the referral form is in every policy folder.",
    ],
    gap: [
      "The risk assessment is a general one and does not speak of this area.",
      "Rewrite the risk assessment with local advice",
      "The board has approved an assessment of this area",
    ],
  },
};
