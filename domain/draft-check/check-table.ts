import type { DraftTable } from "./draft.ts";
import type { Claim } from "./claim.ts";
import { type Finding, notChecked, type Place } from "./finding.ts";
import type { HeldSnapshot } from "./held-figures.ts";
import type { Measure, TableId } from "./measures.ts";
import { type NumberInText, numbersInCell } from "./reading/numbers.ts";
import type { Narrowing } from "./reading/part-names.ts";
import { saidBy, type Scene, unique } from "./reading/scene.ts";
import { type Label, labelOf, merged } from "./reading/table-labels.ts";
import { type Shape, shapeOf } from "./reading/table-shape.ts";
import { columnLabels } from "./reading/column-labels.ts";
import { type Meant, settle } from "./settle-table.ts";

interface Cell {
  number: NumberInText;
  place: Place;
  label: Label;
  column: Label | null;
}

interface Read {
  cells: Cell[];
  shape: Shape;
  /** What caption and headings say of the whole table. */
  about: Pick<Scene, "narrowings" | "subject" | "topic"> & { measure?: Measure; unit?: Label["unit"] };
}

/** Every number of a table of the draft, by the labels of its row and column, its caption and the headings above it. */
export function checkTable(
  { rows, page }: DraftTable,
  number: number,
  held: HeldSnapshot,
  above: { scene: Scene; caption: string },
): Finding[] {
  const placeOf = (row: number, column: number): Place => ({
    kind: "cell",
    table: number,
    ...(page && { page }),
    row: row + 1,
    column: column + 1,
  });
  const shape = shapeOf(rows, (cell) => labelOf(cell, held).row !== undefined);
  const columns = columnLabels(shape, held);
  const labels = shape.rows.map((row) => rowLabel(row, shape, held));
  const caption = `${above.caption} ${shape.title}`.trim();
  const said = saidBy(caption, held);
  const ofCaption = caption ? labelOf(caption, held) : null;
  const about: Read["about"] = {
    subject: said.subject ?? above.scene.subject,
    topic: said.topic ?? above.scene.topic,
    narrowings:
      said.narrowings.length > 0
        ? above.scene.narrowings.flatMap((under) => said.narrowings.map((own) => ({ ...under, ...own })))
        : above.scene.narrowings,
    ...(ofCaption?.measure && { measure: ofCaption.measure }),
    ...(ofCaption?.unit && { unit: ofCaption.unit }),
  };
  const isTable = isOfFigures(labels.slice(shape.headings), columns, shape);
  const outside: Finding[] = [];
  const cells: Cell[] = [];
  for (const [row, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      const isLabel = row < shape.headings || column < shape.labels;
      const place = placeOf(row, column);
      if (isLabel) outside.push(...inLabel(text, place, labelOf(text, held), isTable && isCodes(rows, shape)));
      else
        for (const one of numbersInCell(text))
          cells.push({ number: one, place, label: labels[row] ?? labelOf("", held), column: columns[column] ?? null });
    }
  }
  if (!isTable)
    return [
      ...outside,
      ...cells.map(({ number: { text }, place }) => notChecked(place, text, "not in a table of the audit’s figures")),
    ].sort(inOrder);
  return [...outside, ...checked({ cells, shape, about }, held)].sort(inOrder);
}

function inOrder({ place: one }: Finding, { place: other }: Finding): number {
  return one.kind === "cell" && other.kind === "cell" ? one.row - other.row || one.column - other.column : 0;
}

function isCodes(rows: string[][], { headings }: Shape): boolean {
  return rows.length > headings;
}

// Codes, years and units are no figures; "Base 24" in a heading is one that nobody looked at
function inLabel(text: string, place: Place, label: Label, isTable: boolean): Finding[] {
  if (!/\d/.test(text) || (isTable && (label.row || label.narrowings.some((one) => Object.keys(one).length > 0)))) return [];
  const found = numbersInCell(text).filter(({ kind, isWord }) => kind !== "other" && !isWord);
  const free = found.filter(
    ({ text: printed, at }) =>
      !(isTable && /^\s*(?:section |standard )?$/i.test(text.slice(0, at)) && /^[\d.]+$/.test(printed)) && !/^(?:19|20)\d\d$/.test(printed),
  );
  return label.measure && /days/.test(text) ? [] : free.map((one) => notChecked(place, one.text, "in a heading or the name of a row"));
}

