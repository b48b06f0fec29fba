import { href } from "react-router";

interface Confirming {
  part: string;
  nextSection: string | null;
  changedLeft: number;
  /** Where the profile waits for this person. */
  profileLeft: "this-year" | "whole" | null;
}

/** Where confirming leads: to what was marked, one after the other, then to the next section, to what changed, to the profile. */
export function afterConfirming(
  assessmentId: string,
  { part, nextSection, changedLeft, profileLeft }: Confirming,
  { adapted, outOfDate, isLater }: { adapted: string[]; outOfDate: string[]; isLater: boolean },
): string {
  const home = `${href("/assessments/:assessmentId", { assessmentId })}?done=confirmed`;
  if (isLater) return home;
  const [code] = [...adapted, ...outOfDate].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  if (code) return `${href("/assessments/:assessmentId/standards/:code", { assessmentId, code })}?done=section`;
  const next = part === "changed" || part === "evidence" ? null : nextToConfirm(assessmentId, { nextSection, changedLeft });
  if (next || part === "evidence" || !profileLeft) return next ?? home;
  const isOld = profileLeft === "this-year";
  const profile = isOld ? ("/assessments/:assessmentId/profile/this-year" as const) : ("/assessments/:assessmentId/profile" as const);
  return `${href(profile, { assessmentId })}?done=section`;
}

/** The page of the next answers to confirm, if there are any. */
export function nextToConfirm(
  assessmentId: string,
  { nextSection, changedLeft }: Pick<Confirming, "nextSection" | "changedLeft">,
): string | null {
  const next = nextSection ?? (changedLeft > 0 ? "changed" : null);
  return next && `${href("/assessments/:assessmentId/confirm/:part", { assessmentId, part: next })}?done=section`;
}
