import type { Insertable } from "kysely";
import { readFile } from "node:fs/promises";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import type { Database } from "#db/schema.ts";
import { registerSet } from "#db/standard-sets.ts";
import { openPostgres } from "./postgres.ts";

/** Both databases the application runs on, for tests that must hold on each. */
export const databases = [
  ["SQLite", () => openDatabase(":memory:")],
  ["PostgreSQL", openPostgres],
] as const;

export const morning = "2026-11-22T09:00:00.000Z";
export const priya = { by: "priya", at: morning };

/** A new database with one agency's audit of 2026 in progress, its return of 2024, and an agency it has nothing to do with. */
export async function withOneAudit(db: Db): Promise<Db> {
  await migrate(db);
  const [set2024] = await Promise.all([registered(db, "2024"), registered(db, "2026")]);
  await db
    .insertInto("partnerships")
    .values({
      id: "estmere",
      name: "Estmere Safeguarding Children Partnership",
      shortName: "Estmere",
      contactEmail: "audit@estmere.example",
    })
    .execute();
  await db
    .insertInto("organisations")
    .values([
      { id: "riverbend", name: "Riverbend Housing Association", shortName: "Riverbend", kind: "agency", basis: "invited", aliases: "[]" },
      { id: "fenlow", name: "Fenlow Homes", shortName: "Fenlow", kind: "agency", basis: "invited", aliases: "[]" },
    ])
    .execute();
  await db
    .insertInto("memberships")
    .values([
      { partnershipId: "estmere", organisationId: "riverbend" },
      { partnershipId: "estmere", organisationId: "fenlow" },
    ])
    .execute();
  for (const person of people) await addPerson(db, ...person);
  await db
    .insertInto("cycles")
    .values([cycle("2024", `${set2024.key}-${set2024.version}`, "closed", null), cycle("2026", "s11-2026", "open", "2024")])
    .execute();
  await db
    .insertInto("cyclePartnerships")
    .values([
      { cycleId: "2024", partnershipId: "estmere" },
      { cycleId: "2026", partnershipId: "estmere" },
    ])
    .execute();
  await db
    .insertInto("assessments")
    .values([
      {
        ...assessment("riverbend-2024", "2024", "riverbend"),
        state: "closed",
        firstSubmittedAt: "2024-12-10T10:00:00.000Z",
        submittedAt: "2024-12-10T10:00:00.000Z",
        responseSentOn: "2025-03-04",
      },
      { ...assessment("riverbend-2026", "2026", "riverbend"), state: "in-progress", previousAssessmentId: "riverbend-2024" },
      { ...assessment("fenlow-2026", "2026", "fenlow"), state: "invited" },
    ])
    .execute();
  return db;
}

type Person = [id: string, name: string, role: Database["roles"]["role"], place: "riverbend" | "fenlow" | "estmere", jobTitle: string];

const people: Person[] = [
  ["priya", "Priya Raman", "champion", "riverbend", "Head of safeguarding"],
  ["helen", "Helen Whitcombe", "signatory", "riverbend", "Chief executive"],
  ["chidi", "Chidi Nwosu", "contributor", "riverbend", "People and learning manager"],
  ["tomasz", "Tomasz Zielinski", "contributor", "riverbend", "Information governance lead"],
  ["rosa", "Rosa Almeida", "reader", "riverbend", "Board member"],
  ["alison", "Alison Draycott", "champion", "fenlow", "Community safety manager"],
  ["leila", "Leila Haddad", "administrator", "estmere", "Business manager"],
];

async function addPerson(db: Db, id: string, name: string, role: Person[2], place: Person[3], jobTitle: string) {
  await db
    .insertInto("people")
    .values({ id, name, email: `${id}@${place}.example`, jobTitle })
    .execute();
  await db
    .insertInto("roles")
    .values({
      id: `${id}-${role}`,
      personId: id,
      role,
      organisationId: place === "estmere" ? null : place,
      partnershipId: place === "estmere" ? place : null,
      since: "2026-09-01",
      endedOn: null,
    })
    .execute();
}

async function registered(db: Db, version: string) {
  return registerSet(db, morning, await readFile(`standards/s11/${version}.yaml`, "utf8"));
}

