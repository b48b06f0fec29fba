import { numberInWords } from "#domain/words.ts";
import type { Measure } from "./measures.ts";

export type Place =
  | { kind: "cell"; table: number; page?: number; row: number; column: number }
  | { kind: "sentence"; paragraph: number; page?: number; sentence: string; at: number };

export type Verdict = "agrees" | "differs" | "not-checked";

/** One number of the draft and what the tables say to it. */
export interface Finding {
  place: Place;
  printed: string;
  verdict: Verdict;
  /** What it was held against; null where it was not checked. */
  against: Against | null;
  /** Why it was not checked. */
  reason: string | null;
}

export interface Against {
  /** "Table 1 for Estmere, moderated rating". */
  source: string;
  /** The code of the section or standard; null for all together. */
  code: string | null;
  /** "3. Line of accountability". */
  title: string;
  measure: Measure;
  unit: "count" | "percent" | "share";
  right: string;
  /** "17 ÷ 24 = 70.8%". */
  working: string;
  /** "17 of 24", to stand beside a percentage. */
  share: string | null;
  /** What else can be said of a wrong figure: "No number of agencies out of 24 gives 78%." */
  remark: string | null;
}

export function notChecked(place: Place, printed: string, reason: string): Finding {
  return { place, printed, verdict: "not-checked", against: null, reason };
}

export interface DraftCheck {
  findings: Finding[];
  counts: Record<Verdict, number>;
  /** By the number of the draft's table. */
  causes: Record<number, string[]>;
}

/** "three wrong cells", "one wrong sentence". */
export function several(count: number, what: string): string {
  return `${numberInWords(count)} ${what}${count === 1 ? "" : "s"}`;
}
