import { data } from "react-router";
import { allow } from "#app/routes/assessments/requirements.ts";
import { type Asked, asked } from "#app/routes/require-person.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findExtension } from "#db/cycles/extensions.ts";

/** The request for more time named in the address, if this person answers it; otherwise sign-in, 404 or 403. */
export async function requireExtension({ request, context, params }: Asked<{ extensionId: string }>) {
  const by = asked(context, request);
  const extension = await findExtension(by.db, params.extensionId);
  const view = extension && (await findAssessment(by.db, extension.assessmentId, by.person));
  if (!view) throw data("Page not found", 404);
  allow({ ...view }, "chase");
  return { ...view, ...by, extension };
}
