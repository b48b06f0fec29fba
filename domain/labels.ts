import type { Rating } from "./assessments/rating.ts";
import type { AssessmentState } from "./assessments/assessment-state.ts";
import type { Progress } from "./assessments/progress.ts";
import type { Role } from "./assessments/permissions.ts";

/** The one wording of each rating; "Not answered" is the absence of one. */
export const ratingLabels: Record<Rating, string> = {
  met: "Met",
  "partially-met": "Partially met",
  "not-met": "Not met",
  "not-applicable": "Not applicable",
};

export function ratingLabel(rating: Rating | null): string {
  return rating ? ratingLabels[rating] : "Not answered";
}

export const stateLabels: Record<AssessmentState, string> = {
  invited: "Not yet started",
  "in-progress": "In progress",
  "awaiting-sign-off": "Awaiting sign-off",
  submitted: "Submitted",
  "in-review": "In review",
  "response-sent": "Response sent",
  closed: "Closed",
};

export const progressLabels: Record<Progress, string> = {
  "not-started": "Not started",
  "on-track": "On track",
  "at-risk": "At risk",
  done: "Done",
};

/** What a role is called: people of schools and colleges have their own words for two of them. */
export function roleLabel(role: Role, isSetting: boolean): string {
  if (isSetting && role === "champion") return "Designated safeguarding lead";
  if (isSetting && role === "signatory") return "Headteacher or principal";
  return roleLabels[role];
}

export const roleLabels: Record<Role, string> = {
  champion: "Section 11 champion",
  contributor: "Contributor",
  signatory: "Signatory",
  governor: "Governor or trustee",
  reader: "Reader",
  "trust-lead": "Trust safeguarding lead",
  administrator: "Administrator",
  reviewer: "Reviewer",
  "panel-member": "Panel member",
  "panel-chair": "Panel chair",
  analyst: "Analyst",
  observer: "Observer",
};
