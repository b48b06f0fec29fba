import { data } from "react-router";
import { besideOf } from "#domain/figures/beside.ts";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { withheldBecause } from "#domain/figures/public-figures.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { listed } from "#domain/words.ts";
import { besideSentence, besideTable } from "#app/tables/figures/beside.ts";
import { findSnapshot, listSnapshotsOfOtherSets, type SnapshotView } from "#db/figures/snapshots.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { seenIn } from "./seen-agencies.ts";
import { besideNotes, besideSource } from "#domain/figures/figure-notes.ts";

/** The audits of another kind that a snapshot can be set beside, and the one that the address asks for. */
export async function readBeside(view: RequiredSnapshot, request: Request) {
  const candidates = await listSnapshotsOfOtherSets(view.db, view.snapshot, view.person.id);
  const wanted = new URL(request.url).searchParams.get("with");
  if (!wanted) return { candidates, chosen: null };
  const isThere = candidates.some((one) => one.id === wanted);
  const other = isThere ? await findSnapshot(view.db, wanted, view.person) : undefined;
  const beside = other && besideOf(view.content, other.content);
  if (
    !beside ||
    cycleRefusedBecause(
      "see-agencies",
      other.roles.map(({ role }) => role),
    )
  )
    throw data("There are no such figures to set beside these", 404);
  for (const one of [view, other]) refuseFew(one);

  const [first, second] = beside.first === view.content ? [view, other] : [other, view];
  const names = { first: first.content.cycle.title, second: second.content.cycle.title };
  const isProvisional = first.content.isProvisional || second.content.isProvisional;
  const places = { first: placesOf(first.content), second: placesOf(second.content) };
  return {
    candidates,
    chosen: {
      id: other.snapshot.id,
      names,
      table: besideTable(beside, { names, places, isProvisional }),
      sentence: `${besideSentence(beside, names)}${isProvisional ? " These figures are provisional." : ""}`,
      source: besideSource(first, second),
      notes: besideNotes(first, second, isProvisional),
    },
  };
}

// All sections of all agencies are what the public has too, but not where so few returned that it would be about each
function refuseFew(view: SnapshotView) {
  const seen = seenIn(view);
  if (view.content.returns.every((one) => seen.has(one.organisation.id))) return;
  const withheld = withheldBecause(view.content);
  if (withheld) throw data(withheld, 403);
}

function placesOf({ partnerships }: SnapshotContent): string {
  return listed(partnerships.map((one) => one.shortName));
}
