import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { morning, withOneAudit } from "./assessment-fixtures.ts";
import { returnOf, setAssessment, withCompleteReturn } from "./return-fixtures.ts";

export const riverbend = "riverbend-2026";
export const panelDay = "2027-02-04";
export const at = (time: string, day = panelDay) => `${day}T${time}:00.000Z`;

type Held = [id: string, name: string, role: Database["roles"]["role"], place: "estmere" | "riverbend"];

// Owen is on the board of Riverbend and on its panel; Cass can chair too
const held: Held[] = [
  ["carys", "Carys Lloyd", "panel-chair", "estmere"],
  ["cass", "Cass Okoro", "panel-chair", "estmere"],
  ["pavel", "Pavel Novak", "panel-member", "estmere"],
  ["grace", "Grace Oyelaran", "panel-member", "estmere"],
  ["owen", "Owen Price", "panel-member", "estmere"],
  ["owen", "Owen Price", "reader", "riverbend"],
  ["rhian", "Rhian Colbourne", "reviewer", "estmere"],
  ["sol", "Sol Adeyemi", "scrutineer", "estmere"],
];

/** Riverbend's submitted return, who reads it for the partnership, and no panel yet. */
export async function withPanelPeople(db: Db): Promise<Db> {
  await withCompleteReturn(await withOneAudit(db));
  const people = new Map(held.map(([id, name]) => [id, { id, name, email: `${id}@people.example`, jobTitle: "Officer" }]));
  await db
    .insertInto("people")
    .values([...people.values()])
    .execute();
  await db
    .insertInto("roles")
    .values(
      held.map(([personId, , role, place]) => ({
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
  await submitted(db, riverbend);
  return db;
}

/** Freezes a return as it stands, as its first submission. */
export async function submitted(db: Db, id: string) {
  const { document } = await returnOf(db, id);
  const signature = { name: "Helen Whitcombe", jobTitle: "Chief executive", signedAt: morning, declarations: [] };
  await db
    .insertInto("submissions")
    .values({
      id: `submission of ${id}`,
      assessmentId: id,
      revision: 1,
      receipt: `S11-${id}`,
      content: JSON.stringify({ ...document, signature }),
      contentHash: "0".repeat(64),
      submittedAt: morning,
    })
    .execute();
  await setAssessment(db, { state: "submitted", firstSubmittedAt: morning, submittedAt: morning }, id);
}

/** The same with a panel of Carys, Pavel, Grace and Owen on 4 February, which has Riverbend and Fenlow. */
export async function withPanel(db: Db): Promise<Db> {
  await withPanelPeople(db);
  const made = { madeBy: "leila", madeAt: morning };
  const added = { addedBy: "leila", addedAt: morning };
  await db
    .insertInto("panels")
    .values({
      id: "panel",
      cycleId: "2026",
      startsAt: at("10:00"),
      minutes: 120,
      place: "",
      link: "https://meet.example/panel",
      chairId: "carys",
      packOn: "2027-01-28",
      ...made,
    })
    .execute();
  await db
    .insertInto("panelMembers")
    .values(["carys", "pavel", "grace", "owen"].map((personId) => ({ panelId: "panel", personId, ...added })))
    .execute();
  await db
    .insertInto("panelSubmissions")
    .values([
      { panelId: "panel", assessmentId: riverbend, startsAt: at("10:10"), minutes: 35, ...added },
      { panelId: "panel", assessmentId: "fenlow-2026", startsAt: at("10:45"), minutes: 35, ...added },
    ])
    .execute();
  return db;
}
