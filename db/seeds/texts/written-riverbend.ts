import type { SeedAction } from "./actions.ts";
import type { SeedAnswer } from "./seed-answer.ts";
import { evidenceFor } from "./evidence.ts";
import { writtenEvidence } from "./written-evidence.ts";

const riverbend = "riverbend-housing-association";
const sharing = (cycle: "2024" | "2026") => writtenEvidence(riverbend, "9.1", cycle) ?? [];
const fresh = { status: "not-started", note: "", updatedOn: "2026-11-16" } as const;

const checkContracts = {
  why: "The clause is in new contracts, but contracts are not checked each year.",
  ownerRole: "Head of procurement",
} as const;

const speakUpAction: SeedAction = {
  what: "Visit both depots to talk about speaking up",
  why: "39% of those who answered the survey did not say they would feel safe, and most of them work from the depots.",
  ownerRole: "Speak-up guardian",
  dueOn: "2027-01-31",
  successMeasure: "At least 75% of depot staff say that they would feel safe in the spring survey",
  progress: {
    status: "in-progress",
    note: "Larkhill was visited on 5 November. The second depot is booked for January.",
    updatedOn: "2026-11-09",
  },
};

export const riverbendAnswers: Readonly<Record<string, SeedAnswer>> = {
  "2024 9.1 met": {
    statement:
      "Our information sharing policy was approved in May 2024 and follows the government’s advice of that month. It names the information governance lead, whose advice nobody waits for when a child may be at risk. We are party to the county agreement. Neighbourhood and repairs staff are told in induction that worries about a child go to the safeguarding lead the same day, with or without consent.",
    evidence: sharing("2024"),
  },
  "2026 9.1 partially-met": {
    statement:
      "Our information sharing policy was approved in May 2024 and is being rewritten for the new duty to share; the board will see it on 20 January 2027. It does not say yet that section 16LA binds our young people’s scheme, to whom we must disclose and when we need not. The information governance lead is named on the intranet. We are party to the county agreement, renewed in June 2026.\n\nNeighbourhood and repairs staff are told in induction that worries about a child go to the safeguarding lead the same day, with or without consent. In a dip sample of 20 records in September, 17 gave the reason for sharing. The other three were sharing decisions by contractors, whose briefing still uses the old wording.",
    evidence: sharing("2026"),
    action: {
      what: "Rewrite the policy for the duty to share and brief all contractors",
      why: "Policy is being rewritten for the new duty to share. Contractors still use the old wording.",
      ownerRole: "Information governance lead",
      dueOn: "2027-02-26",
      successMeasure: "A second dip sample of 20 records all give the reason for sharing",
      progress: { status: "in-progress", note: "A second draft went to directors on 9 November.", updatedOn: "2026-11-09" },
    },
  },
  "2024 3.3 partially-met": {
    statement:
      "Our repairs, cleaning and support contracts let since 2022 have a safeguarding clause that asks for training, checks and same-day reporting of a worry. The head of procurement keeps a register of 22 contracts. Seven older ones have no clause, and although we look at safeguarding before an award we did not check any contract again this year. Lettings of community rooms use a form with a safeguarding condition.",
    evidence: evidenceFor(riverbend, "3.3", "2024", "partially-met", [1, 2]),
    action: {
      ...checkContracts,
      what: "Put the clause in every contract and check each one yearly",
      dueOn: "2025-12-31",
      revisedDueOn: "2027-03-31",
      successMeasure: "All 22 contracts have the clause and a check dated within the year",
      progress: {
        status: "in-progress",
        note: "The clause has been in every contract since April 2026. Nine of 22 contracts have been checked this year.",
        updatedOn: "2026-11-02",
      },
    },
  },
  "2026 3.3 met": {
    statement:
      "The safeguarding clause has been in each of our 22 contracts since April 2026, after seven older ones were varied by letter. Contractors must train their staff, show us their recruitment checks and report a worry the same day. The head of procurement holds the register, and contract managers ask about safeguarding at quarterly meetings. Two worries reached us from the heating contractor this year, and both led to early help.",
    evidence: [],
  },
  "2026 3.3 partially-met": {
    statement:
      "The clause is in every contract since April. Only 9 of 22 contracts were checked this year. Those nine were the contracts with most contact with families; they brought to light one firm whose two newest fitters had not been trained, which was put right in a week. The remaining 13 are smaller contracts for grounds, lifts and cleaning, and we cannot yet say that what they promised is in place.",
    evidence: evidenceFor(riverbend, "3.3", "2026", "partially-met"),
    action: {
      ...checkContracts,
      what: "Check the other 13",
      dueOn: "2027-03-31",
      successMeasure: "The register shows a check within the year for all 22 contracts",
      progress: fresh,
    },
  },
  "2026 4.4 partially-met": {
    statement:
      "Letters go out in four languages, and each young person who leaves care has a named worker. Staff of the young people’s scheme had a day on racism and bias in May and could give three examples of a challenge. Our tenancy system records the people who sign the agreement. It holds nothing on the ethnicity, disability or first language of children in the home, so we cannot set those we reach beside those who live here, and our plans do not mention babies or kinship care.",
    evidence: evidenceFor(riverbend, "4.4", "2026", "partially-met", [0, 2]),
    noActionReason:
      "What tenants may be asked about their children is to be agreed with the panel and our data protection adviser before we plan it.",
  },
  "2026 6.2 partially-met": {
    statement:
      "71% of planned sessions took place. Young people’s scheme: 94%. Sessions at Canal Wharf are reflective and well recorded, and staff there say that they help. In the neighbourhood offices, managers have put repairs backlogs first since the spring, and tenancy officers went for up to four months without one. The notes we do have show good attention to wellbeing.",
    evidence: evidenceFor(riverbend, "6.2", "2026", "partially-met"),
    action: {
      what: "Monthly report to directors",
      why: "71% of planned sessions took place.",
      ownerRole: "Director of housing",
      dueOn: "2027-01-29",
      successMeasure: "At least 90% of planned sessions take place in each of three months",
      progress: fresh,
    },
  },
  "2026 6.4 partially-met": {
    statement:
      "A speak-up guardian was appointed in March 2026 and is named on every site poster. In the September staff survey 61% of 118 people said they would feel safe raising a concern about a colleague; it was 48% in 2024.\n\nThe board received a summary of themes in October, without names.",
    evidence: evidenceFor(riverbend, "6.4", "2026", "met"),
    action: speakUpAction,
  },
  "2026 6.4 met": {
    statement:
      "A speak-up guardian was appointed in March 2026 and is named on every site poster. Four concerns were raised this year. Each person was told the outcome, and two led to changes in how lone visits are recorded.\n\nThe board received a summary of themes in October, without names.",
    evidence: evidenceFor(riverbend, "6.4", "2026", "met"),
  },
  "2024 6.4 met": {
    statement:
      "We asked about speaking up for the first time in the autumn 2024 survey: 48% of 104 people would feel safe raising a concern about a colleague, and 83% knew how. The board discussed the answers within a fortnight and agreed to appoint a speak-up guardian. Three concerns were raised this year, all three people had a reply, and one led to two keys being needed for the records room at Canal Wharf.",
    evidence: evidenceFor(riverbend, "6.4", "2024", "met"),
  },
  "2026 8.3 not-met": {
    statement:
      "Our policy does not name the partnership’s escalation procedure, and no tenancy officer we asked knew it. We asked 12 of them in October. They told us that they would ring again, or ask a manager to ring, and that nobody had ever said they could go further. Our safeguarding team has escalated one case in two years, by letter. We would rather say so plainly than describe the policy that we intend to have.",
    evidence: [],
    action: {
      what: "Adopt the procedure, brief all 140 frontline staff",
      why: "Our policy does not name the partnership’s escalation procedure, and no tenancy officer we asked knew it.",
      ownerRole: "Head of neighbourhoods",
      dueOn: "2027-01-29",
      successMeasure: "Nine in ten frontline staff can name the procedure and its first stage",
      progress: fresh,
    },
  },
  "2024 8.3 partially-met": {
    statement:
      "Our safeguarding policy tells staff to speak to the head of safeguarding if another agency does not act on a worry about a child. The head of safeguarding used the partnership’s procedure once in the past year, at stage one, and a visit followed. Most tenancy officers have not met the procedure itself: it was covered in one briefing in March 2024, which 46 of 140 attended.",
    evidence: evidenceFor(riverbend, "8.3", "2024", "partially-met"),
    action: {
      what: "Repeat the escalation briefing for tenancy officers",
      why: "Only 46 of 140 frontline staff attended the briefing on escalation.",
      ownerRole: "Head of safeguarding",
      dueOn: "2025-06-30",
      successMeasure: "At least 120 frontline staff have attended",
      progress: {
        status: "done",
        note: "Six briefings were held and 124 people came. We did not check afterwards what they remembered.",
        updatedOn: "2025-06-19",
      },
    },
  },
};
