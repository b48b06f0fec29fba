import { confirmedInWords, type Deed } from "#domain/assessments/what-was-done.ts";
import { justConfirmed } from "#db/assessments/confirming.ts";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { doneOf, readDone } from "#app/routes/assessments/what-was-done.ts";
import type { RequiredStandard } from "#app/routes/assessments/requirements.ts";

type Place = "main" | "evidence" | "actions";

export interface DoneHere {
  words: string;
  /** Where on the page it was done. */
  at: Place;
}

/** What was done just before the page of a standard, and where on the page it belongs. */
export async function readDoneHere(view: RequiredStandard, request: Request): Promise<DoneHere | null> {
  const words = await readDone(view, request);
  if (words) return { words, at: placeOf(doneOf(request)?.deed) };
  if (new URL(request.url).searchParams.get("done") !== "section") return null;
  const confirmed = await justConfirmed(view.db, view.assessment.id, view.person.id, view.now);
  return confirmed && { words: confirmedInWords(confirmed), at: "main" };
}

function placeOf(deed: Deed | undefined): Place {
  if (deed?.startsWith("evidence-")) return "evidence";
  return deed?.startsWith("action-") ? "actions" : "main";
}

export function DoneBanner({ done, at }: { done: DoneHere | null; at: Place }) {
  return done?.at === at ? <NotificationBanner isSuccess>{done.words}</NotificationBanner> : null;
}
