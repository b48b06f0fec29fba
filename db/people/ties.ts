import type { NotNull } from "kysely";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { type Asked, type ProfileName, type Ties, toKnowOf } from "#domain/people/to-know.ts";
import { leadField } from "#domain/scrutiny/attention.ts";
import { entriesOf, valueOf } from "#domain/schools/set-fields.ts";
import type { Db } from "#db/connection.server.ts";
import { stored, storedFields } from "#db/stored.ts";
import type { HeldPart, PlaceView } from "./places.ts";

/** What has to be said of somebody before they get a part in a place, or are confirmed in it. */
export async function readToKnow(db: Db, view: PlaceView, held: HeldPart[], asked: Asked): Promise<string[]> {
  return toKnowOf(asked, await readTies(db, view, held, asked.email), view.kind);
}

/** What ties the owner of an address to a place. */
export async function readTies(db: Db, { organisationId }: PlaceView, held: HeldPart[], email: string): Promise<Ties> {
  const ties = organisationId === null ? undefined : (await listTies(db, [organisationId], [email])).get(organisationId);
  return { held, wrote: ties?.wrote ?? [], named: ties?.named ?? [], signsSecond: ties?.signsSecond ?? null };
}

/** What ties these addresses to organisations besides their parts, by organisation: words in open returns, and names in its profile. */
export async function listTies(db: Db, organisationIds: string[], emails: string[]): Promise<Map<string, Omit<Ties, "held">>> {
  const [wrote, named, signsSecond] = await Promise.all([
    listWritten(db, organisationIds, emails),
    listNamed(db, organisationIds),
    listSignedSecond(db, organisationIds),
  ]);
  return new Map(
    organisationIds.map((id) => [id, { wrote: wrote.get(id) ?? [], named: named.get(id) ?? [], signsSecond: signsSecond.get(id) ?? null }]),
  );
}

/** Whether somebody signs the newest audit of each organisation second. */
async function listSignedSecond(db: Db, organisationIds: string[]): Promise<Map<string, boolean>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.organisationId", "cycles.governorSignsBy"])
    .where("assessments.organisationId", "in", organisationIds)
    .where("cycles.origin", "is", null)
    .orderBy("cycles.opensOn")
    .orderBy("cycles.id")
    .execute();
  // The later one takes the place of the earlier
  return new Map(rows.map(({ organisationId, governorSignsBy }) => [organisationId, governorSignsBy !== null]));
}

/** Whom the newest saved profile of each organisation names as lead and deputies. */
async function listNamed(db: Db, organisationIds: string[]): Promise<Map<string, ProfileName[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("profiles")
    .innerJoin("assessments", "assessments.id", "profiles.assessmentId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assessments.organisationId", "profiles.assessmentId", "profiles.fields"])
    .where("assessments.organisationId", "in", organisationIds)
    .orderBy("cycles.opensOn")
    .orderBy("cycles.id")
    .execute();
  // The later one takes the place of the earlier
  const newest = new Map(rows.map((row) => [row.organisationId, row]));
  return new Map(
    [...newest].map(([id, { assessmentId, fields }]) => [id, namesIn(stored(storedFields, fields, "profiles.fields", assessmentId))]),
  );
}

function namesIn(fields: Parameters<typeof entriesOf>[0]): ProfileName[] {
  const deputies = entriesOf(fields, { code: "deputies" }).map((one) => ({ name: one["deputy_name"] ?? "", as: "deputy" as const }));
  return [{ name: valueOf(fields, leadField), as: "lead" as const }, ...deputies].filter(({ name }) => name.trim() !== "");
}

const writing = ["answer-saved", "answer-confirmed", "answer-adapted", "section-confirmed"] as const;

interface Among {
  assessmentIds: string[];
  personIds: string[];
}

/** Whose words stand in which return: an answer, evidence or an action that they saved last, or an answer they saved before. */
function words(db: Db, { assessmentIds, personIds }: Among) {
  const saved = (table: "answers" | "evidence" | "actions") =>
    db
      .selectFrom(table)
      .select(["assessmentId", "savedBy as personId"])
      .where("assessmentId", "in", assessmentIds)
      .where("savedBy", "in", personIds);
  const before = db
    .selectFrom("history")
    .select(["assessmentId", "personId"])
    .where("assessmentId", "in", assessmentIds)
    .where("personId", "in", personIds)
    .where("event", "in", writing)
    .$narrowType<{ assessmentId: NotNull; personId: NotNull }>();
  return saved("answers").union(saved("evidence")).union(saved("actions")).union(before);
}

/** Whether a person’s words stand in a return. */
export async function wroteIn(db: Db, assessmentId: string, personId: string): Promise<boolean> {
  return (await words(db, { assessmentIds: [assessmentId], personIds: [personId] }).execute()).length > 0;
}

/** The returns of these organisations that are not signed yet and in which words of these people stand, by organisation. */
export async function listWritten(db: Db, organisationIds: string[], emails: string[]): Promise<Map<string, Ties["wrote"]>> {
  if (organisationIds.length === 0 || emails.length === 0) return new Map();
  const [people, open] = await Promise.all([
    db.selectFrom("people").select(["id", "email"]).where("email", "in", emails).execute(),
    db
      .selectFrom("assessments")
      .innerJoin("cycles", "cycles.id", "assessments.cycleId")
      .select(["assessments.id", "assessments.organisationId", "cycles.title"])
      .where("assessments.organisationId", "in", organisationIds)
      .where("assessments.state", "in", outstandingStates)
      .orderBy("cycles.opensOn")
      .execute(),
  ]);
  if (people.length === 0 || open.length === 0) return new Map();
  const rows = await words(db, { assessmentIds: open.map(({ id }) => id), personIds: people.map(({ id }) => id) }).execute();
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  const writers = Map.groupBy(rows, ({ assessmentId }) => assessmentId);
  const found = open.flatMap(({ id, organisationId, title }) =>
    (writers.get(id) ?? []).map(({ personId }) => ({ organisationId, title, email: emailOf.get(personId) ?? "" })),
  );
  return Map.groupBy(found, ({ organisationId }) => organisationId);
}
