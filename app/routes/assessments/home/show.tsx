import { AgencyHome } from "./agency-home.tsx";
import { SchoolHome } from "./school-home.tsx";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Route } from "./+types/show.ts";
import { readSchoolHome } from "./school-home.server.ts";
import { readTaskListPage } from "./show.server.ts";
import { backToWork } from "#app/routes/back.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "see-assessment");
  const page = await readTaskListPage(view, url.searchParams.get("show"));
  const school = await readSchoolHome(view, page);
  // Only while it is true: a bookmark of the address must not say it again later
  const isWithSignatory = page.assessment.state === "awaiting-sign-off";
  const done = {
    saved: "Your answer is saved",
    sent: isWithSignatory && `Sent to ${page.signatory} to sign`,
    "taken-back": page.isOpen && `Taken back. ${page.signatory ?? "Whoever signs"} is told that there is nothing to sign now`,
    returned: page.returnedNote && `Returned to ${page.champion} with your note`,
    nothing: "Nothing was chosen, so every answer is as it was",
    confirmed: school && school.justConfirmed > 0 && `${school.justConfirmed} confirmed, ${school.left} left`,
  };
  return { page: { ...page, done: done[url.searchParams.get("done") as keyof typeof done] || null }, school };
}

export const handle = { back: backToWork };

/** The page of one audit: a school's where the set asks for a profile, otherwise an agency's. */
export default function Assessment({ loaderData: { page, school } }: Route.ComponentProps) {
  return school ? <SchoolHome page={page} school={school} /> : <AgencyHome page={page} />;
}
