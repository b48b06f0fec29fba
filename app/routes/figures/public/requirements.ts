import { data } from "react-router";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { choicesIn } from "#domain/figures/figure-choices.ts";
import { withheldBecause } from "#domain/figures/public-version.ts";
import { calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { findPublicVersion } from "#db/figures/public-versions.ts";
import { findSnapshotFacts } from "#db/figures/snapshots.ts";
import type { Chosen } from "#app/routes/figures/snapshots/chosen.ts";
import type { RequiredSnapshot } from "#app/routes/figures/snapshots/requirements.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";

/**
 * The public version of the snapshot named in the address, in the place of the snapshot: what is internal is not read, so
 * nothing that is made from it can show more, whatever the address asks for.
 */
export async function requirePublicVersion({ request, context, params }: Asked<{ snapshotId: string }>) {
  const by = asked(context, request);
  const facts = await findSnapshotFacts(by.db, params.snapshotId, by.person);
  if (!facts) throw data("Page not found", 404);
  const roles = facts.roles.map(({ role }) => role);
  refuse(cycleRefusedBecause("see-figures", roles));
  const found = await findPublicVersion(by.db, params.snapshotId);
  if (!found) throw data("These figures were frozen before public versions were made. Freeze the figures again to have one.", 404);
  if (!found.version) throw data(withheldBecause(found.threshold), 403);
  const { content } = found.version;
  const called = calledInSnapshot(content.set);
  const view: RequiredSnapshot & { published: NonNullable<RequiredSnapshot["published"]> } = {
    ...facts,
    ...by,
    content,
    called,
    published: found.version,
    agenciesRefused: cycleRefusedBecause("see-agencies", roles, called),
  };
  return view;
}

/** What is public is never narrowed: two public tables of overlapping organisations could be taken from one another. */
export function publicChosen({ content }: RequiredSnapshot): Chosen {
  return { choices: choicesIn(content), filter: {}, only: undefined, isPublic: true, publicBecause: null };
}
