import { open } from "./steps.ts";
import { fillAndPress, pressOnly, type Visit } from "./visit.ts";

/** The pages of cycles and their figures. */
export const figureVisits: Visit[] = [
  { route: "cycles", as: "administrator", path: "/cycles" },
  { route: "figures", as: "administrator", path: "/figures" },
  { route: "cycles/:cycleId", as: "administrator", path: "/cycles/s11-2026" },
  { route: "cycles/:cycleId", as: "observer", path: "/cycles/s11-2024", when: "closed, for an observer" },
  { route: "cycles/:cycleId/returns", as: "administrator", path: "/cycles/s11-2026/returns" },
  { route: "cycles/:cycleId/completion", as: "administrator", path: "/cycles/s11-2026/completion" },
  {
    route: "cycles/:cycleId/completion",
    as: "administrator",
    path: "/cycles/s175-2026/completion?by=trust",
    when: "of schools and colleges",
  },
  { route: "cycles/:cycleId", as: "administrator", path: "/cycles/s175-2026", when: "of schools and colleges" },
  { route: "cycles/:cycleId/returns", as: "administrator", path: "/cycles/s175-2026/returns", when: "of schools and colleges" },
  { route: "cycles/:cycleId/law-not-met", as: "administrator", path: "/cycles/s175-2026/law-not-met" },
  { route: "cycles/:cycleId/training", as: "administrator", path: "/cycles/s175-2026/training" },
  { route: "cycles/:cycleId/profile-indicators", as: "administrator", path: "/cycles/s175-2026/profile-indicators" },
  { route: "cycles/:cycleId/snapshots", as: "administrator", path: "/cycles/s11-2024/snapshots", spoil: pressOnly("Freeze the figures") },
  {
    route: "snapshots/:snapshotId",
    as: "administrator",
    path: "/cycles/s11-2024/snapshots",
    reach: fillAndPress("Name", "Annual report 2024 to 2025", "Freeze the figures"),
  },
  {
    route: "snapshots/:snapshotId/draft-check",
    as: "administrator",
    path: "/cycles/s11-2024/snapshots",
    reach: async (page) => {
      await open(page, "Annual report 2024 to 2025");
      await page.goto(`${page.url()}/draft-check`);
    },
    spoil: pressOnly("Check the draft"),
  },
  {
    route: "snapshots/:snapshotId/beside",
    as: "administrator",
    path: "/cycles/s11-2024/snapshots",
    reach: async (page) => {
      await open(page, "Annual report 2024 to 2025");
      await page.goto(`${page.url()}/beside`);
    },
  },
  {
    route: "snapshots/:snapshotId/trend",
    as: "administrator",
    path: "/cycles/s11-2024/snapshots",
    reach: async (page) => {
      await open(page, "Annual report 2024 to 2025");
      await page.goto(`${page.url()}/trend`);
    },
  },
];
