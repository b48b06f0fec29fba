import { data, href, redirect } from "react-router";
import type { Asked } from "#app/routes/require-person.ts";
import { findDraft } from "#db/standard-sets/drafts.ts";
import { findReadableSet, findReadableVersion } from "#db/standard-sets/readable-sets.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { readDraft } from "../apart.server.ts";
import { requireSetWriter } from "../requirements.ts";

type OfDraft = Asked<{ partnershipId: string; draftId: string }>;

/** The draft named in the address, for those who write it; what is sent to one that is gone leads to the list, which says so. */
export async function requireDraft({ request, context, params }: OfDraft) {
  const view = await requireSetWriter({ request, context, params });
  const draft = await findDraft(view.db, view.partnership.id, params.draftId);
  if (draft) return { ...view, draft };
  if (request.method === "GET" || request.method === "HEAD") throw data("Page not found", 404);
  throw redirect(`${href("/partnerships/:partnershipId/standard-sets", params)}?done=gone`);
}

/** The same with the set that it is, and the registered one that it is compared with, if any. */
export async function requireDraftSet(address: OfDraft) {
  const view = await requireDraft(address);
  const { set } = await readDraft(view.draft.content);
  // What was sound when it was saved can only be unsound to another version of this service
  if (!set) throw redirect(href("/partnerships/:partnershipId/standard-set-drafts/:draftId/file", address.params));
  const { db, partnership, draft } = view;
  const { key, compared_with: version } = set;
  const row = version ? await findReadableVersion(db, partnership.id, key, version) : undefined;
  const base = row ?? (draft.baseSetId ? await findReadableSet(db, partnership.id, draft.baseSetId) : undefined);
  return {
    ...view,
    set,
    compared: row ? await findStandardSet(db, row.id) : null,
    base: base ? await findStandardSet(db, base.id) : null,
  };
}