function rowLabel(row: string[], { labels }: Shape, held: HeldSnapshot): Label {
  const [first = "", second = ""] = row;
  if (labels < 2) return labelOf(first, held);
  const both = labelOf(`${first} ${second}`, held);
  return both.row ? both : (merged(labelOf(first, held), labelOf(second, held)) ?? labelOf(second, held));
}

// A column of bare numbers could be anything, so its rows must be named in words, or be headed as sections
function isOfFigures(labels: Label[], columns: (Label | null)[], { rows, headings }: Shape): boolean {
  const named = labels.filter((one) => one.row || one.narrowings.some((narrowing) => Object.keys(narrowing).length > 0));
  const body = rows.slice(headings);
  const isInWords =
    body.some((row, at) => (labels[at]?.row?.code ?? null) !== null && /[a-z]{2}/i.test(row[0] ?? "")) ||
    labels.some((one) => one.narrowings.some((narrowing) => Object.keys(narrowing).length > 0));
  const head = (rows[headings - 1]?.[0] ?? rows[0]?.[0] ?? "").trim();
  const isHeaded =
    head === "" ||
    /\b(?:sections?|standards?|areas?|no\.?|code|number|s\.?)\b|^#$/i.test(head) ||
    rows.slice(0, headings).some((row) => /\b(?:sections?|standards?)\b/i.test(row[0] ?? ""));
  const different = new Set(named.map((one) => one.row?.code));
  const isByColumn =
    columns.some((one) => one?.row && one.row.kind !== "total") ||
    columns.filter((one) => one?.narrowings.some((narrowing) => Object.keys(narrowing).length > 0)).length > 1;
  return (
    isInWords ||
    (named.length > 0 && isHeaded && different.size > 1) ||
    (isByColumn && labels.some((one) => one.measure || one.row || one.unit)) ||
    labels.some((one) => one.row?.kind === "progress")
  );
}

function checked({ cells, about, shape }: Read, held: HeldSnapshot): Finding[] {
  const repeated = repeatedRows(cells);
  // The last row of a table of standards counts ratings
  const isOf = (kind: string) => cells.some(({ label, column }) => label.row?.kind === kind || column?.row?.kind === kind);
  const rows = { isOfStandards: isOf("standard"), isOfSections: isOf("section") || isOf("standard") };
  const ofTable: Read["about"] = {
    ...about,
    topic: about.topic ?? (cells.some(({ column }) => column?.topic === "ratings") ? "ratings" : null),
  };
  const isCounting =
    rows.isOfSections ||
    ofTable.topic !== null ||
    cells.some(({ column, label }) => (column?.measure ?? "base") !== "base" || (column?.row && (label.measure ?? "base") !== "base"));
  const read = cells.map((cell): Meant | Finding => {
    const { number, place, label } = cell;
    const refuse = (reason: string) => notChecked(place, number.text, reason);
    if (!cell.column) return refuse("in a column that the tables of the audit do not have");
    const said = merged(label, cell.column);
    if (!said || said.isUnknown) return refuse("in a row or column that the tables of the audit do not have");
    if (said.years.length > 0 && !said.years.some((year) => held.years.includes(year))) return refuse("of another year");
    if (number.reason && !(number.kind === "other" && number.reason === "a decimal")) return refuse(number.reason);
    if (label.row && repeated.has(keyOf(label)) && place.kind === "cell" && shape.headings <= place.row - 1)
      return refuse("the table has several rows for this section");
    if (!isCounting && said.measure === "base") return refuse("its table does not say what it counts");
    const claim = claimOf(said, rows.isOfStandards && said.row?.kind === "total" ? { ...ofTable, topic: "ratings" } : ofTable, cell, rows);
    if (typeof claim === "string") return refuse(claim);
    return {
      claim,
      number: asMeant(number, said, about),
      place,
      isSaid: (said.measure ?? about.measure) !== undefined,
      column: place.kind === "cell" ? place.column : 0,
    };
  });
  const settled = settle(
    read.filter((one): one is Meant => "claim" in one),
    held,
  );
  return read.map((one) =>
    "claim" in one ? (settled.get(one) ?? notChecked(one.place, one.number.text, "its column does not say what it counts")) : one,
  );
}

function keyOf({ row, narrowings, measure, years }: Label): string {
  return JSON.stringify([row, narrowings, measure, years]);
}

