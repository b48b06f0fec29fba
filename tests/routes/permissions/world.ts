import type { Db } from "#db/connection.server.ts";
import { noteWritten } from "#db/demonstration.ts";
import type { Database } from "#db/schema.ts";
import type { PublicVersion } from "#domain/figures/kept-public-version.ts";
import { readContent } from "#db/figures/snapshot-content.ts";
import { standardSetYaml } from "#standards/editing/as-yaml.ts";
import { newVersionOf } from "#standards/editing/edits.ts";
import { standardSetSchema } from "#standards/schema.ts";
import type { TestApp } from "#tests/support/app.ts";
import { morning, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { returnOf, setAssessment, withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { withCycleInPreparation } from "#tests/support/cycle-set-up.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { addCorrection, addResponse } from "#tests/support/response-fixtures.ts";
import { SnapshotFile } from "#tests/support/snapshot-file.ts";
import { addPeople } from "./people.ts";
import { type State, states } from "./table.ts";

export const auditId = "riverbend-2026";

/** One agency's complete return, kept once in each of its states, and everybody who may or may not meddle with it. */
export async function buildWorld(app: TestApp) {
  await fillWorld(app.db);
  const snapshots = new SnapshotFile(app.environment.DATABASE_URL);
  snapshots.keep("base");
  for (const state of states) {
    snapshots.bringBack("base");
    await bringInto(app, state);
    snapshots.keep(state);
  }
  return snapshots;
}

/** The complete return while it is in progress, and everybody. */
export async function fillWorld(db: Db) {
  await withCompleteReturn(await withOneAudit(db));
  await noteWritten(db, "2026-11-22");
  await addPeople(db);
  await db
    .insertInto("actions")
    .values([
      someAction("old-9.2", { assessmentId: "riverbend-2024", standardCode: "9.2", what: "Open since 2024" }),
      someAction("action-9.1", { standardCode: "9.1" }),
      someAction("action-done", { standardCode: "9.1", what: "Done, to be closed", progress: "done", closedOn: "2026-11-01" }),
    ])
    .execute();
  await db
    .insertInto("history")
    .values({
      id: "line-9.1",
      at: "2026-11-01T09:00:00.000Z",
      assessmentId: auditId,
      standardCode: "9.1",
      personId: "priya",
      event: "answer-version-set-aside",
      before: null,
      after: JSON.stringify({ rating: "not-met", statement: "Once typed", notApplicableReason: "", noActionReason: "" }),
    })
    .execute();
  await addConversation(db, "to-colleagues", { assessmentId: auditId, readers: "colleagues", by: "priya", standardCode: "9.1" });
  await addConversation(db, "to-partnership", { assessmentId: auditId, readers: "partnership", by: "priya" });
  await db
    .insertInto("extensions")
    .values({
      id: "asked",
      assessmentId: "fenlow-2026",
      askedBy: "alison",
      askedAt: morning,
      wantedUntil: "2027-01-15",
      reason: "Ill",
      ...unanswered,
    })
    .execute();
  await withNamed(db);
  await withSetDraft(db);
  await withSnapshots(db);
  await withCycleInPreparation(db, { by: "leila", at: morning });
  await renameCycle(db);
  await addShared(db);
  await addPanel(db);
  await db
    .insertInto("visits")
    .values({
      id: "visit",
      assessmentId: auditId,
      visitedOn: "2026-11-18",
      people: "Priya Raman",
      seen: "Two sites",
      byStandard: "[]",
      savedBy: "rhian",
      savedAt: morning,
    })
    .execute();
}

// Pavel's panel has the return; Owen sits on it too, and it is his own organisation's
async function addPanel(db: Db) {
  const made = { madeBy: "leila", madeAt: morning };
  await db
    .insertInto("panels")
    .values({
      id: "panel",
      cycleId: "2026",
      startsAt: "2027-02-04T10:00:00.000Z",
      minutes: 120,
      place: "",
      link: "https://meet.example/panel",
      chairId: "carys",
      packOn: "2027-02-01",
      ...made,
    })
    .execute();
  const added = { addedBy: "leila", addedAt: morning };
  await db
    .insertInto("panelMembers")
    .values(["pavel", "owen", "carys"].map((personId) => ({ panelId: "panel", personId, ...added })))
    .execute();
  await db
    .insertInto("panelSubmissions")
    .values({ panelId: "panel", assessmentId: auditId, startsAt: "2027-02-04T10:10:00.000Z", minutes: 35, ...added })
    .execute();
}

/** What waits between the partnerships, and files that were read and not taken over. */
async function addShared(db: Db) {
  await db
    .insertInto("partnershipLogos")
    .values({ partnershipId: "estmere", type: "image/png", content: "iVBORw0KGgo=", savedAt: morning })
    .execute();
  const asked = { partnershipId: "otherham", ofPartnershipId: "estmere", organisationId: "fenlow", askedBy: "farah", askedAt: morning };
  await db
    .insertInto("joinings")
    .values({ id: "joining", ...asked })
    .execute();
  const read = { partnershipId: "estmere", fileName: "file.csv", readBy: "leila", readAt: morning };
  const agency = { row: 2, name: "New Homes", shortName: "", kind: "Housing", basis: "relevant agency", otherNames: [] };
  const earlier = { title: "Audit of 2022", setId: "s11-2024", madeOn: "2022-12-01", audits: [], problems: [] };
  await db
    .insertInto("organisationImports")
    .values([
      { ...read, id: "agencies", kind: "agencies", content: JSON.stringify({ agencies: [agency], problems: [] }) },
      { ...read, id: "earlier", kind: "earlier-audit", content: JSON.stringify(earlier) },
    ])
    .execute();
}

// Somebody who reads and waits to be confirmed, somebody of the partnership, and somebody who asks for access
async function withNamed(db: Db) {
  await db
    .insertInto("people")
    .values([
      { id: "named", name: "Named Example", email: "named@riverbend.example", jobTitle: "Director" },
      { id: "noor", name: "Noor Example", email: "noor@people.example", jobTitle: "Analyst" },
    ])
    .execute();
  const since = { since: "2026-09-01", endedOn: null };
  await db
    .insertInto("roles")
    .values([
      { id: "named-reader", personId: "named", role: "reader", organisationId: "riverbend", partnershipId: null, ...since },
      { id: "noor-analyst", personId: "noor", role: "analyst", organisationId: null, partnershipId: "estmere", ...since },
    ])
    .execute();
  await db
    .insertInto("appointments")
    .values({
      id: "named",
      organisationId: "riverbend",
      personId: "named",
      role: "signatory",
      namedBy: "priya",
      namedAt: morning,
      givenName: "Named Example",
      givenJobTitle: "Director",
    })
    .execute();
  const line = { row: 2, organisation: "Riverbend", part: "reader", name: "Ada Holm", email: "ada@riverbend.example", jobTitle: "Trainer" };
  await db
    .insertInto("peopleImports")
    .values({
      id: "people",
      partnershipId: "estmere",
      fileName: "people.csv",
      content: JSON.stringify({ lines: [line], problems: [] }),
      readBy: "leila",
      readAt: morning,
      acceptedBy: null,
      acceptedAt: null,
    })
    .execute();
  await db
    .insertInto("accessRequests")
    .values({
      id: "request",
      partnershipId: "estmere",
      organisation: "Riverbend",
      name: "Somebody",
      email: "somebody@riverbend.example",
      jobTitle: "Officer",
      words: "",
      askedAt: morning,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute();
}

// The version after 2026, begun under a name that the tables can write
async function withSetDraft(db: Db) {
  const { content } = await db.selectFrom("standardSets").select("content").where("id", "=", "s11-2026").executeTakeFirstOrThrow();
  const named = { version: "2027-estmere", title: "Section 11 audit 2027" };
  const yaml = newVersionOf(standardSetYaml(standardSetSchema.parse(JSON.parse(content))), { ...named, comparedWith: "2026" });
  await db
    .insertInto("standardSetDrafts")
    .values({
      id: "draft",
      partnershipId: "estmere",
      baseSetId: "s11-2026",
      key: "s11",
      ...named,
      content: yaml,
      savedBy: "leila",
      savedAt: morning,
    })
    .execute();
}

// Under a name that the tables can write
async function renameCycle(db: Db) {
  const { id, ...cycle } = await db.selectFrom("cycles").selectAll().where("state", "=", "preparing").executeTakeFirstOrThrow();
  await db
    .insertInto("cycles")
    .values({ ...cycle, id: "next" })
    .execute();
  await db.updateTable("cyclePartnerships").set({ cycleId: "next" }).where("cycleId", "=", id).execute();
  await db.updateTable("cycleOrganisations").set({ cycleId: "next" }).where("cycleId", "=", id).execute();
  await db.deleteFrom("cycles").where("id", "=", id).execute();
}

const unanswered = { answer: null, givenUntil: null, answeredBy: null, answeredAt: null };

async function withSnapshots(db: Db) {
  for (const [id, cycleId] of [
    ["snapshot-2024", "2024"],
    ["snapshot", "2026"],
  ] as const) {
    const read = await readContent(db, cycleId, morning);
    const content = JSON.stringify(read);
    await db
      .insertInto("snapshots")
      .values({
        id,
        cycleId,
        name: "For the panel",
        content,
        contentHash: "0".repeat(64),
        note: "",
        corrects: null,
        frozenBy: "leila",
        frozenAt: morning,
      })
      .execute();
    // As if enough had returned: who may see it does not depend on what it says
    const version: PublicVersion = { format: 1, threshold: 5, day: morning.slice(0, 10), content: { ...read, returns: [] }, over: null };
    await db
      .insertInto("publicVersions")
      .values({ snapshotId: id, cycleId, number: 1, threshold: 5, content: JSON.stringify(version) })
      .execute();
  }
}

async function bringInto(app: TestApp, state: State) {
  const { document } = await returnOf(app.db, auditId);
  const wasSubmitted = ["submitted", "in-review", "response-sent", "closed", "reopened"].includes(state);
  const isOpenAgain = state === "reopened";
  await setAssessment(app.db, {
    state: state === "reopened" || state === "withdrawn" ? "in-progress" : state,
    withdrawnOn: state === "withdrawn" ? "2026-11-01" : null,
    sentForSignOffAt: state === "awaiting-sign-off" ? morning : null,
    firstSubmittedAt: wasSubmitted ? morning : null,
    submittedAt: wasSubmitted && !isOpenAgain ? morning : null,
    responseSentOn: ["response-sent", "closed"].includes(state) ? "2026-11-20" : null,
    revision: isOpenAgain ? 2 : 1,
    reopenedOn: isOpenAgain ? "2026-11-21" : null,
  });
  if (!wasSubmitted) return;
  const signature = { name: "Helen Whitcombe", jobTitle: "Chief executive", signedAt: morning, declarations: [] };
  const submission: Database["submissions"] = {
    id: "submission",
    assessmentId: auditId,
    revision: 1,
    receipt: "S11-2026-0000-0000",
    content: JSON.stringify({ ...document, signature }),
    contentHash: "0".repeat(64),
    submittedAt: morning,
  };
  await app.db.insertInto("submissions").values(submission).execute();
  // Written and not sent, or sent; of one that is open again, to the revision before
  const isAnswered = !["submitted", "in-review"].includes(state);
  await addResponse(app.db, { by: "rhian", ...(!isAnswered && { sentAt: null }) });
  if (isAnswered) await addCorrection(app.db);
}
