import type { Rating } from "#domain/assessments/rating.ts";
import { agencyWords, countedAs } from "#domain/organisations/organisation-words.ts";
import { percentage, shareInWords } from "#domain/percentage.ts";
import { counted } from "#domain/words.ts";
import { isCounted } from "./figures.ts";
import type { SnapshotContent } from "./snapshot.ts";
import { comparedStandards, type Trend } from "./trend.ts";
import { leftOutSentence } from "./trend-sentences.ts";

/** What was met of the ratings of one audit, at standards that can be compared. */
export interface MetShare {
  met: number;
  base: number;
  metPercent: number | null;
}

export interface PublicMove {
  title: string;
  before: MetShare;
  now: MetShare;
}

export interface PublicTrend extends Pick<Trend, "comparable" | "leftOut"> {
  returned: { before: number; now: number };
  sections: PublicMove[];
  standards: PublicMove[];
  total: PublicMove;
}

/**
 * Two public versions beside each other, at standards that can be compared; nothing where the audits are of different kinds.
 * What moved within the same organisations is not in it: those in one audit alone, and those to which a standard did not
 * apply in one of them, would be what it differs in from the two, and these may be few.
 */
export function publicTrendOf(now: SnapshotContent, earlier: SnapshotContent): PublicTrend | undefined {
  const compared = comparedStandards(now, earlier);
  if (!compared) return undefined;
  const codes = new Set(compared.comparable.map(({ code }) => code));
  const [then, today] = [earlier.returns.filter(isCounted), now.returns.filter(isCounted)];
  const move = (title: string, of: string[]): PublicMove => ({ title, before: shareOf(then, of), now: shareOf(today, of) });
  return {
    ...compared,
    returned: { before: then.length, now: today.length },
    sections: now.set.sections.map(({ code, short, standards }) =>
      move(
        `${code}. ${short}`,
        standards.map((one) => one.code).filter((one) => codes.has(one)),
      ),
    ),
    standards: compared.comparable.map(({ code, short }) => move(`${code} ${short}`, [code])),
    total: move("All comparable standards together", [...codes]),
  };
}

function shareOf(returns: SnapshotContent["returns"], codes: string[]): MetShare {
  const given = returns.flatMap(({ ratings }) => codes.map((code): Rating | null => ratings[code] ?? null));
  const met = given.filter((one) => one === "met").length;
  const base = given.filter((one) => one !== null && one !== "not-applicable").length;
  return { met, base, metPercent: percentage(met, base) };
}

/** How many of the ratings were met then and now, in one sentence with what it leaves out. */
export function publicTrendSentence(trend: PublicTrend, before: string, now: string, called = agencyWords): string {
  const { total, comparable, returned } = trend;
  if (comparable.length === 0) return `No standard can be compared between ${before} and ${now}.`;
  const share = (one: MetShare, many: number) =>
    `${shareInWords(one.met, one.base, { one: "rating", many: "ratings" })} ${one.met <= 1 ? "was" : "were"} met, by ${countedAs(many, called)}`;
  return `At the ${counted(comparable.length, "standard")} that can be compared, in ${now} ${share(total.now, returned.now)}; in ${before} ${share(total.before, returned.before)}. These are not all the same ${called.many}. ${leftOutSentence(trend)}`;
}