function repeatedRows(cells: Cell[]): Set<string> {
  const rows = new Map<string, Set<number>>();
  for (const { label, place } of cells) {
    if (place.kind !== "cell" || !label.row) continue;
    const key = keyOf(label);
    rows.set(key, (rows.get(key) ?? new Set()).add(place.row));
  }
  return new Set([...rows].filter(([, places]) => places.size > 1).map(([key]) => key));
}

function claimOf(said: Label, about: Read["about"], { number }: Cell, { isOfSections }: { isOfSections: boolean }): Claim | string {
  const row = said.row ?? (about.subject ? rowOfSubject(about.subject) : undefined);
  const topic = said.topic ?? about.topic;
  const measure = said.measure ?? about.measure;
  const narrowings = unique(about.narrowings.flatMap((under) => said.narrowings.map((own) => ({ ...under, ...own })))).slice(0, 6);
  const isPercent =
    number.kind === "percent" || said.unit === "percent" || said.unit === "share" || (said.unit === undefined && about.unit === "percent");
  const table = tableOf(row, isOfSections && topic === "completion" ? null : topic, { measure, narrowings, isOfSections });
  if (table === "actions") {
    if (row?.kind === "progress")
      return {
        table,
        codes: [said.measure && said.measure !== "met" ? row.code : null],
        measures: [said.measure && said.measure !== "met" ? said.measure : (row.code as Measure)],
        narrowings: withoutJudged(narrowings),
      };
    return { table, codes: [null], measures: [measure ?? "base"], narrowings: withoutJudged(narrowings) };
  }
  if (table === "agreement")
    return { table, codes: [row?.code ?? null], measures: [measure ?? "same"], narrowings: withoutJudged(narrowings) };
  if (table === "completion")
    return {
      table,
      codes: [null],
      measures: [measure === "met" ? "returned" : (measure ?? "returned")],
      narrowings: withoutJudged(narrowings),
    };
  if (!row && table !== "ratings") return "no section is named with it";
  if (!measure && !isPercent && about.measure === undefined && said.unit === undefined && number.kind === "count" && !topic)
    return { table, codes: [row?.code ?? null], measures: ["met"], narrowings };
  return { table, codes: [row?.code ?? null], measures: [measure ?? "met"], narrowings };
}

function withoutJudged(narrowings: Narrowing[]): Narrowing[] {
  return unique(narrowings.map((one) => ({ ...one, judgedBy: null })));
}

function rowOfSubject({ codes, isStandard }: NonNullable<Scene["subject"]>): Label["row"] {
  const [code = null] = codes;
  return codes.length === 1 ? { code, kind: isStandard ? "standard" : code === null ? "total" : "section" } : undefined;
}

function tableOf(
  row: Label["row"],
  topic: TableId | null,
  { measure, narrowings, isOfSections }: { measure: Measure | undefined; narrowings: Narrowing[]; isOfSections: boolean },
): TableId {
  if (row?.kind === "progress" || (topic === "actions" && row?.kind !== "section")) return "actions";
  if (topic === "agreement" || measure === "same" || measure === "higher" || measure === "lower") return "agreement";
  const isByKind = narrowings.some(({ kind, phase, governance }) => kind || phase || governance);
  if (row?.kind === "standard") return "standards";
  const isOfReturns = measure === "returned" || measure === "notReturned" || measure === "withdrawn" || topic === "completion";
  if (isOfReturns && !isOfSections && topic !== "ratings") return "completion";
  if (topic === "ratings" || (isByKind && !row && topic === null)) return "ratings";
  return "sections";
}

// "75" below "%", the 75 of "18 (75)" and 0.75 below "share" are percentages though they do not say so
function asMeant(number: NumberInText, said: Label, about: Read["about"]): NumberInText {
  const unit = said.unit ?? (said.measure ? undefined : about.unit);
  const isCount = number.kind === "count";
  if ((isCount || number.kind === "other") && number.value <= 1 && number.decimals > 0 && (unit === "share" || unit === "percent"))
    return {
      ...number,
      kind: "percent",
      value: Math.round(number.value * 10 ** (number.decimals + 2)) / 10 ** number.decimals,
      decimals: Math.max(0, number.decimals - 2),
      reason: null,
    };
  const isShareOfIt = number.at > 0 && isCount && (said.measure ?? about.measure ?? "met") !== "base";
  return isCount && (unit === "percent" || unit === "share" || isShareOfIt) ? { ...number, kind: "percent" } : number;
}
