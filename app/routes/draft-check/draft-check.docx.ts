import { data } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import { download } from "#app/files/formats/download.ts";
import { draftCheckWord } from "#app/files/draft-check/draft-check-word.ts";
import { longestText, withinLimits } from "#app/files/draft-check/draft-limits.ts";
import { readCheckedDraft } from "#app/forms/draft-check/checked-draft.ts";
import type { Route } from "./+types/draft-check.docx.ts";
import { reportOn, requireFigures } from "./draft-check.server.ts";
import { fileNameOf } from "#app/routes/figures/snapshots/about.ts";

/** Checks the draft that the page of findings was made from again, and gives the same findings as a file. Nothing is kept. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { view, chosen } = await requireFigures({ request, context, params });
  const sent = (await request.formData()).get("checked");
  const checked = readCheckedDraft(sent);
  const isTooLong = typeof sent === "string" && sent.length > 3 * longestText;
  if (!checked || isTooLong || "problem" in withinLimits(checked.draft))
    throw data("Check the draft again, and then download the findings.", 400);

  const word = await draftCheckWord(reportOn(view, chosen, checked.draft), {
    name: checked.name,
    day: dayInWords(view.now.toISOString()),
    snapshot: view.snapshot.name,
    cycle: view.cycle.title,
    creator: view.partnerships.map((one) => one.name),
  });
  return download(word, fileNameOf(view, chosen, "findings on a draft"), "docx");
}
