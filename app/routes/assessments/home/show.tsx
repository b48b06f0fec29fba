import { AgencyHome } from "./agency-home.tsx";
import { SchoolHome } from "./school-home.tsx";
import { confirmedInWords } from "#domain/assessments/what-was-done.ts";
import { justConfirmed } from "#db/assessments/confirming.ts";
import { readDone } from "#app/routes/assessments/what-was-done.ts";
import { requireAssessment, type RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import type { Route } from "./+types/show.ts";
import { readSchoolHome } from "./school-home.server.ts";
import { readAround, readTaskListPage } from "./show.server.ts";
import { backToWork } from "#app/routes/back.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "see-assessment");
  const around = await readAround(view);
  const page = await readTaskListPage(view, around, url.searchParams.get("show"));
  const school = await readSchoolHome(view, around, page);
  // Only while it is true: a bookmark of the address must not say it again later
  const isWithSignatory = page.assessment.state === "awaiting-sign-off";
  const done = {
    saved: (await readDone(view, request)) ?? "Your answer is saved",
    sent: isWithSignatory && (page.isSignatory ? "Sent to be signed" : `Sent to ${page.signatory} to sign`),
    "progress-wanted": "You are told each Monday how far your audits are",
    "progress-not-wanted": "You are not told of progress any more",
    "taken-back":
      page.isOpen && `Taken back. ${(!page.isSignatory && page.signatory) || "Whoever signs"} is told that there is nothing to sign now`,
    returned: page.returnedNote && `Returned to ${page.champion} with your note`,
    nothing: "Nothing was chosen, so every answer is as it was",
    confirmed: await confirmedNow(view, page.list.standards - page.list.complete),
  };
  return { page: { ...page, done: done[url.searchParams.get("done") as keyof typeof done] || null }, school };
}

async function confirmedNow({ db, assessment, person, now }: RequiredAssessment, left: number): Promise<string | null> {
  const confirmed = await justConfirmed(db, assessment.id, person.id, now);
  return confirmed && `${confirmedInWords(confirmed)} ${left} left.`;
}

export const handle = { back: backToWork };

/** The page of one audit: a school's where the set asks for a profile, otherwise an agency's. */
export default function Assessment({ loaderData: { page, school } }: Route.ComponentProps) {
  return school ? <SchoolHome page={page} school={school} /> : <AgencyHome page={page} />;
}
