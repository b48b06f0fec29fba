import { z } from "zod";
import { dayOf } from "#domain/dates.ts";
import { stored } from "#db/stored.ts";
import { sortedByName } from "#domain/words.ts";
import { type OrganisationRole, organisationRoles, type SignedInPerson } from "#domain/people/roles.ts";
import { type Assessment, assessmentOf, type Cycle, type Organisation, organisationOf, cycleOf } from "#db/rows.ts";
import type { Db } from "#db/connection.server.ts";
import { listQuestionsOwed } from "#db/conversations/asked-questions.ts";
import { type AnswersOwed, listAnswersOwed } from "#db/responses/answers-owed.ts";

interface OwnOrganisation {
  organisation: Organisation;
  roles: OrganisationRole[];
  people: { name: string; role: OrganisationRole }[];
  /** Newest cycle first; cycles in preparation are left out. */
  audits: {
    assessment: Assessment;
    cycle: Cycle;
    actions: OwnAction[];
    hasSecondSignature: boolean;
    reopening: Reopening | null;
    answers: AnswersOwed | null;
    questions: { open: number; dueOn: string } | null;
  }[];
}

/** Why and when the partnership opened a return again that is not signed anew yet. */
type Reopening = { on: string; reason: string };

type OwnAction = { what: string; dueOn: string; progress: "not-started" | "on-track" | "at-risk" | "done"; isCarriedOver: boolean };

/** The organisations a person has a part in, with their audits: costs what these organisations have, not what there is. */
export async function listOwnOrganisations(db: Db, person: SignedInPerson): Promise<OwnOrganisation[]> {
  const ids = [...new Set(person.roles.flatMap((role) => role.organisationId ?? []))];
  if (ids.length === 0) return [];
  const [places, returns, people] = await Promise.all([
    db.selectFrom("organisations").selectAll().where("id", "in", ids).execute(),
    db.selectFrom("assessments").selectAll().where("organisationId", "in", ids).execute(),
    listPeople(db, ids),
  ]);
  const organisations = places.map(organisationOf);
  const assessments = returns.map(assessmentOf);
  const [cycles, actions, seconds, reopenings, answers, questions] = await Promise.all([
    listCycles(
      db,
      assessments.map((assessment) => assessment.cycleId),
    ),
    listActionsOf(
      db,
      assessments.map((assessment) => assessment.id),
    ),
    listSecondSignatures(
      db,
      assessments.map((assessment) => assessment.id),
    ),
    listReopenings(
      db,
      assessments.filter(({ submittedAt, reopenedOn }) => submittedAt === null && reopenedOn !== null).map(({ id }) => id),
    ),
    listAnswersOwed(
      db,
      assessments.filter(({ responseSentOn }) => responseSentOn !== null).map(({ id }) => id),
    ),
    listQuestionsOwed(
      db,
      assessments.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).map(({ id }) => id),
    ),
  ]);
  const isSignedTwice = ({ id, revision }: Assessment) => seconds.some((one) => one.assessmentId === id && one.revision === revision);
  return sortedByName(organisations).map((organisation) => ({
    organisation,
    roles: rolesIn(person, organisation.id),
    people: people.filter((one) => one.organisationId === organisation.id),
    audits: cycles.flatMap((cycle) =>
      assessments
        .filter((assessment) => assessment.organisationId === organisation.id && assessment.cycleId === cycle.id)
        .map((assessment) => ({
          assessment,
          cycle,
          actions: actions.filter((action) => action.assessmentId === assessment.id),
          hasSecondSignature: isSignedTwice(assessment),
          reopening: reopenings.get(assessment.id) ?? null,
          answers: answers.get(assessment.id) ?? null,
          questions: questions.get(assessment.id) ?? null,
        })),
    ),
  }));
}

function rolesIn(person: SignedInPerson, organisationId: string): OrganisationRole[] {
  const held = person.roles.filter((one) => one.organisationId === organisationId).map((one) => one.role);
  return organisationRoles.filter((role) => held.includes(role));
}

async function listPeople(db: Db, organisationIds: string[]) {
  return db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.name", "roles.role", "roles.organisationId"])
    .where("roles.organisationId", "in", organisationIds)
    .where("roles.role", "in", organisationRoles)
    .where("roles.endedOn", "is", null)
    .orderBy("people.id")
    .$narrowType<{ role: OrganisationRole }>()
    .execute()
    .then(sortedByName);
}

async function listCycles(db: Db, ids: string[]): Promise<Cycle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("cycles")
    .selectAll()
    .where("id", "in", ids)
    .where("state", "!=", "preparing")
    .where("origin", "is", null)
    .orderBy("opensOn", "desc")
    .orderBy("id")
    .execute();
  return rows.map(cycleOf);
}

async function listReopenings(db: Db, assessmentIds: string[]): Promise<Map<string, Reopening>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("history")
    .select(["id", "assessmentId", "at", "after"])
    .where("assessmentId", "in", assessmentIds)
    .where("event", "=", "reopened")
    .orderBy("at")
    .execute();
  return new Map(
    rows.flatMap(({ id, assessmentId, at, after }) =>
      assessmentId ? [[assessmentId, { on: dayOf(at), reason: stored(reopened, after ?? "", "history.after", id).reason }] as const] : [],
    ),
  );
}

const reopened = z.object({ reason: z.string() });

async function listSecondSignatures(db: Db, assessmentIds: string[]) {
  if (assessmentIds.length === 0) return [];
  return db
    .selectFrom("signOffs")
    .select(["assessmentId", "revision"])
    .where("assessmentId", "in", assessmentIds)
    .where("capacity", "=", "governor")
    .execute();
}

async function listActionsOf(db: Db, assessmentIds: string[]) {
  if (assessmentIds.length === 0) return [];
  const actions = await db
    .selectFrom("actions")
    .select(["id", "assessmentId", "what", "dueOn", "progress", "carriedFrom"])
    .where("assessmentId", "in", assessmentIds)
    .execute();
  const carried = new Set(actions.map((action) => action.carriedFrom));
  return actions.map((action) => ({ ...action, isCarriedOver: carried.has(action.id) }));
}
