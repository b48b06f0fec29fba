import type { Wanted } from "#domain/organisations/redaction.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { findPlaces, showPlaces } from "#db/organisations/redactions/find-places.ts";
import { recordLookingFor } from "#db/organisations/redactions/redact.ts";
import type { requireAdministered } from "../requirements.ts";

type View = Awaited<ReturnType<typeof requireAdministered>>;
type Asked = Wanted & { reason: string };
export type FoundWords = NonNullable<Awaited<ReturnType<typeof lookFor>>>;

/** Where the words stand, for the page that shows it; null where they stand in too many places. That somebody looked is recorded. */
export async function lookFor(
  { db, author }: View,
  scope: { organisationId: string; partnershipId: string },
  { words, insideWords, reason }: Asked,
) {
  const found = await findPlaces(db, scope, { words, insideWords });
  if (!found) return null;
  await recordLookingFor(db, author, scope, { reason, places: found.places.length });
  const organisation = await findOrganisation(db, scope.organisationId);
  return {
    organisation: { id: scope.organisationId, name: organisation?.name ?? "" },
    words,
    insideWords,
    reason,
    mark: found.mark,
    places: (await showPlaces(db, scope, { words, insideWords }, found.places)).map((place, number) => ({ ...place, number })),
  };
}
