import type { Insertable } from "kysely";
import { readFile } from "node:fs/promises";
import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { summariseSection } from "#domain/assessments/section-summary.ts";
import type { Role } from "#domain/people/roles.ts";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { registerSet, setId } from "#db/standard-sets.ts";
import type { StandardSet } from "#standards/schema.ts";

const at = "2024-12-10T10:00:00.000Z";
type Place = "estmere" | "wealdshire";
type Joined = readonly Place[];

export interface FixtureAgency {
  id: string;
  partnerships: Joined;
  state: AssessmentState;
  /** The rating of every standard of a section, or null for none. */
  sections: (Rating | null)[];
  withdrawnOn?: string;
  extendedTo?: string;
  revision?: number;
}

const both: Joined = ["estmere", "wealdshire"];
const met = Array.from({ length: 9 }, (): Rating => "met");

/** A joint cycle of six agencies: four returned, one in progress, one not begun; one more withdrawn. */
export const fixtureAgencies: FixtureAgency[] = [
  { id: "Police", partnerships: both, state: "submitted", sections: met },
  { id: "Fire", partnerships: both, state: "closed", sections: ["partially-met", ...met.slice(1)] },
  { id: "Homes", partnerships: ["wealdshire"], state: "in-review", sections: ["not-met", "not-applicable", ...met.slice(2)] },
  { id: "Youth", partnerships: ["estmere"], state: "submitted", sections: ["met", "partially-met", ...met.slice(2)] },
  { id: "Sports", partnerships: ["estmere"], state: "in-progress", sections: met },
  { id: "Faith", partnerships: ["wealdshire"], state: "invited", sections: [], extendedTo: "2024-12-20" },
  { id: "Gone", partnerships: both, state: "in-progress", sections: met, withdrawnOn: "2024-11-01" },
];

/** The agencies above in the cycle "joint", an empty cycle "empty", and another whose figures must not leak in. */
export async function withJointCycle(db: Db): Promise<StandardSet> {
  const set = await registerSet(db, at, await readFile("standards/s11/2024.yaml", "utf8"));
  await db
    .insertInto("partnerships")
    .values([partnership("estmere", "Estmere"), partnership("wealdshire", "Wealdshire"), partnership("other", "Other")])
    .execute();
  await db
    .insertInto("cycles")
    .values([cycle("joint", set, "closed"), cycle("empty", set, "open"), cycle("other", set, "closed")])
    .execute();
  await db
    .insertInto("cyclePartnerships")
    .values([
      { cycleId: "joint", partnershipId: "estmere" },
      { cycleId: "joint", partnershipId: "wealdshire" },
      { cycleId: "empty", partnershipId: "estmere" },
      { cycleId: "other", partnershipId: "other" },
    ])
    .execute();
  for (const agency of fixtureAgencies) await addAgency(db, set, "joint", agency);
  await addAgency(db, set, "other", {
    id: "Elsewhere",
    partnerships: ["estmere"],
    state: "submitted",
    sections: ["not-met", ...met.slice(1)],
  });

  await addPerson(db, "leila", [
    ["administrator", "estmere"],
    ["administrator", "wealdshire"],
  ]);
  await addPerson(db, "esme", [["analyst", "estmere"]]);
  await addPerson(db, "will", [["reviewer", "wealdshire"]]);
  await addPerson(db, "olga", [["observer", "estmere"]]);
  await addPerson(db, "otto", [["administrator", "other"]]);
  await addPerson(db, "carys", [["champion", "Police"]]);
  return set;
}

function partnership(id: string, shortName: string): Insertable<Database["partnerships"]> {
  return { id, name: `${shortName} Safeguarding Children Partnership`, shortName, contactEmail: `audit@${id}.example` };
}

function cycle(id: string, set: StandardSet, state: "open" | "closed"): Insertable<Database["cycles"]> {
  return {
    id,
    title: "Section 11 audit 2024",
    standardSetId: setId(set.key, set.version),
    previousCycleId: null,
    state,
    opensOn: "2024-09-09",
    signOffBy: "2024-11-29",
    dueAt: "2024-12-13T17:00:00.000Z",
    panelsFrom: "2025-02-03",
    panelsTo: "2025-02-28",
    responseBy: "2025-03-28",
  };
}

async function addAgency(db: Db, set: StandardSet, cycleId: string, agency: FixtureAgency) {
  const { id, partnerships, state, sections, withdrawnOn = null, extendedTo = null, revision = 1 } = agency;
  const hasSubmission = !["invited", "in-progress", "awaiting-sign-off"].includes(state) || revision > 1;
  await db
    .insertInto("organisations")
    .values({
      id,
      name: `${id} agency`,
      shortName: id,
      kind: id === "Homes" ? "Housing" : "Community",
      basis: "relevant agency",
      aliases: "[]",
    })
    .execute();
  await db
    .insertInto("memberships")
    .values(partnerships.map((partnershipId) => ({ partnershipId, organisationId: id })))
    .execute();
  await db
    .insertInto("assessments")
    .values({
      id: `${cycleId}-${id}`,
      cycleId,
      organisationId: id,
      previousAssessmentId: null,
      state,
      revision,
      championNote: null,
      returnedNote: null,
      sentForSignOffAt: null,
      extendedTo,
      withdrawnOn,
      withdrawnReason: null,
      reopenedOn: revision > 1 ? "2024-12-12" : null,
      firstSubmittedAt: hasSubmission ? at : null,
      submittedAt: hasSubmission ? at : null,
      responseSentOn: null,
      changedAt: at,
    })
    .execute();
  const summaries = sections.map((rating, number) => {
    const section = set.sections[number] as StandardSet["sections"][number];
    const blank = { statement: "", notApplicableReason: "", noActionReason: "", evidence: 0, actions: 0 };
    const answers = section.standards.map((standard) => ({ ...blank, standardCode: standard.code, rating }));
    return { assessmentId: `${cycleId}-${id}`, judgedBy: "self" as const, ...summariseSection(section, answers) };
  });
  if (summaries.length > 0) await db.insertInto("sectionSummaries").values(summaries).execute();
}

async function addPerson(db: Db, id: string, roles: [Role, string][]) {
  await db
    .insertInto("people")
    .values({ id, name: `${id} Example`, email: `${id}@people.example`, jobTitle: "Officer" })
    .execute();
  const isAgencys = (role: Role) => role === "champion";
  await db
    .insertInto("roles")
    .values(
      roles.map(([role, place]) => ({
        id: `${id}-${place}`,
        personId: id,
        role,
        organisationId: isAgencys(role) ? place : null,
        partnershipId: isAgencys(role) ? null : place,
        since: "2024-09-01",
        endedOn: null,
      })),
    )
    .execute();
}
