import { data, href, redirect } from "react-router";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { wishProgress } from "#db/people/people.ts";
import type { Route } from "./+types/weekly-progress.ts";

/** Whoever leads an audit asks for a mail on its progress each week, or wants it no more. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "wish-progress");
  const wish = (await request.formData()).get("weekly");
  if (wish !== "wanted" && wish !== "not-wanted") throw data("The form asked for something this page does not do", 400);
  await wishProgress(view.db, view.person.id, wish === "wanted");
  return redirect(`${href("/assessments/:assessmentId", params)}?done=${wish === "wanted" ? "progress-wanted" : "progress-not-wanted"}`);
}
