import { workingDayFrom } from "#domain/working-days.ts";
import type { Trx } from "../connection.server.ts";

const ofCycles = [
  "signOffBy",
  "dueAt",
  "finalDueAt",
  "governorSignsBy",
  "panelsFrom",
  "panelsTo",
  "responseBy",
  "statisticsDueOn",
] as const;

/** Where a day that people are asked to keep has come to lie on a bank holiday, it is the next working day. */
export async function moveToWorkingDays(trx: Trx): Promise<void> {
  for (const column of ofCycles) {
    for (const { id, [column]: date } of await trx.selectFrom("cycles").select(["id", column]).execute())
      if (date && isMoved(date))
        await trx
          .updateTable("cycles")
          .set({ [column]: moved(date) })
          .where("id", "=", id)
          .execute();
  }
  for (const { id, extendedTo } of await trx
    .selectFrom("assessments")
    .select(["id", "extendedTo"])
    .where("extendedTo", "is not", null)
    .execute())
    if (extendedTo && isMoved(extendedTo))
      await trx
        .updateTable("assessments")
        .set({ extendedTo: moved(extendedTo) })
        .where("id", "=", id)
        .execute();
  for (const column of ["wantedUntil", "givenUntil"] as const) {
    for (const { id, [column]: day } of await trx.selectFrom("extensions").select(["id", column]).execute())
      if (day && isMoved(day))
        await trx
          .updateTable("extensions")
          .set({ [column]: moved(day) })
          .where("id", "=", id)
          .execute();
  }
}

const moved = (date: string) => `${workingDayFrom(date.slice(0, 10))}${date.slice(10)}`;
const isMoved = (date: string) => moved(date) !== date;
