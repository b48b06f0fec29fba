import { blankCopyWord } from "#app/files/assessments/blank-copy-word.ts";
import { download } from "#app/files/formats/download.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { dayInWords } from "#domain/dates.ts";
import { findAskedSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/blank-copy.docx.ts";

/** What this organisation is asked, with nothing filled in: for colleagues who never sign in. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, assessment, cycle, organisation, words } = view;
  const set = await findAskedSet(db, view);
  const word = await blankCopyWord({
    organisation: organisation.name,
    cycle: cycle.title,
    set,
    words,
    due: dayInWords(dueDate(cycle, assessment).day),
  });
  return download(word, `${cycle.title} ${organisation.shortName} blank copy`, "docx");
}
