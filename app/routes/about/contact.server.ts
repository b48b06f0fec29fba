import type { RouterContextProvider } from "react-router";
import { databaseContext, personContext } from "#app/context.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { listPartnerships, listPartnershipsOf } from "#db/organisations/partnerships.ts";

/** Who runs the service for the reader, and where to write. */
export async function readContact(context: Readonly<RouterContextProvider>) {
  const db = context.get(databaseContext);
  const person = context.get(personContext);
  const partnerships = person ? await listPartnershipsOf(db, person) : await listPartnerships(db);
  return {
    who: partnershipsInWords(partnerships.map(({ name }) => name)) || "the partnership",
    email: partnerships[0]?.contactEmail ?? null,
  };
}
