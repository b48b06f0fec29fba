import { data } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import { findDraftCheck } from "#db/figures/draft-checks.ts";
import { draftCheckWord } from "#app/files/draft-check/draft-check-word.ts";
import { download } from "#app/files/formats/download.ts";
import type { Route } from "./+types/draft-check.docx.ts";
import { requireFigures } from "./draft-check.server.ts";
import { fileNameOf } from "#app/routes/figures/snapshots/about.ts";

/** The findings that this person was shown, as the server found them. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { view, chosen } = await requireFigures({ request, context, params });
  const id = new URL(request.url).searchParams.get("check") ?? "";
  const check = await findDraftCheck(view.db, view.person.id, { id, snapshotId: view.snapshot.id, now: view.now });
  if (!check) throw data("These findings are no longer kept. Check the draft again, and then download them.", 404);

  const word = await draftCheckWord(check.report, {
    name: check.name,
    day: dayInWords(check.checkedAt),
    snapshot: view.snapshot.name,
    cycle: view.cycle.title,
    creator: view.partnerships.map((one) => one.name),
  });
  return download(word, fileNameOf(view, chosen, "findings on a draft"), "docx");
}
