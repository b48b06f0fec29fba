import { href } from "react-router";
import { fromCheck } from "#app/routes/assessments/what-was-done.ts";

/** Evidence and actions have pages of their own; the form that leads to them is saved on the way. */
export function elsewhere(request: Request, params: { assessmentId: string; code: string }, to: FormDataEntryValue | null): string | null {
  const [, kind, id = "", removal] = /^(evidence|actions)\/([a-z0-9-]+)(\/removal)?$/.exec(String(to)) ?? [];
  if (kind === "evidence") {
    const item = { ...params, evidenceId: id };
    const page = removal
      ? href("/assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal", item)
      : href("/assessments/:assessmentId/standards/:code/evidence/:evidenceId", item);
    return `${page}${fromCheck(request) ? "?from=check" : ""}#main`;
  }
  if (kind !== "actions" || removal) return null;
  const page = href("/assessments/:assessmentId/actions/:actionId", { ...params, actionId: id });
  return `${page}?${new URLSearchParams({ standard: params.code, from: fromCheck(request) ? "check" : "standard" })}#main`;
}
