import { data } from "react-router";
import { allow } from "#app/routes/assessments/requirements.ts";
import { administersIn, type CycleRequest } from "#app/routes/cycles/requirements.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { holdMail, remindByHand, takeStep } from "#db/cycles/contacts.ts";
import { giveTime } from "#db/cycles/extensions.ts";
import { listPartnershipsOfCycle } from "#db/cycles/partnerships-of-cycle.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { type Deed, deedNames, deeds } from "#domain/cycles/deeds.ts";
import { type Letter, ladderLetter } from "#domain/cycles/letter.ts";
import type { TrackerRow } from "#domain/cycles/tracker.ts";
import { dayOf } from "#domain/dates.ts";
import { readAll } from "./tracker.server.ts";

/** What is to be done with the returns that were ticked: those with which it can be, the others, and letters as they would be. */
export async function readDeed(request: CycleRequest & { params: { deed: string } }, ids: string[]) {
  const deed = deedNames.find((one) => one === request.params.deed);
  if (!deed) throw data("Page not found", 404);
  const { view, rows } = await readAll(request);
  const ticked = rows.filter(({ assessmentId }) => ids.includes(assessmentId));
  const does = ticked.filter((row) => deeds[deed].does(row));
  const letters = deed === "step" ? await lettersFor(view, does) : new Map<string, Letter>();
  return { deed, view, does, doesNot: ticked.filter((row) => !does.includes(row)), letters: [...letters.values()], letterOf: letters };
}

type DeedPage = Awaited<ReturnType<typeof readDeed>>;
type View = Awaited<ReturnType<typeof readAll>>["view"];

/** Each in the name of a partnership whose administrator writes it. */
async function lettersFor(view: View, rows: TrackerRow[]): Promise<Map<string, Letter>> {
  const { db, cycle, person, now, only } = view;
  const letters = new Map<string, Letter>();
  for (const row of rows) {
    if (row.next.is !== "step" || row.next.step.kind !== "letter") continue;
    const found = await findAssessment(db, row.assessmentId, person);
    const own = (await listPartnershipsOfCycle(db, cycle.id, row.organisation.id)).filter(({ id }) => administersIn(view, id));
    const partnership = own.find(({ id }) => id === only?.id) ?? own[0];
    if (!found || !partnership) continue;
    const people = await listPeopleOf(db, row.organisation.id);
    const namesOf = (role: string) => people.filter((one) => one.role === role).map(({ name }) => name);
    letters.set(
      row.assessmentId,
      ladderLetter({
        step: row.next.step.code,
        partnership,
        organisation: row.organisation.name,
        cycle,
        signatories: people.filter(({ role }) => role === "signatory").map(({ name, jobTitle }) => `${name}, ${jobTitle}`),
        leads: namesOf("champion"),
        dueOn: row.dueOn,
        today: dayOf(now),
        by: person,
        words: found.words,
      }),
    );
  }
  return letters;
}

/** Does it with each, and returns the ids of the letters that were written. What was done meanwhile is left as it is. */
export async function doDeed(page: DeedPage, given: { publicUrl: string; until?: string; words?: string }): Promise<string[]> {
  const { deed, view, does, letterOf } = page;
  const written: string[] = [];
  for (const row of does) {
    const found = await findAssessment(view.db, row.assessmentId, view.person);
    if (!found) continue;
    allow({ ...found }, "chase");
    const letterId = await doOne(deed, { view, found, row, letter: letterOf.get(row.assessmentId) ?? null, given });
    if (letterId) written.push(letterId);
  }
  return written;
}

interface One {
  view: View;
  found: NonNullable<Awaited<ReturnType<typeof findAssessment>>>;
  row: TrackerRow;
  letter: Letter | null;
  given: { publicUrl: string; until?: string; words?: string };
}

async function doOne(deed: Deed, { view: { db, author }, found, row, letter, given }: One): Promise<string | null> {
  switch (deed) {
    case "step": {
      if (row.next.is !== "step") return null;
      const { code, title, kind } = row.next.step;
      return kind === "mail" ? null : takeStep(db, author, found, { code, title, kind, letter });
    }
    case "reminder":
      await remindByHand(db, author, found, row.dueOn, row.isOverdue);
      return null;
    case "more-time":
      if (given.until) await giveTime(db, author, found, { givenUntil: given.until, words: given.words ?? "", publicUrl: given.publicUrl });
      return null;
    case "hold-mail":
    case "release-mail":
      await holdMail(db, author, row.assessmentId, deed === "hold-mail");
      return null;
  }
}

/** The latest day on which any of them is due: more time has to go beyond it. */
export function latestDue({ does, view }: DeedPage): { dueOn: string; today: string } {
  const dueOn =
    does
      .map((row) => row.dueOn)
      .sort()
      .at(-1) ?? "";
  return { dueOn, today: dayOf(view.now) };
}
