import type { Db } from "#db/connection.server.ts";

/** What somebody could read in an organisation, and what of it is theirs: for the page that asks before their part ends. */
export async function readLeftBehind(db: Db, organisationId: string, personId: string) {
  const returns = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.id", "cycles.title"])
    .where("assessments.organisationId", "=", organisationId)
    .where("cycles.state", "<>", "preparing")
    .orderBy("cycles.opensOn", "desc")
    .execute();
  const ids = returns.map(({ id }) => id);
  if (ids.length === 0) return { returns: [], answers: 0, evidence: 0, drafts: 0, signatures: 0 };
  const count = async (table: "answers" | "evidence", column: "savedBy") => {
    const { all } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number | string>().as("all"))
      .where("assessmentId", "in", ids)
      .where(column, "=", personId)
      .executeTakeFirstOrThrow();
    return Number(all);
  };
  const own = async (table: "answerDrafts" | "signOffs") => {
    const { all } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number | string>().as("all"))
      .where("assessmentId", "in", ids)
      .where("personId", "=", personId)
      .executeTakeFirstOrThrow();
    return Number(all);
  };
  return {
    returns: returns.map(({ title }) => title),
    answers: await count("answers", "savedBy"),
    evidence: await count("evidence", "savedBy"),
    drafts: await own("answerDrafts"),
    signatures: await own("signOffs"),
  };
}
