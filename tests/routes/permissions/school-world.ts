import { createHash } from "node:crypto";
import type { Signature } from "#domain/assessments/return-document.ts";
import { readReturn } from "#db/assessments/returns.ts";
import type { TestApp } from "#tests/support/app.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, withProfile } from "#tests/support/school-answers.ts";
import { type State, states } from "./table.ts";
import { readerGroups } from "#domain/conversations/permissions.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { SnapshotFile } from "#tests/support/snapshot-file.ts";

/** The columns of the schools' table, and who stands in each. */
export const schoolPeople: Record<string, string | null> = {
  dsl: "joanne",
  contr: "kofi",
  head: "marcus",
  gover: "amina",
  reader: "bryn",
  trust: "thea",
  sister: "sunil",
  admin: "leila",
  revwr: "rhian",
  analy: "anita",
  obser: "olga",
  fordsl: "dana",
  forad: "farah",
  out: null,
};

/** A school's complete return with its profile, kept once in each of its states. */
export async function buildSchoolWorld(app: TestApp) {
  await withSchools(app.db);
  await answerStandards(app.db, otterbrook);
  // One standard is left open, so that last year's answer can still be confirmed there
  await app.db.deleteFrom("answers").where("assessmentId", "=", otterbrook).where("standardCode", "=", "K1").execute();
  await withProfile(app.db, otterbrook);
  await app.db
    .insertInto("trustAnswers")
    .values({
      trustId: "hartsmoor",
      cycleId: "s175-2026",
      standardCode: "K1",
      rating: "met",
      statement: "What the trust does",
      evidenceTitle: "Policy",
      evidenceKept: "Trust office",
      evidenceCheckedOn: null,
      revision: 1,
      savedBy: "thea",
      savedAt: morning,
    })
    .execute();
  for (const readers of readerGroups)
    await addConversation(app.db, `to-${readers}`, { assessmentId: otterbrook, readers, by: "joanne", standardCode: "K1" });
  await app.db
    .insertInto("registerImports")
    .values({
      id: "import",
      partnershipId: "estmere",
      fileName: "register.csv",
      content: '{"settings":[],"problems":[]}',
      readBy: "leila",
      readAt: morning,
      acceptedBy: "leila",
      acceptedAt: morning,
    })
    .execute();
  const snapshots = new SnapshotFile(app.environment.DATABASE_URL);
  snapshots.keep("base");
  for (const state of states) {
    snapshots.bringBack("base");
    await bringInto(app, state);
    snapshots.keep(state);
  }
  return snapshots;
}

async function bringInto(app: TestApp, state: State) {
  const wasSubmitted = ["submitted", "in-review", "response-sent", "closed", "reopened"].includes(state);
  const isOpenAgain = state === "reopened";
  const signature: Signature = { name: "Marcus Adeyemi", jobTitle: "Headteacher", signedAt: morning, declarations: [] };
  if (wasSubmitted) {
    const content = JSON.stringify(await readReturn(app.db, await viewOf(app.db, "joanne", otterbrook), signature));
    const contentHash = createHash("sha256").update(content).digest("hex");
    await app.db
      .insertInto("submissions")
      .values({
        id: "submission",
        assessmentId: otterbrook,
        revision: 1,
        receipt: "S175-2026-0000-0000",
        content,
        contentHash,
        submittedAt: morning,
      })
      .execute();
  }
  await app.db
    .updateTable("assessments")
    .set({
      state: state === "reopened" || state === "withdrawn" ? "in-progress" : state,
      withdrawnOn: state === "withdrawn" ? "2026-11-01" : null,
      sentForSignOffAt: state === "awaiting-sign-off" ? morning : null,
      firstSubmittedAt: wasSubmitted ? morning : null,
      submittedAt: wasSubmitted && !isOpenAgain ? morning : null,
      responseSentOn: ["response-sent", "closed"].includes(state) ? "2026-11-20" : null,
      revision: isOpenAgain ? 2 : 1,
      reopenedOn: isOpenAgain ? "2026-11-21" : null,
    })
    .where("id", "=", otterbrook)
    .execute();
}
