import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import type { StandardSet } from "#standards/schema.ts";
import { fixtureAgencies, withJointCycle } from "./cycle-fixtures.ts";

export const monday = "2024-12-16T09:00:00.000Z";
export const esme = { by: "esme", at: monday };

/** The joint cycle with an answer to every standard, and two actions of one agency. */
export async function withAnsweredCycle(db: Db): Promise<StandardSet> {
  const set = await withJointCycle(db);
  for (const { id, sections } of fixtureAgencies) {
    const answers = sections.flatMap((rating, at) =>
      (set.sections[at]?.standards ?? []).map(({ code }) => ({ ...blank, assessmentId: `joint-${id}`, standardCode: code, rating })),
    );
    if (answers.length > 0) await db.insertInto("answers").values(answers).execute();
  }
  await db
    .insertInto("actions")
    .values([anAction("a1", { dueOn: "2024-12-01" }), anAction("a2", { dueOn: "2025-03-31", progress: "done" })])
    .execute();
  return set;
}

const blank = {
  statement: "",
  notApplicableReason: "",
  noActionReason: "",
  carried: null,
  carriedBy: null,
  carriedAt: null,
  marked: null,
  markedBy: null,
  markedAt: null,
  confirmedTogether: null,
  revision: 1,
  savedBy: "carys",
  savedAt: monday,
};

function anAction(id: string, facts: Partial<Database["actions"]>): Database["actions"] {
  return {
    id,
    assessmentId: "joint-Fire",
    standardCode: "1.1",
    what: "Do it",
    gap: "Not done",
    owner: "Safeguarding lead",
    dueOn: "2024-12-01",
    successMeasure: "Done",
    progress: "on-track",
    carriedFrom: null,
    agreedOn: "2024-10-01",
    closedOn: null,
    firstDueOn: null,
    dueAgreedOn: null,
    closureAt: null,
    closureBy: null,
    closureBecause: null,
    recommendationId: null,
    revision: 1,
    savedBy: "carys",
    savedAt: monday,
    ...facts,
  };
}
