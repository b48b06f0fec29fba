import { href } from "react-router";

/** The page of one submitted revision. */
export function submissionHref(assessmentId: string, revision: number): string {
  return href("/assessments/:assessmentId/submissions/:revision", { assessmentId, revision: String(revision) });
}
