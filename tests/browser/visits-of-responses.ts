import type { Page } from "playwright-core";
import { fillAndPress, pressOnly, tooLong, type Visit } from "./visit.ts";

const response = "assessments/:assessmentId/response";
const before = "/assessments/2024-riverbend-housing-association/response";
const returned = "/assessments/2026-wealdshire-youth-justice-service/response";
const together = "/cycles/s175-2026/responses";

/** Writes as much of a response as can be sent, and stands before its letter. */
async function writeOne(page: Page) {
  await page.getByRole("radio", { name: "Assured", exact: true }).check();
  await fillAndPress("Opening", "Thank you for your return.", "Save and see it as a letter")(page);
}

async function sendOne(page: Page) {
  await writeOne(page);
  const open = page.getByRole("checkbox", { name: /^Not discussed/ });
  if (await open.count()) await open.check();
  await pressOnly("Send the response")(page);
}

/** The pages of a response in the order in which it comes to be, and those of many together. */
export const responseVisits: Visit[] = [
  { route: response, as: "champion", path: before, when: "from before letters were kept" },
  {
    route: `${response}/draft`,
    as: "administrator",
    path: `${returned}/draft`,
    spoil: fillAndPress("Opening", tooLong, "Save and come back later"),
  },
  {
    route: `${response}/sending`,
    as: "administrator",
    path: `${returned}/draft`,
    reach: writeOne,
    spoil: pressOnly("Ask them to approve it"),
  },
  { route: "cycles/:cycleId/responses", as: "administrator", path: together, spoil: pressOnly("Save and look at one") },
  {
    route: "cycles/:cycleId/responses",
    as: "administrator",
    path: together,
    when: "with a letter",
    reach: async (page) => {
      for (const group of await page.getByRole("radio", { name: "Assured", exact: true }).all()) await group.check();
      await fillAndPress("How each letter begins", "Dear {lead}", "Save and look at one")(page);
    },
  },
  {
    route: "cycles/:cycleId/scrutiny/themes",
    as: "administrator",
    path: "/cycles/s11-2024/scrutiny/themes",
    spoil: pressOnly("Give them this theme"),
  },
  { route: response, as: "administrator", path: `${returned}/draft`, when: "once it is sent", reach: sendOne },
];