function cycle(year: "2024" | "2026", standardSetId: string, state: "open" | "closed", previousCycleId: string | null) {
  const next = Number(year) + 1;
  return {
    id: year,
    title: `Section 11 audit ${year}`,
    standardSetId,
    previousCycleId,
    state,
    opensOn: `${year}-09-07`,
    signOffBy: `${year}-12-04`,
    dueAt: `${year}-12-18T17:00:00.000Z`,
    panelsFrom: `${next}-02-01`,
    panelsTo: `${next}-02-26`,
    responseBy: `${next}-03-26`,
  };
}

function assessment(id: string, cycleId: string, organisationId: string): Insertable<Database["assessments"]> {
  return {
    id,
    cycleId,
    organisationId,
    previousAssessmentId: null,
    state: "invited",
    revision: 1,
    championNote: null,
    returnedNote: null,
    sentForSignOffAt: null,
    extendedTo: null,
    withdrawnOn: null,
    withdrawnReason: null,
    reopenedOn: null,
    firstSubmittedAt: null,
    submittedAt: null,
    responseSentOn: null,
    changedAt: morning,
    flags: null,
  };
}

/** An action of a return, as it is when it was agreed. */
export function someAction(id: string, given: Partial<Database["actions"]> = {}): Database["actions"] {
  return {
    id,
    assessmentId: "riverbend-2026",
    standardCode: "6.2",
    what: "Brief every new starter",
    gap: "Agency staff start without a briefing",
    owner: "Chidi Nwosu",
    dueOn: "2027-03-31",
    successMeasure: "All new starters briefed",
    progress: "not-started",
    carriedFrom: null,
    agreedOn: "2026-11-20",
    closedOn: null,
    firstDueOn: null,
    dueAgreedOn: null,
    closureAt: null,
    closureBy: null,
    closureBecause: null,
    recommendationId: null,
    revision: 1,
    savedBy: "priya",
    savedAt: morning,
    ...given,
  };
}

/** An answer that has everything signing asks for, where the standard is met by its evidence. */
export async function answerFully(db: Db, codes: string[], given: Partial<Database["answers"]> = {}) {
  for (const standardCode of codes) {
    await db
      .insertInto("answers")
      .values({
        assessmentId: "riverbend-2026",
        standardCode,
        rating: "met",
        statement: "We do this everywhere.",
        notApplicableReason: "",
        noActionReason: "",
        carried: null,
        carriedBy: null,
        carriedAt: null,
        revision: 1,
        savedBy: "priya",
        savedAt: morning,
        ...given,
      })
      .execute();
    await giveEvidence(db, standardCode);
  }
}

/** One piece of evidence for a standard. */
export async function giveEvidence(db: Db, standardCode: string, reviewBy: string | null = null) {
  const id = `evidence ${standardCode}`;
  await db
    .insertInto("evidence")
    .values({
      id,
      assessmentId: "riverbend-2026",
      title: "Policy",
      shows: "",
      kept: "Intranet",
      checkedOn: "2026-10-05",
      reviewBy,
      carriedFrom: null,
      savedBy: "priya",
      savedAt: morning,
    })
    .execute();
  await db.insertInto("evidenceStandards").values({ evidenceId: id, standardCode }).execute();
}

/** Typing that is not saved. */
export async function typeDraft(db: Db, standardCode: string, personId: string, baseRevision: number) {
  await db
    .insertInto("answerDrafts")
    .values({
      assessmentId: "riverbend-2026",
      standardCode,
      personId,
      rating: null,
      statement: "Typed",
      notApplicableReason: "",
      noActionReason: "",
      baseRevision,
      startedAt: morning,
      keptAt: morning,
    })
    .execute();
}

/** Puts everything of the audit of 2026 back as it was. */
export async function clearAudit(db: Db) {
  for (const table of [
    "actionUpdates",
    "assignments",
    "answers",
    "answerDrafts",
    "evidenceStandards",
    "evidence",
    "dailyLines",
    "messages",
    "history",
    "sectionSummaries",
  ] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.deleteFrom("actions").where("assessmentId", "=", "riverbend-2026").execute();
  await db.deleteFrom("actions").execute();
  await changeAudit(db, assessment("riverbend-2026", "2026", "riverbend"));
  await changeAudit(db, { state: "in-progress", previousAssessmentId: "riverbend-2024" });
}

export async function changeAudit(db: Db, change: Partial<Database["assessments"]>) {
  await db.updateTable("assessments").set(change).where("id", "=", "riverbend-2026").execute();
}
