import { confirmedInWords, type Deed } from "#domain/assessments/what-was-done.ts";
import { justConfirmed } from "#db/assessments/confirming.ts";
import { doneOf, readDone } from "#app/routes/assessments/what-was-done.ts";
import type { RequiredStandard } from "#app/routes/assessments/requirements.ts";

export interface DoneHere {
  words: string;
  /** Where on the page it was done. */
  at: "main" | "evidence" | "actions";
}

/** What was done just before the page of a standard, and where on the page it belongs. */
export async function readDoneHere(view: RequiredStandard, request: Request): Promise<DoneHere | null> {
  const words = await readDone(view, request);
  if (words) return { words, at: placeOf(doneOf(request)?.deed) };
  if (new URL(request.url).searchParams.get("done") !== "section") return null;
  const confirmed = await justConfirmed(view.db, view.assessment.id, view.person.id, view.now);
  return confirmed && { words: confirmedInWords(confirmed), at: "main" };
}

function placeOf(deed: Deed | undefined): DoneHere["at"] {
  if (deed?.startsWith("evidence-")) return "evidence";
  return deed?.startsWith("action-") ? "actions" : "main";
}
