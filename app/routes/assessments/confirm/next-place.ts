import { href } from "react-router";

interface Confirming {
  part: string;
  nextSection: string | null;
  changedLeft: number;
}

/** Where confirming leads: to what was marked, one after the other, then to the next section, then to what changed. */
export function afterConfirming(
  assessmentId: string,
  { part, nextSection, changedLeft }: Confirming,
  { adapted, outOfDate, isLater }: { adapted: string[]; outOfDate: string[]; isLater: boolean },
): string {
  const home = `${href("/assessments/:assessmentId", { assessmentId })}?done=confirmed`;
  if (isLater) return home;
  const [code] = [...adapted, ...outOfDate].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  if (code) return `${href("/assessments/:assessmentId/standards/:code", { assessmentId, code })}?done=section`;
  return part === "changed" || part === "evidence" ? home : (nextToConfirm(assessmentId, { nextSection, changedLeft }) ?? home);
}

/** The page of the next answers to confirm, if there are any. */
export function nextToConfirm(assessmentId: string, { nextSection, changedLeft }: Omit<Confirming, "part">): string | null {
  const next = nextSection ?? (changedLeft > 0 ? "changed" : null);
  return next && `${href("/assessments/:assessmentId/confirm/:part", { assessmentId, part: next })}?done=section`;
}
