import { compareReturns, cycleInShort } from "#domain/assessments/comparison.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { Strength } from "#domain/responses/response.ts";
import { shortened } from "#domain/words.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { findEarlierReturn } from "#db/assessments/action-plan.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";

const letters = 220;

/** What a response can call strong, in the words of the organisation itself: to tick, each with where it comes from. What a panel notes stays its own. */
export async function listStrengthsToTick(db: Db, view: ReturnView, document: ReturnDocument): Promise<Strength[]> {
  const { assessment, cycle, organisation } = view;
  const [set, earlier, settled] = await Promise.all([
    findCycleSet(db, cycle),
    findEarlierReturn(db, assessment),
    listModeratedRatings(db, assessment.id, document.revision),
  ]);
  const before = earlier && (await findSubmission(db, earlier.id));
  const rose = before ? compareReturns(document, before.document, set).better.filter(({ now }) => now === "met") : [];
  const standards = document.sections.flatMap((section) => section.standards);
  const named = (code: string | null, words: string) => {
    const standard = standards.find((one) => one.code === code);
    return standard ? `${standard.code} ${standard.short}: ${shortened(words, letters)}` : shortened(words, letters);
  };
  const lowered = new Set(settled.filter(({ rating }) => rating !== "met").map(({ standardCode }) => standardCode));
  const agreedMet = new Set(settled.filter(({ rating }) => rating === "met").map(({ standardCode }) => standardCode));
  return [
    ...rose
      .filter(({ code }) => !lowered.has(code))
      .map(({ code }) => ({
        key: `rose:${code}`,
        code,
        words: named(code, standards.find((one) => one.code === code)?.statement ?? ""),
        source: `From ${organisation.shortName || organisation.name}’s statement, rose since ${cycleInShort(earlier?.title ?? "")}`,
      })),
    ...standards
      .filter(({ code, rating }) => rating === "met" && agreedMet.has(code))
      .flatMap(({ code, evidence }) =>
        evidence
          .filter(({ shows }) => shows !== "")
          .map(({ id, title, shows }) => ({
            key: `evidence:${code}:${id}`,
            code,
            words: named(code, `${title}: ${shows}`),
            source: "From the evidence, agreed as met",
          })),
      ),
  ];
}
