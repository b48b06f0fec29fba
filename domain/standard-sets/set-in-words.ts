import { basisLabels } from "#domain/assessments/basis-words.ts";
import { referenceInWords } from "#domain/assessments/standard-in-words.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { capitalised } from "#domain/words.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import type { FieldGroup, FlagRule } from "#standards/settings.ts";

/** A part of a set under its name: several lines where it is a list. */
export type Field = [label: string, text: string];

/** Everything a set says of a standard, each under its name, but for what it declares about the version before. */
export function standardInFields(set: StandardSet, standard: Standard, place?: number): Field[] {
  const { short, sentence, met, evidence, help = [], examples = [], references, survey, core, basis, applies } = standard;
  const groupOf = (code: string | undefined) => set.groups?.find((group) => group.code === code)?.title ?? code ?? "everybody";
  return filled([
    ["Short name", short],
    ["The standard", sentence],
    ["What met looks like", met.join("\n")],
    ["What counts as evidence", evidence.join("\n")],
    ...help.map(({ group, text }): Field => [`Help: ${groupOf(group)}`, text]),
    ...examples.map(({ group, met: full, partially_met }): Field => [
      `Example for ${groupOf(group)}`,
      `${ratingLabels.met}: ${full}\n${ratingLabels["partially-met"]}: ${partially_met}`,
    ]),
    ["References", references.map(referenceLine).join("\n")],
    ["Core", core ? "Yes" : "No"],
    ["Not applicable", standard.may_be_not_applicable ? "May be chosen" : ""],
    ["Basis", basisInWords(basis)],
    ["Asked of", applies === undefined || applies === "all" ? "" : ruleInWords(set, applies)],
    ["Staff survey", survey.join(", ")],
    ["Inspection heading", standard.inspection_heading ?? ""],
    ["Matches section", standard.matches ?? ""],
    ["New or stronger", standard.strengthened ? "Yes" : ""],
    ["Place in its section", place === undefined ? "" : String(place + 1)],
  ]);
}

/** What a version declares about a standard and the version before. */
export function changeInWords(change: Standard["change"]): string {
  if (!change) return "";
  if (change.kind === "unchanged") return "Unchanged";
  const how = change.kind === "new" ? "New" : `Reworded, ratings ${change.comparable ? "can" : "cannot"} be compared`;
  return `${how}. What to check: ${change.check}`;
}

/** A reference with what has not been verified about it, which the pages of an audit leave away. */
export function referenceLine(reference: Standard["references"][number]): string {
  return `${referenceInWords(reference)}${reference.verified ? "" : " (not verified)"}`;
}

/** Everything a set says beside its standards, each under its name. */
export function setInFields(set: StandardSet): Field[] {
  const lines = (items: string[] | undefined) => (items ?? []).join("\n");
  return filled([
    ["Title", set.title],
    ["Audit", set.audit],
    ["Law", set.law],
    ["Law by kind of setting", lines(set.law_by_kind?.map((one) => `${ruleInWords(set, one)}: ${one.text}`))],
    ["Source", set.source],
    ["Most words in a statement", String(set.statement_words)],
    ["Above the box for the statement", set.statement_hint],
    ...set.ratings.map(({ label, descriptor, obligation }): Field => [`Rating: ${label}`, `${descriptor}\n${obligation}`]),
    ["Staff survey", lines(set.survey.map(({ code, topic, audience }) => `${code} ${topic} (${audience})`))],
    ["Facts that decide who is asked", lines(set.flags?.map(({ label, question, register }) => `${label}: ${question} ${register}`))],
    ["Groups with help of their own", lines(set.groups?.map((group) => group.title))],
    ["Terms", lines(set.glossary?.map(({ term, also = [], meaning }) => `${[term, ...also].join(", ")}: ${meaning}`))],
    ["Inspection headings", lines(set.inspection_headings?.map(({ title }) => title))],
    [
      "Local questions",
      lines(
        set.local_questions?.map(({ code, question, choices, link }) =>
          [code, question, choices?.join(" / "), link].filter(Boolean).join(" "),
        ),
      ),
    ],
    ["Profile", groupsInWords(set.profile)],
    [
      "Doubts from the profile",
      lines(set.doubts?.map(({ standards, says, met_asks }) => `${standards.join(", ")}: ${says}; Met asks for ${met_asks}`)),
    ],
    ["Statistics", groupsInWords(set.statistics)],
    ...set.sections.map(({ code, title, short, word }): Field => [`Section ${code}`, [title, short, word].join("\n")]),
  ]);
}

function groupsInWords(groups: FieldGroup[] | undefined): string {
  return (groups ?? [])
    .flatMap(({ title, fields }) =>
      fields.map(({ label, hint, required }) => `${title}: ${label}${required ? "" : " (optional)"}${hint ? `, ${hint}` : ""}`),
    )
    .join("\n");
}

function basisInWords(basis: Standard["basis"]): string {
  if (basis === undefined) return "";
  return typeof basis === "string"
    ? basisLabels[basis]
    : `${basisLabels.law} of some, ${basisLabels[basis.otherwise].toLowerCase()} for others`;
}

function ruleInWords(set: StandardSet, rule: FlagRule): string {
  const [how, codes] = "if_any" in rule ? ["those with", rule.if_any] : ["all but those with", rule.unless_any];
  const labels = codes.map((code) => set.flags?.find((flag) => flag.code === code)?.label ?? code);
  return capitalised(`${how}: ${labels.join(", ")}`);
}

function filled(fields: Field[]): Field[] {
  return fields.filter(([, text]) => text !== "");
}
