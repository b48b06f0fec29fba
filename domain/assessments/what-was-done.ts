import { counted, listed } from "#domain/words.ts";
import type { Missing } from "./completeness.ts";
import { type Look, looksInWords, type LookRule } from "./evidence/to-look-at.ts";

/** What somebody has just done to a standard. A page that is led to names it, and says what it means from here. */
const said = {
  saved: (code: string) => `${code} is saved`,
  confirmed: (code: string) => `${code} is confirmed as it was`,
  adapted: (code: string) => `Your earlier answer to ${code} is in the form, and not saved yet`,
  "set-aside": (code: string) => `What you typed for ${code} is set aside. It stays in the history`,
  version: (code: string) => `${code} holds the version you chose. The other stays in the history`,
  "evidence-added": () => "The evidence is added",
  "evidence-changed": () => "The evidence is changed",
  "evidence-used": (code: string) => `The evidence is used for ${code} too`,
  "evidence-removed": (code: string) => `The evidence is removed from ${code}`,
  "action-added": () => "The action is added",
  "action-changed": () => "The action is changed",
  "action-removed": () => "The action is removed. Its words stay in the history",
  "action-carried": () => "The action is carried over",
  "action-progress": () => "How the action is going is saved",
  "action-dated": () => "The new date is agreed",
} as const satisfies Record<string, (code: string) => string>;

export type Deed = keyof typeof said;

export const deeds = Object.keys(said) as [Deed, ...Deed[]];

const needs: Record<Missing, string> = {
  rating: "a rating",
  statement: "a statement",
  evidence: "a piece of evidence",
  action: "an action, or a reason why there is none",
  reason: "a reason",
};

interface Left {
  missing: Missing[];
  looks: Look[];
}

/** "3.3 is saved. It still needs a piece of evidence.", with what signing still asks of the standard and what is to be looked at. */
export function doneInWords(deed: Deed, code: string, { missing, looks }: Left, rule: Pick<LookRule, "isSetting">): string {
  const done = said[deed](code);
  const it = done.startsWith(`${code} `) ? "It" : code;
  const needed = missing.length === 0 ? null : `${it} still needs ${listed(missing.map((one) => needs[one]))}`;
  const toLookAt =
    looks.length === 0 ? null : `${needed ? "To look at" : `${it} can be signed, and is still to look at`}: ${looksInWords(looks, rule)}`;
  const left = [needed, toLookAt].filter((part) => part !== null);
  return [done, ...(left.length > 0 ? left : [`${it} has all it needs`])].map((sentence) => `${sentence}.`).join(" ");
}

/** "7 answers are confirmed, and 9 pieces of evidence carry today’s date. 1 action has a new date." */
export function confirmedInWords({ answers, evidence, newDates }: { answers: number; evidence: number; newDates: number }): string {
  const are = (count: number, one: string, many = `${one}s`) => `${counted(count, one, many)} ${count === 1 ? "is" : "are"}`;
  const dated =
    evidence > 0 ? `, and ${counted(evidence, "piece", "pieces")} of evidence ${evidence === 1 ? "carries" : "carry"} today’s date` : "";
  const actions = newDates > 0 ? ` ${counted(newDates, "action has", "actions have")} a new date.` : "";
  return `${are(answers, "answer")} confirmed${dated}.${actions}`;
}
