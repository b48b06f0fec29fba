import type { Page } from "playwright-core";
import { open, press } from "./steps.ts";
import { fillAndFirst, fillAndPress, pressOnly, tooLong, type Visit } from "./visit.ts";

const cycle = "cycles/:cycleId";
const title = "Section 11 audit 2028";

async function begin(page: Page) {
  await page.getByRole("radio").first().check();
  await fillAndPress("Title", title, "Begin")(page);
}

/** Goes to a page of the cycle in preparation, whose address nobody knows beforehand. */
const toDraft = (part: string) => async (page: Page) => {
  await open(page, title);
  await page.goto(page.url().replace(/\/set-up$/, part));
};

const draft = (part: string, spoil?: Visit["spoil"]): Visit => ({
  route: `${cycle}${part}`,
  as: "administrator",
  path: "/cycles",
  reach: toDraft(part),
  ...(spoil && { spoil }),
});

async function completeDraft(page: Page) {
  await toDraft("/set-up/dates")(page);
  await press(page, "Save the dates");
  await page.goto(`${page.url().split("?")[0]}/mail-texts`);
  await press(page, "I have read all of them");
  await page.goto(page.url().replace(/\/set-up.*/, "/launch"));
}

const toPublic = (part: string) => async (page: Page) => {
  await open(page, "Annual report 2024 to 2025");
  await page.goto(`${page.url()}/public${part}`);
};

/** The pages that set a cycle up and run it, in the order in which a cycle comes to be. */
export const cycleVisits: Visit[] = [
  { route: `${cycle}/how-it-went`, as: "champion", path: "/cycles/s11-2024/how-it-went", spoil: pressOnly("Send it") },
  { route: "scrutiny", as: "administrator", path: "/scrutiny" },
  { route: `${cycle}/scrutiny`, as: "administrator", path: "/cycles/s11-2026/scrutiny" },
  {
    route: `${cycle}/scrutiny/readers`,
    as: "administrator",
    path: "/cycles/s11-2026/scrutiny/readers",
    spoil: pressOnly("Give those I ticked"),
  },
  { route: `${cycle}/scrutiny/findings`, as: "administrator", path: "/cycles/s11-2026/scrutiny/findings" },
  { route: `${cycle}/scrutiny/sample`, as: "administrator", path: "/cycles/s175-2026/scrutiny/sample" },
  { route: "assessments/:assessmentId/review", as: "administrator", path: "/assessments/2026-wealdshire-youth-justice-service/review" },
  {
    route: "assessments/:assessmentId/review/reader",
    as: "administrator",
    path: "/assessments/2026-lantern-mental-health-trust/review/reader",
    spoil: pressOnly("Give it"),
  },
  {
    route: "assessments/:assessmentId/visits/new",
    as: "administrator",
    path: "/assessments/2026-wealdshire-youth-justice-service/visits/new",
    spoil: pressOnly("Save the visit"),
  },
  { route: `${cycle}/scrutiny/how-it-went`, as: "administrator", path: "/cycles/s11-2024/scrutiny/how-it-went" },
  { route: "cycles/new", as: "administrator", path: "/cycles/new", spoil: pressOnly("Begin") },
  { route: `${cycle}/set-up`, as: "administrator", path: "/cycles/new", reach: begin },
  { route: "cycles", as: "administrator", path: "/cycles", when: "with one in preparation" },
  draft("/set-up/standards", fillAndPress("Title of the audit", "", "Save")),
  draft("/set-up/questions", fillAndFirst("Answers to choose from", "Yes", "Save the questions")),
  draft("/set-up/guidance", fillAndPress("Guidance", tooLong, "Save")),
  draft("/set-up/dates", fillAndFirst("Day", "40", "Save the dates")),
  draft("/set-up/organisations", fillAndPress("Or paste a list", "Nobody at all", "Save the list")),
  draft("/set-up/people"),
  draft("/set-up/mail-texts"),
  draft("/set-up/reminders", fillAndFirst("Days before the due date", "soon", "Save")),
  draft("/set-up/preview"),
  { ...draft("/set-up/preview/9.1"), route: `${cycle}/set-up/preview/:code` },
  draft("/removal"),
  { ...draft("/launch"), when: "with what stops it" },
  { route: `${cycle}/launch`, as: "administrator", path: "/cycles", reach: completeDraft, spoil: pressOnly(/^Launch and send/) },

  { route: `${cycle}/set-up`, as: "administrator", path: "/cycles/s11-2026/set-up", when: "once it is open" },
  { route: `${cycle}/set-up/dates`, as: "administrator", path: "/cycles/s11-2026/set-up/dates", when: "once it is open" },
  { route: `${cycle}/set-up/standards`, as: "administrator", path: "/cycles/s11-2026/set-up/standards", when: "once it is open" },
  { route: `${cycle}/closing`, as: "administrator", path: "/cycles/s11-2026/closing" },
  { route: `${cycle}/closing`, as: "administrator", path: "/cycles/s11-2024/closing", when: "closed" },
  {
    route: "assessments/:assessmentId/expected",
    as: "administrator",
    path: "/assessments/2026-fenlow-homes/expected",
    spoil: pressOnly("Expect nothing more"),
  },
  {
    route: "partnerships/:partnershipId/notices",
    as: "administrator",
    path: "/partnerships/estmere/notices",
    spoil: pressOnly("Put it up"),
  },

  { route: "snapshots/:snapshotId/public", as: "administrator", path: "/cycles/s11-2024/snapshots", reach: toPublic("") },
  { route: "snapshots/:snapshotId/public/trend", as: "administrator", path: "/cycles/s11-2024/snapshots", reach: toPublic("/trend") },
  { route: "snapshots/:snapshotId/public/beside", as: "administrator", path: "/cycles/s11-2024/snapshots", reach: toPublic("/beside") },

  // Last of all: from here on everybody has one audit more
  {
    route: `${cycle}/launch`,
    as: "administrator",
    path: "/cycles",
    when: "launched",
    reach: async (page) => {
      await toDraft("/launch")(page);
      await page.getByRole("radio", { name: "Now" }).check();
      await press(page, /^Launch and send/);
    },
  },
];
