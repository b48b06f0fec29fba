import type { Insertable } from "kysely";
import { readFile } from "node:fs/promises";
import type { Rating } from "#domain/assessments/rating.ts";
import type { Role } from "#domain/people/roles.ts";
import type { Db } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { readReturn } from "#db/assessments/returns.ts";
import type { Database } from "#db/schema.ts";
import { registerSet } from "#db/standard-sets.ts";
import { morning, someAction } from "./assessment-fixtures.ts";
import { viewOf } from "./return-fixtures.ts";
import { answerStandards, refreshSummaries } from "./school-answers.ts";

/** The open return of a made-up primary school of a trust, and its return of the year before. */
export const otterbrook = "otterbrook-2026";
export const otterbrookThen = "otterbrook-2025";

/** What applies to Otterbrook: an academy of a trust with a reception class and wraparound care. */
export const otterbrookFlags = ["in_trust", "eyfs", "wraparound_u8", "work_placements", "host_families", "academy"];

/** The flags that a setting in a trust, of which the register says nothing, has to answer itself. */
export const flagsToAnswer =
  "lets_premises eyfs nursery_only wraparound_u8 host_families work_placements places_ap is_ap boarding p16 sixteen_academy maintained academy independent nmss secure online".split(
    " ",
  );

/** What Otterbrook says itself, because the register does not. */
export const otterbrookAnswers = Object.fromEntries(
  flagsToAnswer.map((code) => [code, { raised: otterbrookFlags.includes(code), note: "" }]),
);

const partiallyMet: Record<string, Rating> = { A6: "partially-met", D2: "partially-met", H8: "not-met" };

/**
 * A new database with two schools of a trust and a third outside it, in an open cycle that follows a closed one. All
 * standards of Otterbrook's earlier return are answered, signed and frozen; of the open one nothing is answered yet.
 */
export async function withSchools(db: Db): Promise<Db> {
  await migrate(db);
  for (const version of ["2025", "2026"]) await registerSet(db, morning, await readFile(`standards/s175/${version}.yaml`, "utf8"));
  await db
    .insertInto("partnerships")
    .values([
      { id: "estmere", name: "Estmere Safeguarding Children Partnership", shortName: "Estmere", contactEmail: "audit@estmere.example" },
      { id: "otherham", name: "Otherham Safeguarding Children Partnership", shortName: "Otherham", contactEmail: "audit@otherham.example" },
    ])
    .execute();
  await addOrganisations(db);
  await addPeople(db);
  await addCycles(db);
  await answerThen(db);
  return db;
}

async function addOrganisations(db: Db) {
  const trust = {
    id: "hartsmoor",
    name: "Hartsmoor Learning Trust",
    shortName: "Hartsmoor",
    kind: "Trust",
    basis: "groups settings",
    aliases: "[]",
    category: "trust" as const,
  };
  await db.insertInto("organisations").values(trust).execute();
  const academy = {
    kind: "Academy or free school",
    basis: "section 157",
    aliases: "[]",
    category: "setting" as const,
    governance: "Academy",
    trustId: "hartsmoor",
  };
  await db
    .insertInto("organisations")
    .values([
      {
        ...academy,
        id: "otterbrook",
        name: "Otterbrook Primary School",
        shortName: "Otterbrook",
        urn: "900101",
        dfeNumber: "899/2101",
        phase: "Primary",
      },
      {
        ...academy,
        id: "pellow",
        name: "Pellow Secondary School",
        shortName: "Pellow",
        urn: "900102",
        dfeNumber: "899/4102",
        phase: "Secondary",
      },
      {
        ...academy,
        id: "quillstone",
        name: "Quillstone Special School",
        shortName: "Quillstone",
        kind: "Maintained special school",
        basis: "section 175",
        governance: "Maintained",
        trustId: null,
        urn: "900103",
        dfeNumber: "899/7103",
        phase: "Not applicable",
      },
    ])
    .execute();
  await db
    .insertInto("memberships")
    .values(["hartsmoor", "otterbrook", "pellow", "quillstone"].map((organisationId) => ({ partnershipId: "estmere", organisationId })))
    .execute();
}

type Held = [id: string, name: string, jobTitle: string, role: Role, place: string];

const held: Held[] = [
  ["joanne", "Joanne Tull", "Deputy head", "champion", "otterbrook"],
  ["kofi", "Kofi Mensah-Reed", "SENCO", "contributor", "otterbrook"],
  ["marcus", "Marcus Adeyemi", "Headteacher", "signatory", "otterbrook"],
  ["amina", "Amina Yusuf", "Safeguarding governor", "governor", "otterbrook"],
  ["bryn", "Bryn Calloway", "Parent governor", "reader", "otterbrook"],
  ["thea", "Thea Lindqvist", "Director of safeguarding", "trust-lead", "hartsmoor"],
  ["sunil", "Sunil Parrish", "Assistant head", "champion", "pellow"],
  ["ines", "Ines Okonjo", "Headteacher", "signatory", "pellow"],
  ["dana", "Dana Whitlock", "Deputy head", "champion", "quillstone"],
  ["leila", "Leila Haddad", "Business manager", "administrator", "estmere"],
  ["rhian", "Rhian Colbourne", "Education safeguarding adviser", "reviewer", "estmere"],
  ["anita", "Anita Fairlie", "Analyst", "analyst", "estmere"],
  ["olga", "Olga Brandt", "Scrutineer", "observer", "estmere"],
  ["farah", "Farah Nazari", "Business manager", "administrator", "otherham"],
];

