import { isOverdue, type Progress } from "#domain/assessments/actions/progress.ts";
import { compareReturns } from "#domain/assessments/comparison.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";
import { inSentence } from "#domain/words.ts";
import type { StandardSet } from "#standards/schema.ts";

/** Why a panel walks through a standard. */
export type ItemReason = "key-line" | "asked" | "finding" | "rose" | "fell" | "not-met" | "partially-met" | "overdue" | "brought-in";

export interface PanelItem {
  code: string;
  short: string;
  rating: Rating | null;
  reasons: ItemReason[];
  /** The strongest of what a comparison found, in words. */
  found?: string;
}

export interface ItemFacts {
  document: ReturnDocument;
  earlier: ReturnDocument | null;
  set: StandardSet;
  /** Standards about which there is a question to ask. */
  keyLines: string[];
  /** Standards about which the organisation was asked. */
  asked?: string[];
  /** What a comparison found that is a reason by itself to ask, in words, by standard. */
  findings?: ReadonlyMap<string, string>;
  /** Standards with notes, proposals or an agreed rating, and the one that is open: the panel turned to them itself. */
  broughtIn: string[];
  /** As they stand today: those of this return, and those of the one before that did not go into it. */
  actions: { standardCode: string; progress: Progress; dueOn: string }[];
  today: string;
}

export interface PanelItems {
  items: PanelItem[];
  /** What applies and nobody disputes, changed or rates as weak; any of it can be brought in. */
  others: { code: string; short: string; rating: Rating | null }[];
  /** What the profile rules out: nothing of it can be rated. */
  notAsked: string[];
}

/** What a panel walks through of a return, in the order of the standards: what is disputed, changed or weak, and what it brought in. */
export function panelItems(facts: ItemFacts): PanelItems {
  const standards = facts.document.sections.flatMap((section) => section.standards);
  const asked = standards.filter((one) => !one.byProfile);
  const change = facts.earlier ? compareReturns(facts.document, facts.earlier, facts.set) : null;
  const better = new Set(change?.better.map(({ code }) => code));
  const worse = new Set(change?.worse.map(({ code }) => code));
  const items = asked.flatMap((standard): PanelItem[] => {
    const reasons = reasonsFor(standard, facts, { better, worse });
    return reasons.length === 0
      ? []
      : [{ code: standard.code, short: standard.short, rating: standard.rating, reasons, ...foundAt(standard.code, facts) }];
  });
  const walked = new Set(items.map(({ code }) => code));
  return {
    items,
    others: asked.filter(({ code }) => !walked.has(code)).map(({ code, short, rating }) => ({ code, short, rating })),
    notAsked: standards.filter((one) => one.byProfile).map(({ code }) => code),
  };
}

function reasonsFor(
  { code, rating }: StandardOfReturn,
  { keyLines, asked, findings, broughtIn, actions, today }: ItemFacts,
  { better, worse }: { better: Set<string>; worse: Set<string> },
): ItemReason[] {
  const late = actions.some((one) => one.standardCode === code && isOverdue(one, today));
  const found: [ItemReason, boolean][] = [
    ["key-line", keyLines.includes(code)],
    ["asked", asked?.includes(code) ?? false],
    ["finding", findings?.has(code) ?? false],
    ["rose", better.has(code)],
    ["fell", worse.has(code)],
    ["not-met", rating === "not-met"],
    ["partially-met", rating === "partially-met"],
    ["overdue", late],
  ];
  const reasons = found.flatMap(([reason, holds]) => (holds ? [reason] : []));
  return reasons.length === 0 && broughtIn.includes(code) ? ["brought-in"] : reasons;
}

const words: Record<ItemReason, string> = {
  "key-line": "Question to ask",
  asked: "Question asked of them",
  finding: "Found in the reading",
  rose: "Rating rose",
  fell: "Rating fell",
  "not-met": "Not met",
  "partially-met": "Partially met",
  overdue: "Action past its date",
  "brought-in": "Brought in",
};

/** "Question to ask, rating rose". */
export function reasonsInWords({ reasons, found }: Pick<PanelItem, "reasons" | "found">): string {
  const [first, ...others] = reasons.map((reason) => (reason === "finding" && found ? found : words[reason]));
  return [first, ...others.map((one) => inSentence(one))].filter(Boolean).join(", ");
}

function foundAt(code: string, { findings }: ItemFacts): { found?: string } {
  const found = findings?.get(code);
  return found === undefined ? {} : { found };
}

/** Whether an agreed rating is worse than the own one, so that a recommendation is owed with it. */
export function isLowered(own: Rating | null, agreed: Rating): boolean {
  const from = order.indexOf(own as Rating);
  const to = order.indexOf(agreed);
  return from >= 0 && to >= 0 && to < from;
}

const order: readonly Rating[] = ["not-met", "partially-met", "met"];

/** The item after this one that is not settled yet, going round once; null where there is none. */
export function nextItem(items: Pick<PanelItem, "code">[], settled: ReadonlySet<string>, code: string): string | null {
  const at = items.findIndex((one) => one.code === code);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return round.find((one) => !settled.has(one.code))?.code ?? null;
}
