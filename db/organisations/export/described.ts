import { type RawBuilder, sql, type SqlBool } from "kysely";
import { returnedStates } from "#domain/assessments/assessment-state.ts";

export type ExportedRow = Record<string, string | number | null>;

export interface ExportedTable {
  /** What a row is, in the words of those who read it elsewhere. */
  about: string;
  /** The columns that tell its rows apart, by which they are also sorted. */
  key: string[];
  belongs(partnershipId: string): RawBuilder<SqlBool>;
  /** What each column holds. */
  columns: Record<string, string>;
  /** Columns that are not given, for the reason that stands in their place. */
  withheld?: string[];
  /** Columns that hold JSON. */
  json?: string[];
  /** Columns too long for a spreadsheet, which are in the JSON file only. */
  onlyInJson?: string[];
  /** How many rows are read at once, where they are large. */
  atATime?: number;
  change?(row: ExportedRow, partnershipId: string): ExportedRow;
}

interface LeftOutTable {
  leftOut: string;
}

/** What is said of each of these tables. */
export type Described<Tables> = { [Table in keyof Tables]: DescribedTable<keyof Tables[Table] & string> | LeftOutTable };

type DescribedTable<Column extends string> = Omit<ExportedTable, "key" | "columns" | "withheld" | "json" | "onlyInJson"> & {
  key: Column[];
  columns: Record<Column, string>;
  withheld?: Column[];
  json?: Column[];
  onlyInJson?: Column[];
};

export const cyclesOf = (partnershipId: string) => sql`select cycle_id from cycle_partnerships where partnership_id = ${partnershipId}`;

// In a joint cycle an organisation counts as this partnership's unless it belongs to the others alone
export const assessmentsOf = (
  partnershipId: string,
) => sql`select id from assessments as own where own.cycle_id in (${cyclesOf(partnershipId)}) and (
  own.organisation_id in (select organisation_id from memberships where partnership_id = ${partnershipId})
  or own.organisation_id not in (select m.organisation_id from memberships as m inner join cycle_partnerships as p on p.partnership_id = m.partnership_id where p.cycle_id = own.cycle_id))`;

// Work in hand belongs to the organisation: the partnership reads its words once they are submitted
export const returnedOf = (partnershipId: string) =>
  sql`select id from assessments as returned where returned.state in (${sql.join(returnedStates)}) and returned.id in (${assessmentsOf(partnershipId)})`;

const membersOf = (partnershipId: string) =>
  sql`select organisation_id from memberships where partnership_id = ${partnershipId} union select organisation_id from assessments where id in (${assessmentsOf(partnershipId)})`;
export const organisationsOf = (partnershipId: string) =>
  sql`select id from organisations where id in (${membersOf(partnershipId)}) union select trust_id from organisations where trust_id is not null and id in (${membersOf(partnershipId)})`;

export const ofPartnership = (partnershipId: string) => sql<SqlBool>`partnership_id = ${partnershipId}`;
export const ofCycle = (partnershipId: string) => sql<SqlBool>`cycle_id in (${cyclesOf(partnershipId)})`;
export const ofAssessment = (partnershipId: string) => sql<SqlBool>`assessment_id in (${assessmentsOf(partnershipId)})`;
export const ofReturned = (partnershipId: string) => sql<SqlBool>`assessment_id in (${returnedOf(partnershipId)})`;

export const id = "Identifies the row. Other files refer to it.";
export const assessmentId = "The assessment, in assessments.";
export const standardCode = "The standard’s code in the set of the cycle.";
export const revision = "Counts how often it was changed or submitted, from 1.";
export const savedBy = "The person who saved it last, in people.";
export const savedAt = "When it was saved last (UTC).";
export const personId = "Who, in people.";
export const when = "When (UTC).";
export const whileWorking = "Only of returns that are submitted: work in hand is the organisation’s own.";
