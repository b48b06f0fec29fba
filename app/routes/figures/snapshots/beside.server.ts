import { data } from "react-router";
import { besideOf } from "#domain/figures/beside.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { listed } from "#domain/words.ts";
import { besideSentence, besideTable } from "#app/tables/figures/beside.ts";
import { listSnapshotsOfOtherSets } from "#db/figures/snapshots.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { findOther, refuseUnseen } from "./other.server.ts";
import { besideNotes, besideSource, madeOfPublic } from "#domain/figures/figure-notes.ts";

/** The audits of another kind that a snapshot can be set beside, and the one that the address asks for. */
export async function readBeside(view: RequiredSnapshot, request: Request) {
  const candidates = await listSnapshotsOfOtherSets(view.db, view.snapshot, view.person.id);
  const wanted = new URL(request.url).searchParams.get("with");
  if (!wanted) return { candidates, chosen: null };
  const isThere = candidates.some((one) => one.id === wanted);
  const other = isThere ? await findOther(view, wanted) : undefined;
  const beside = other && besideOf(view.content, other.content);
  if (!beside) throw data("There are no such figures to set beside these", 404);
  refuseUnseen(view, [view, other]);

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
      notes: besideNotes(first, second, isProvisional, view.published && [madeOfPublic]),
    },
  };
}

function placesOf({ partnerships }: SnapshotContent): string {
  return listed(partnerships.map((one) => one.shortName));
}
