import { saveTrustAnswer } from "#db/schools/trust-answers.ts";
import type { Trx } from "../../connection.server.ts";
import { chance } from "../texts/chance.ts";
import { cycleId, type Year } from "./cycles.ts";
import { trustLeads } from "./people.ts";
import type { ReturnPlan } from "./plans.ts";
import { ratingIn } from "./ratings.ts";
import type { SeedSetting } from "./settings.ts";

/** The choices of the partnership's questions, commonest first. */
const choices: Record<string, readonly string[]> = {
  L5: ["Helpful but slow", "Helpful and timely", "Hard to reach"],
  L6: [
    "Supervision skills for safeguarding leads",
    "Private fostering, in a short session for office staff",
    "How to use the agreed neglect tool",
    "Exploitation outside the home",
    "Online searches of candidates",
  ],
  L7: ["Yes, and they helped", "No, we use others", "No, we did not know of them"],
  L8: [
    "Send a short summary of what schools said",
    "Name one person to ring about thresholds",
    "Hold briefings after school",
    "Share what good evidence looks like",
  ],
  L9: ["Before the next school day begins", "We had no such notice", "Later"],
};

/** Questions about what a standard asks too: their choices by how it is rated, so that both say the same. */
const choicesByRating: Record<string, readonly [standard: string, met: string, partiallyMet: string, notMet: string]> = {
  L1: ["E4", "Most know it and can find it", "Some know it", "Few know it"],
  L2: ["E2", "Always", "Sometimes", "Never"],
  L3: ["E7", "Yes", "No, there was no need", "No, we did not know it"],
  L4: ["E6", "All staff discussed them", "The safeguarding team read them", "We have not used them"],
};

/** Optional, so not everybody answers and not everything. */
export function localAnswers(setting: SeedSetting, year: Year, plan: ReturnPlan, assessmentId: string): Record<string, string> {
  if (!plan.submittedOn || chance(setting.id, "questions") % 6 === 0) return {};
  const answered = [...Object.keys(choicesByRating), ...Object.keys(choices)].flatMap((code) => {
    const luck = chance(setting.id, code, assessmentId);
    if (luck % 9 === 0) return [];
    return [[code, ratedChoice(setting, year, code) ?? luckyChoice(choices[code] ?? [], luck)]];
  });
  return Object.fromEntries(answered);
}

function ratedChoice(setting: SeedSetting, year: Year, questionCode: string): string | undefined {
  const found = choicesByRating[questionCode];
  if (!found) return undefined;
  const [standard, met, partiallyMet, notMet] = found;
  const rating = ratingIn(year, setting, standard);
  return rating === "met" ? met : rating === "partially-met" ? partiallyMet : notMet;
}

function luckyChoice(list: readonly string[], luck: number): string {
  return list[luck % 3 === 0 ? luck % list.length : Math.floor(luck / 7) % Math.min(2, list.length)] ?? "";
}

/** What the safeguarding governor of Otterbrook asked on 12 November 2026, and what the lead replied to the second question. */
export const askedAtOtterbrook: { standardCode: string; asked: Said; reply?: Said }[] = [
  {
    standardCode: "A6",
    asked: {
      words: "Which change came from the pupil survey? I would like to see it when I visit on the 26th.",
      at: "2026-11-12T19:40:00.000Z",
    },
  },
  {
    standardCode: "B7",
    asked: { words: "Is there a date yet for the first supervision session?", at: "2026-11-12T19:52:00.000Z" },
    reply: { words: "Yes, on 3 December, with the trust’s supervisor. It is in the plan now.", at: "2026-11-13T08:15:00.000Z" },
  },
];

interface Said {
  words: string;
  at: string;
}

/** What Hartsmoor Learning Trust does the same in all its schools, and offers them as an answer. */
export async function offerTrustAnswers(trx: Trx) {
  const trustId = "hartsmoor-learning-trust";
  const author = { by: trustLeads.get(trustId)?.id ?? "", at: "2026-10-05T13:10:00.000Z" };
  const offers: [code: string, statement: string, title: string, kept: string][] = [
    [
      "A8",
      "A map shared by the trust and its schools says for each duty who carries it, and whom to tell about a head or a leader of the trust. The trust’s lead goes through it with each designated lead every half term, and it was last changed in September 2026.",
      "Map of responsibilities, September 2026",
      "Trust site, Safeguarding",
    ],
    [
      "F2",
      "The trust runs sign-in with a second step and backups for all its schools; restoring one was tested in June 2026 within four hours. It goes through the access lists each term, and records and pictures are kept and destroyed by one schedule.",
      "Result of the backup test, June 2026",
      "Trust site, Technology",
    ],
    [
      "H6",
      "The trust makes the section 128 check for members, trustees, governors and leaders before they take up the role, and sends each school the dates.",
      "List of checks with dates, October 2026",
      "Trust personnel office",
    ],
  ];
  for (const [standardCode, statement, evidenceTitle, evidenceKept] of offers) {
    const offer = { rating: "met" as const, statement, evidenceTitle, evidenceKept, evidenceCheckedOn: "2026-10-05" };
    await saveTrustAnswer(trx, author, { trustId, cycleId: cycleId(2026), standardCode }, offer, 0);
  }
}
