import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { PlaceKind } from "#domain/organisations/redacted-places.ts";
import type { IsCode } from "#domain/organisations/words-in-json.ts";
import { namesOf } from "#domain/organisations/words-in-json.ts";

/** Whose rows are looked through: the organisation's, and what the partnership itself holds. */
export interface Scope {
  organisationId: string;
  partnershipId: string;
}

export type Place = Record<string, string | number | null>;

/** Columns of a table that hold words of people. */
export interface WordSource<Column extends string = string> {
  kind: PlaceKind;
  key: Column[];
  /** What is in each column, inside a sentence: "statement". */
  words: Partial<Record<Column, string>>;
  /** Of a column with JSON: which of its strings are nobody's words. */
  json?: Partial<Record<Column, IsCode>>;
  /** The rows of the organisation, or of the partnership where they are not of one organisation. */
  belongs: (scope: Scope) => RawBuilder<SqlBool>;
  isShared?: true;
  /** Whether an administrator reads what stands around the words: always, once the return is in, or never. */
  isRead: "always" | "once-returned" | "never";
  /** The return and the standard, where they are not in the row. */
  assessment?: RawBuilder<unknown>;
  standard?: RawBuilder<unknown>;
  about?: (row: Place, nameOf: (personId: unknown) => string, standardCode: string | null) => string;
  /** What counts how often the row was changed: who has it open must not bring the words back. */
  revision?: Column;
}

/** What is said of a table: where its words of people are, or why it has none. Days, ids and codes need not be named. */
export type WordsOf<Columns> = { never: string } | { sources: WordSource<keyof Columns & string>[]; never?: (keyof Columns & string)[] };

export type WordTables<Tables> = { [Table in keyof Tables]: WordsOf<Tables[Table]> };

const assessments = ({ organisationId }: Scope) => sql`select id from assessments where organisation_id = ${organisationId}`;
export const ofAssessment = (scope: Scope) => sql<SqlBool>`assessment_id in (${assessments(scope)})`;
export const ofOrganisation = ({ organisationId }: Scope) => sql<SqlBool>`organisation_id = ${organisationId}`;
export const ofPeople = ({ organisationId }: Scope) =>
  sql<SqlBool>`person_id in (select person_id from roles where organisation_id = ${organisationId})`;
export const ofPartnership = ({ partnershipId }: Scope) => sql<SqlBool>`partnership_id = ${partnershipId}`;
export const ofCycle = ({ partnershipId }: Scope) =>
  sql<SqlBool>`cycle_id in (select cycle_id from cycle_partnerships where partnership_id = ${partnershipId})`;
export const assessmentsOf = assessments;

/** "evidence for 6.2". */
export function about(what: string, standardCode: string | null): string {
  return standardCode === null ? what : `${what} for ${standardCode}`;
}

const alwaysCodes = /(^id|^ids|^at|^on|Id|Ids|At|On|By|Until|Hash|Code|Codes)$/;
const usualCodes = ["rating", "outcome", "state", "progress", "code", "key", "version", "receipt", "revision", "kind"];

/** Codes by their name, or by the name of what they stand in: "evidence.title". */
export function codesNamed(...names: string[]): IsCode {
  const known = new Set([...usualCodes, ...names]);
  return (path) => {
    const [parent, own] = [undefined, ...namesOf(path)].slice(-2);
    return own !== undefined && (alwaysCodes.test(own) || known.has(own) || known.has(`${parent}.${own}`));
  };
}
