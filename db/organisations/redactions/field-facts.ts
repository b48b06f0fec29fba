import type { FieldGroup } from "#standards/settings.ts";
import type { Db } from "#db/connection.server.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import type { Scope } from "./source.ts";

/** What the sets of an organisation's audits say of the fields of profiles and statistics. */
export interface FieldFacts {
  /** Whether nobody types words into a field, but a day, a number or a choice. */
  isWordless: (field: string) => boolean;
  labels: Map<string, string>;
}

const typed = ["text", "email"];

export async function readFieldFacts(db: Db, { organisationId }: Scope): Promise<FieldFacts> {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select("cycles.standardSetId")
    .distinct()
    .where("assessments.organisationId", "=", organisationId)
    .execute();
  const sets = await Promise.all(rows.map(({ standardSetId }) => findStandardSet(db, standardSetId)));
  const fields = sets
    .flatMap(({ profile = [], statistics = [] }): FieldGroup[] => [...profile, ...statistics])
    .flatMap((group) => group.fields);
  const words = new Set(fields.filter(({ type }) => typed.includes(type)).map(({ code }) => code));
  const wordless = new Set(fields.map(({ code }) => code).filter((code) => !words.has(code)));
  return { isWordless: (field) => wordless.has(field), labels: new Map(fields.map(({ code, label }) => [code, label])) };
}
