import type { SeedEvidence } from "./seed-answer.ts";
import type { SeedCycle } from "./fill.ts";

const riverbend = "riverbend-housing-association";

const policy: SeedEvidence = {
  id: `${riverbend}-2024-9.1-1`,
  title: "Information sharing policy, version 4",
  shows: "when staff may share and who decides",
  kept: "intranet, Policies",
  checkedOn: "2024-11-05",
  checkedBy: "Tomasz Zielinski",
  reviewBy: "2026-05-31",
};

const agreement = (cycle: SeedCycle): SeedEvidence => ({
  id: `${riverbend}-${cycle}-9.1-2`,
  title: "County information sharing agreement",
  shows: "our signature and the named lead",
  kept: `SharePoint, Governance, Agreements ${cycle}`,
  checkedOn: cycle === "2024" ? "2024-11-05" : "2026-11-03",
  checkedBy: "Tomasz Zielinski",
  reviewBy: cycle === "2024" ? "2026-06-30" : "2027-06-30",
});

/** Evidence that other screens quote. The policy's check is overdue in 2026, because it was brought from 2024. */
export function writtenEvidence(agencyId: string, code: string, cycle: SeedCycle): readonly SeedEvidence[] | undefined {
  return agencyId === riverbend && code === "9.1" ? [policy, agreement(cycle)] : undefined;
}
