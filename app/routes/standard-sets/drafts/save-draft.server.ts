import { data } from "react-router";
import type { Author } from "#db/history.ts";
import type { Db } from "#db/connection.server.ts";
import { type Draft, saveDraft } from "#db/standard-sets/drafts.ts";
import { type FieldDifference, fieldDifferences } from "#domain/standard-sets/compare-sets.ts";
import type { SetChange } from "#app/files/tasks/sets.ts";
import type { Field } from "#domain/standard-sets/set-in-words.ts";
import { changeDraft } from "../apart.server.ts";

interface Change {
  draft: Draft;
  change: SetChange;
  /** "4.3 Telling children what changed", where one standard is changed. */
  standard: string | null;
  /** What is changed, in words, as it was and as it is. */
  fields: { before: Field[]; after: Field[] };
}

/** Saves a changed draft; its problems where the words do not make a set, or "stale" where somebody saved it meanwhile. */
export async function saveChanged(
  db: Db,
  author: Author,
  { draft, change, standard, fields }: Change,
): Promise<"saved" | "stale" | string[]> {
  const { yaml, set, problems } = await changeDraft(draft.content, change);
  if (yaml === draft.content) return "saved";
  if (!set) return problems.map(({ text }) => text);
  const changed = fieldDifferences(fields.after, fields.before);
  const linesOf = (side: "before" | "now") => changed.map((one) => `${one.label}: ${textOf(one[side])}`);
  const saved = await saveDraft(db, author, { draft, set, yaml, standard, before: linesOf("before"), after: linesOf("now") });
  return saved ? "saved" : "stale";
}

function textOf(parts: FieldDifference["now"]): string {
  return parts.map(({ value }) => value).join("") || "nothing";
}

/** Tries again where somebody saved another part of the draft in between: theirs and this one do not touch. */
export async function inTurn<Answer>(save: () => Promise<Answer | "again">): Promise<Answer> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const answer = await save();
    if (answer !== "again") return answer;
  }
  throw data("The draft is being saved by others all the time. Go back and send it again.", 409);
}
