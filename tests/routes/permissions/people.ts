import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";

/** The columns of the tables, and who stands in each. Section 9 is Chidi's. */
export const people: Record<string, string | null> = {
  champ: "priya",
  contr: "chidi",
  other: "tomasz",
  signa: "helen",
  reader: "rosa",
  own: "owen",
  admin: "leila",
  revwr: "rhian",
  panel: "pavel",
  chair: "carys",
  analy: "anita",
  obser: "olga",
  forch: "alison",
  forad: "farah",
  out: null,
};

/** People who once had a part here, and the column that is theirs now. */
export const former = [
  ["a champion who moved to another agency", "mira", "forch"],
  ["a champion who has left altogether", "lena", "out"],
] as const;

type Held = [personId: string, role: Database["roles"]["role"], place: "riverbend" | "estmere" | "otherham"];

// Owen is on the board of the agency and on the panel of its partnership
const held: Held[] = [
  ["owen", "reader", "riverbend"],
  ["owen", "panel-member", "estmere"],
  ["rhian", "reviewer", "estmere"],
  ["pavel", "panel-member", "estmere"],
  ["carys", "panel-chair", "estmere"],
  ["anita", "analyst", "estmere"],
  ["olga", "observer", "estmere"],
  ["farah", "administrator", "otherham"],
];

/** The people who are not in the smaller world already, and a partnership that has nothing to do with the agency. */
export async function addPeople(db: Db) {
  await db
    .insertInto("partnerships")
    .values({
      id: "otherham",
      name: "Otherham Safeguarding Children Partnership",
      shortName: "Otherham",
      contactEmail: "audit@otherham.example",
    })
    .execute();
  const ids = [...new Set(held.map(([id]) => id))];
  await db
    .insertInto("people")
    .values(ids.map((id) => ({ id, name: `${id} Example`, email: `${id}@people.example`, jobTitle: "Officer" })))
    .execute();
  await db
    .insertInto("roles")
    .values(
      held.map(([personId, role, place]) => ({
        id: `${personId}-${role}`,
        personId,
        role,
        organisationId: place === "riverbend" ? place : null,
        partnershipId: place === "riverbend" ? null : place,
        since: "2026-09-01",
        endedOn: null,
      })),
    )
    .execute();
  await addFormer(db);
  await db
    .insertInto("assignments")
    .values({ assessmentId: "riverbend-2026", sectionCode: "9", personId: "chidi", since: "2026-09-10" })
    .execute();
  for (const personId of ["priya", "chidi"]) {
    await db
      .insertInto("answerDrafts")
      .values({
        assessmentId: "riverbend-2026",
        standardCode: "9.3",
        personId,
        rating: "met",
        statement: "Typed before",
        notApplicableReason: "",
        noActionReason: "",
        baseRevision: 7,
        startedAt: morning,
        keptAt: morning,
      })
      .execute();
  }
}

async function addFormer(db: Db) {
  await db
    .insertInto("people")
    .values(former.map(([, id]) => ({ id, name: `${id} Example`, email: `${id}@people.example`, jobTitle: "Officer" })))
    .execute();
  const role = { role: "champion", partnershipId: null, since: "2026-09-01" } as const;
  await db
    .insertInto("roles")
    .values([
      { ...role, id: "mira-then", personId: "mira", organisationId: "riverbend", endedOn: "2026-10-01" },
      { ...role, id: "mira-now", personId: "mira", organisationId: "fenlow", endedOn: null },
      { ...role, id: "lena-then", personId: "lena", organisationId: "riverbend", endedOn: "2026-10-01" },
    ])
    .execute();
  // A section stays given to those who leave, until somebody else gets it
  await db
    .insertInto("assignments")
    .values({ assessmentId: "riverbend-2026", sectionCode: "8", personId: "mira", since: "2026-09-10" })
    .execute();
}
