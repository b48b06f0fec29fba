import { createHash } from "node:crypto";
import { sql } from "kysely";
import { returnedStates } from "#domain/assessments/assessment-state.ts";
import { jsonPlaceInWords, type PlaceKind } from "#domain/organisations/redacted-places.ts";
import { type Finder, finderOf, mostPlaces, snippetOf, surelyIn, type Wanted } from "#domain/organisations/redaction.ts";
import { codeAround, type JsonPath, namesOf, wordsInJson } from "#domain/organisations/words-in-json.ts";
import { capitalised } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { assessmentsOf as partnershipAssessments } from "#db/organisations/export/described.ts";
import { type FieldFacts, readFieldFacts } from "./field-facts.ts";
import { assessmentsOf, type Place, type Scope, type WordSource } from "./source.ts";
import { wordSources } from "./word-tables.ts";

/** One place in which the words stand: a column of a row, or one string of its JSON. */
export interface FoundPlace {
  table: keyof Database;
  source: WordSource;
  row: Place;
  column: string;
  /** Null is the whole column. */
  path: JsonPath | null;
  text: string;
  standardCode: string | null;
  assessmentId: string | null;
}

export interface Found {
  places: FoundPlace[];
  /** Another mark means that something else is found now. */
  mark: string;
}

/** Every place of an organisation, and of the partnership itself, where the words stand. Null where there are too many to be a name. */
export async function findPlaces(db: Db, scope: Scope, wanted: Wanted): Promise<Found | null> {
  const facts = await readFieldFacts(db, scope);
  const finder = finderOf(wanted);
  const places: FoundPlace[] = [];
  const known = new Set<string>();
  for (const { table, source } of wordSources(facts.isWordless)) {
    for (const row of await readRows(db, table, source, scope, surelyIn(wanted))) {
      const key = `${table} ${JSON.stringify(source.key.map((column) => row[column]))} ${Object.keys(source.words)[0]}`;
      // What is the organisation's stands before what the partnership holds
      if (known.has(key)) continue;
      known.add(key);
      places.push(...placesIn(finder, table, source, row));
      if (places.length > mostPlaces) return null;
    }
  }
  return { places, mark: markOf(places, wanted) };
}

function markOf(places: FoundPlace[], wanted: Wanted): string {
  const found = places.map(({ table, source, row, column, path, text }) => [table, source.key.map((one) => row[one]), column, path, text]);
  return createHash("sha256")
    .update(JSON.stringify([wanted, found]))
    .digest("hex");
}

async function readRows(db: Db, table: keyof Database, source: WordSource, scope: Scope, part: string | undefined): Promise<Place[]> {
  const words = Object.keys(source.words);
  const likely =
    part &&
    sql`and (${sql.join(
      words.map((column) => sql`lower(${sql.ref(column)}) like ${`%${[...part].join("%")}%`}`),
      sql` or `,
    )})`;
  const { rows } =
    await sql<Place>`select ${sql.table(table)}.*, ${source.assessment ?? sql`null`} as of_return, ${source.standard ?? sql`null`} as of_standard
    from ${sql.table(table)} where ${source.belongs(scope)} ${likely ?? sql``}
    order by ${sql.join(source.key.map((column) => sql.ref(column)))}`.execute(db);
  return rows;
}

function placesIn(finder: Finder, table: keyof Database, source: WordSource, row: Place): FoundPlace[] {
  const assessmentId = textOrNull(row["ofReturn"] ?? row["assessmentId"]);
  const own = textOrNull(row["ofStandard"] ?? row["standardCode"]);
  return Object.keys(source.words).flatMap((column): FoundPlace[] => {
    const text = row[column];
    if (typeof text !== "string" || text === "") return [];
    const place = { table, source, row, column, assessmentId };
    const isCode = source.json?.[column];
    if (!isCode) return finder.count(text) > 0 ? [{ ...place, path: null, text, standardCode: own }] : [];
    const value: unknown = JSON.parse(text);
    return [...wordsInJson(value, isCode)]
      .filter((one) => finder.count(one.text) > 0)
      .map((one) => ({ ...place, ...one, standardCode: codeAround(value, one.path) ?? own }));
  });
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A place as a person reads it. */
export interface ShownPlace {
  kind: PlaceKind;
  /** "Signed revision 2: statement of 6.2". */
  where: string;
  /** Of which audit; empty where it is of none. */
  audit: string;
  /** The words with what stands around them, or alone where that is not for an administrator to read. */
  pieces: { text: string; isFound: boolean }[];
  isAlone: boolean;
  count: number;
  isShared: boolean;
}

/** The same places in words, in the same order. */
export async function showPlaces(db: Db, scope: Scope, wanted: Wanted, places: FoundPlace[]): Promise<ShownPlace[]> {
  const [facts, audits, returned, own, names] = await Promise.all([
    readFieldFacts(db, scope),
    readAudits(db, scope),
    readIds(
      db,
      sql`select id from assessments where state in (${sql.join(returnedStates)}) and id in (${partnershipAssessments(scope.partnershipId)})`,
    ),
    readIds(db, partnershipAssessments(scope.partnershipId)),
    readNames(db, places),
  ]);
  const finder = finderOf(wanted);
  const isRead = ({ source, assessmentId }: FoundPlace) =>
    source.isRead !== "never" && (assessmentId === null || (source.isRead === "always" ? own : returned).has(assessmentId));
  return places.map((place) => {
    const pieces = snippetOf(finder, place.text);
    const isAlone = !isRead(place);
    return {
      kind: place.source.kind,
      where: whereInWords(place, facts, (id) => names.get(String(id)) ?? "somebody"),
      audit: audits.get(place.assessmentId ?? "") ?? "",
      pieces: isAlone ? pieces.filter(({ isFound }) => isFound) : pieces,
      isAlone,
      count: finder.count(place.text),
      isShared: place.source.isShared ?? false,
    };
  });
}

function whereInWords({ source, row, column, path, standardCode }: FoundPlace, facts: FieldFacts, nameOf: (id: unknown) => string): string {
  const about = source.about?.(row, nameOf, standardCode);
  const inside = path && namesOf(path);
  const what =
    inside && inside.length > 0 ? (facts.labels.get(inside.at(-1) ?? "") ?? jsonPlaceInWords(inside)) : (source.words[column] ?? "");
  const code = standardCode === null || about?.includes(standardCode) ? "" : ` of ${standardCode}`;
  return capitalised(`${about ? `${about}: ` : ""}${what}${code}`);
}

async function readAudits(db: Db, scope: Scope): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.id", "cycles.title"])
    .where("assessments.organisationId", "=", scope.organisationId)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function readIds(db: Db, query: ReturnType<typeof assessmentsOf>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`${query}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

async function readNames(db: Db, places: FoundPlace[]): Promise<Map<string, string>> {
  const ids = [...new Set(places.flatMap(({ row }) => (typeof row["personId"] === "string" ? [row["personId"]] : [])))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("people").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
