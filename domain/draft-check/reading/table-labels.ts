import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { ages } from "#domain/figures/action-figures.ts";
import type { HeldSnapshot } from "../held-figures.ts";
import type { Measure, TableId } from "../measures.ts";
import { type Narrowing, partOfLabel, partsIn } from "./part-names.ts";
import { blanked } from "./numbers.ts";
import { combined, topicOf } from "./scene.ts";
import { remembered } from "./remembered.ts";
import { hasStandardCode, plain, sectionOfLabel, standardOfLabel } from "./section-names.ts";
import { withoutWhom } from "./whom.ts";
import { yearsIn } from "./years.ts";

/** What the label of a row or the heading of a column says its figures are. */
export interface Label {
  /** The section or standard, or null for all together; a progress for actions. */
  row?: { code: string | null; kind: "section" | "standard" | "progress" | "total" };
  measure?: Measure;
  unit?: "count" | "percent" | "share";
  narrowings: Narrowing[];
  years: number[];
  topic: TableId | null;
  /** Whether it has words that could make its figures something else. */
  isUnknown: boolean;
  isBlank: boolean;
}

const measures: [RegExp, Measure][] = [
  [/\bto or from not applicable\b/, "otherwise"],
  [/\brecorded(?: by a panel)?\b/, "recorded"],
  [/\bwithdrawn\b/, "withdrawn"],
  [/\b(?:partially|partly) met\b/, "partiallyMet"],
  [/\b(?:not met|unmet)\b/, "notMet"],
  [/\b(?:not applicable|n a|does not apply)\b/, "notApplicable"],
  [/\bnot answered\b/, "notAnswered"],
  [/\b(?:not returned|not submitted|outstanding|missing)\b/, "notReturned"],
  [/\bmet\b/, "met"],
  [/\b(?:returned|submitted|received|completed)\b/, "returned"],
  [/\b(?:base|out of|asked|invited|expected|in scope)\b/, "base"],
  [/\boverdue\b/, "overdue"],
  [/\b(?:left as it was|left as they were|unchanged|stood)\b/, "same"],
  [/\b(?:higher|raised)\b/, "higher"],
  [/\b(?:lower|lowered)\b/, "lower"],
];

const idle =
  /\b(?:number|no|n|count|counts|of|agencies|agency|organisations?|audits?|returns?|percentages?|percent|per|cent|pct|rated|ratings?|reporting|as|share|proportion|the|fully|each|who|that|which|those|printed|sections?|standards?|outcomes?|it|result|results|by|to|for|in|and|or|all|type|kind|schools?|colleges?|progress|actions?|table|section|met|audit|how|many|were|was|is|are|selfrating|rating|from|with|at|not|total|their|every|so|also|only|this|year|cycle|across|version|level|levels|own|name|code|base)\b|%|\b\d{1,2}\b/g;

const nothing: Label = { narrowings: [{}], years: [], topic: null, isUnknown: false, isBlank: true };

/** What a label says; a section's name or code alone is a row. */
export const labelOf = remembered(readLabel);

function readLabel(text: string, held: HeldSnapshot): Label {
  if (text.trim() === "") return nothing;
  const label: Label = { ...nothing, isBlank: false };
  const whole = partOfLabel(text, held);
  if (whole) return { ...label, narrowings: whole };
  const row = rowOf(text, held);
  if (row) return { ...label, row };
  const parts = partsIn(text, held);
  const rest = blanked(text, parts, " ");
  const said = plain(rest).replaceAll(/\b(?:19|20)\d\d(?: (?:to )?\d\d(?:\d\d)?)?\b/g, " ");
  const isUnclear = /\bnot (?:fully|all|yet)\b|\breviewed\b/.test(said);
  // "Met, self-rating: base" is the base of it
  const measure = measures.find(([pattern, one]) => pattern.test(said) && (one === "base" || !/\bbase\s*$/.test(said)));
  const age = (Object.keys(ages) as (keyof typeof ages)[]).find((one) => plain(ages[one].label) === said.trim());
  const inText = rowInside(rest, held);
  const left = plain(withoutWhom(measure ? said.replace(measure[0], " ") : said, held))
    .replaceAll(idle, " ")
    .trim();
  return {
    ...label,
    ...(age ? { measure: age } : measure && { measure: measure[1] }),
    ...(unitOf(rest) && { unit: unitOf(rest) }),
    ...(inText && { row: inText }),
    narrowings: parts.length > 0 ? combined(parts.map((one) => one.narrowings)) : [{}],
    years: yearsIn(text),
    topic: topicOf(rest) === "completion" ? null : topicOf(rest),
    isUnknown: isUnclear || (left !== "" && !age && !inText),
  };
}

/** Two labels of one cell together; null where they say two things. */
export function merged(one: Label, other: Label): Label | null {
  const isTotal = (label: Label) => label.row?.kind === "total";
  if (one.row && other.row && !isTotal(one) && !isTotal(other) && one.row.code !== other.row.code) return null;
  if (one.measure && other.measure && one.measure !== other.measure && !(one.measure === "met" && isOfAction(one, other))) return null;
  const row = one.row && !isTotal(one) ? one.row : (other.row ?? one.row);
  return {
    ...(row && { row }),
    ...((one.measure ?? other.measure) && { measure: one.measure ?? other.measure }),
    ...((one.unit ?? other.unit) && { unit: [one.unit, other.unit].find((unit) => unit === "percent") ?? one.unit ?? other.unit }),
    narrowings: one.narrowings.flatMap((left) => other.narrowings.map((right) => ({ ...left, ...right }))),
    years: [...one.years, ...other.years],
    topic: one.topic ?? other.topic,
    isUnknown: one.isUnknown || other.isUnknown,
    isBlank: one.isBlank && other.isBlank,
  };
}

function isOfAction(one: Label, other: Label): boolean {
  return one.row?.kind === "progress" || other.row?.kind === "progress";
}

function unitOf(text: string): Label["unit"] {
  if (/%|\bper ?cent|\bpct\b/i.test(text)) return "percent";
  if (/\b(?:share|proportion)\b/i.test(text)) return "share";
  return /\b(?:number|count|no\.?|n)\b/i.test(text) ? "count" : undefined;
}

function rowOf(text: string, held: HeldSnapshot): Label["row"] {
  const said = plain(text);
  if (
    /^(?:grand )?(?:total|all|overall)(?: (?:together|ratings|actions|kinds|types|agencies|schools|schools and colleges|standards|ratings together|kinds together|types together|standards together ratings))*$/.test(
      said,
    )
  )
    return { code: null, kind: "total" };
  const coded = hasStandardCode(text) ? standardOfLabel(text, held) : undefined;
  if (coded) return { code: coded, kind: "standard" };
  const section = sectionOfLabel(text, held);
  if (section !== undefined) return { code: section, kind: section === null ? "total" : "section" };
  const standard = standardOfLabel(text, held);
  if (standard) return { code: standard, kind: "standard" };
  const progress = Object.entries(progressLabels).find(([, one]) => plain(one) === said);
  return progress && { code: progress[0], kind: "progress" };
}

// "Section 3 met", "Met: section 3"
function rowInside(text: string, held: HeldSnapshot): Label["row"] {
  const [, code] = /\bsection ([A-Z]|\d{1,3})\b/i.exec(text) ?? [];
  const section = held.sections.find((one) => one.code === code?.toUpperCase());
  return section && { code: section.code, kind: "section" };
}