async function addPeople(db: Db) {
  for (const [id, name, jobTitle, role, place] of held) {
    const isPartnership = place === "estmere" || place === "otherham";
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
        organisationId: isPartnership ? null : place,
        partnershipId: isPartnership ? place : null,
        since: "2025-09-01",
        endedOn: null,
      })
      .execute();
  }
}

async function addCycles(db: Db) {
  const cycle = (year: 2025 | 2026) => ({
    id: `s175-${year}`,
    title: `Safeguarding audit ${year} to ${year + 1}`,
    standardSetId: `s175-${year}`,
    previousCycleId: year === 2026 ? "s175-2025" : null,
    state: year === 2026 ? ("open" as const) : ("closed" as const),
    opensOn: `${year}-09-14`,
    signOffBy: `${year}-12-09`,
    dueAt: `${year}-12-16T17:00:00.000Z`,
    finalDueAt: `${year + 1}-01-15T17:00:00.000Z`,
    governorSignsBy: `${year + 1}-01-29`,
    panelsFrom: `${year + 1}-01-18`,
    panelsTo: `${year + 1}-02-12`,
    responseBy: `${year + 1}-02-26`,
    statisticsOpenOn: `${year}-11-01`,
    statisticsDueOn: `${year + 1}-07-16`,
    statisticsPeriods: JSON.stringify(["autumn", "spring", "summer"]),
  });
  await db
    .insertInto("cycles")
    .values([cycle(2025), cycle(2026)])
    .execute();
  await db
    .insertInto("cyclePartnerships")
    .values(["s175-2025", "s175-2026"].map((cycleId) => ({ cycleId, partnershipId: "estmere" })))
    .execute();
  const then = {
    state: "response-sent" as const,
    firstSubmittedAt: "2025-12-10T15:00:00.000Z",
    submittedAt: "2025-12-10T15:00:00.000Z",
    responseSentOn: "2026-02-19",
  };
  await db
    .insertInto("assessments")
    .values([
      { ...assessment(otterbrookThen, "s175-2025", "otterbrook"), ...then },
      { ...assessment(otterbrook, "s175-2026", "otterbrook"), previousAssessmentId: otterbrookThen },
      assessment("pellow-2026", "s175-2026", "pellow"),
      { ...assessment("quillstone-2026", "s175-2026", "quillstone"), flags: JSON.stringify(["maintained"]) },
    ])
    .execute();
  await db
    .insertInto("assignments")
    .values({ assessmentId: otterbrook, sectionCode: "K", personId: "kofi", since: "2026-10-01" })
    .execute();
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
    flags: JSON.stringify(otterbrookFlags),
  };
}

async function answerThen(db: Db) {
  await answerStandards(db, otterbrookThen, partiallyMet, "2026-11-30");
  await db
    .insertInto("actions")
    .values([
      someAction("then-A6", {
        assessmentId: otterbrookThen,
        standardCode: "A6",
        what: "Ask pupils each term",
        agreedOn: "2025-12-01",
        dueOn: "2026-03-31",
        savedBy: "joanne",
      }),
      someAction("then-D2", {
        assessmentId: otterbrookThen,
        standardCode: "D2",
        what: "Have all staff read Part one",
        agreedOn: "2025-12-01",
        dueOn: "2026-01-31",
        savedBy: "joanne",
      }),
      someAction("then-H8", {
        assessmentId: otterbrookThen,
        standardCode: "H8",
        what: "Check every volunteer again",
        agreedOn: "2025-12-01",
        dueOn: "2026-12-31",
        savedBy: "joanne",
      }),
    ])
    .execute();
  // Its check date has passed since: somebody has to look at it again
  await db
    .updateTable("evidence")
    .set({ reviewBy: "2026-10-31" })
    .where("id", "in", [`${otterbrookThen}-A3`, `${otterbrookThen}-B5`])
    .execute();
  await refreshSummaries(db, otterbrookThen);
  const document = await readReturn(db, await viewOf(db, "joanne", otterbrookThen), {
    name: "Marcus Adeyemi",
    jobTitle: "Headteacher",
    signedAt: "2025-12-10T15:00:00.000Z",
    declarations: [],
  });
  await db
    .insertInto("submissions")
    .values({
      id: `${otterbrookThen}-submission`,
      assessmentId: otterbrookThen,
      revision: 1,
      receipt: "S175-2025-0000-0001",
      content: JSON.stringify(document),
      contentHash: "0".repeat(64),
      submittedAt: "2025-12-10T15:00:00.000Z",
    })
    .execute();
}
