import type { Page } from "playwright-core";
import { press } from "./steps.ts";
import { fillAndPress, tooLong, type Visit } from "./visit.ts";

const panels = "/cycles/s11-2026/panels";
const returned = "2026-estmere-childrens-services";
const before = "/assessments/2024-riverbend-housing-association/response";

/** Goes to where the first link that leads there leads, with what follows it. */
const toFirst =
  (leads: string, part = "") =>
  async (page: Page) => {
    const path = await page.locator(`main a[href*="${leads}"]`).first().getAttribute("href");
    await page.goto(new URL(`${(path ?? "").split(/[?#]/)[0]}${part}`, page.url()).href);
  };

const panel = (part: string, spoil?: Visit["spoil"]): Visit => ({
  route: `panels/:panelId${part}`,
  as: "administrator",
  path: panels,
  reach: toFirst("/panels/", part),
  ...(spoil && { spoil }),
});

async function toRoom(page: Page) {
  await toFirst("/panels/")(page);
  await toFirst("/room/")(page);
}

/** Its page is linked while it waits for an answer; this one was answered. */
async function toCorrection(page: Page) {
  const id = await page.locator("[id^=correction-]").first().getAttribute("id");
  await page.goto(new URL(`${before}/corrections/${(id ?? "").replace("correction-", "")}`, page.url()).href);
}

async function writeVisit(page: Page) {
  for (const [part, number] of Object.entries({ Day: "2", Month: "11", Year: "2026" }))
    await page.getByLabel(part, { exact: true }).first().fill(number);
  await page.getByLabel("Who was there").fill("Rhian Colbourne, and two of the team.");
  await fillAndPress("What was seen", "The central record.", "Save the visit")(page);
  await toFirst("/visits/")(page);
}

/** Panels with their room and pack, and what else is done with one return. */
export const panelVisits: Visit[] = [
  { route: "cycles/:cycleId/panels", as: "administrator", path: panels },
  { route: "cycles/:cycleId/panels/new", as: "administrator", path: `${panels}/new`, spoil: fillAndPress("Starts at", "noon", /^Set/) },
  panel(""),
  panel("/edit", fillAndPress("Starts at", "noon", /^Save/)),
  panel("/conflicts"),
  panel("/pack"),
  {
    route: "panels/:panelId/room/:assessmentId/:code",
    as: "administrator",
    path: panels,
    reach: toRoom,
    spoil: async (page) => {
      await page.getByRole("textbox", { name: "Add a note" }).fill(tooLong);
      await press(page, "Add the note");
    },
  },
  {
    route: "assessments/:assessmentId/review/agree/:code",
    as: "adviser",
    path: "/assessments/2026-lantern-mental-health-trust/review/agree/1.1",
    spoil: (page) => press(page, /^Settle 1\.1/),
  },
  {
    route: "assessments/:assessmentId/visits/:visitId",
    as: "adviser",
    path: `/assessments/${returned}/visits/new`,
    reach: writeVisit,
    spoil: fillAndPress("What was seen", "", "Save the visit"),
  },
  { route: "assessments/:assessmentId/response/corrections/new", as: "champion", path: `${before}/corrections/new?kind=fact` },
  {
    route: "assessments/:assessmentId/response/corrections/:correctionId",
    as: "champion",
    path: before,
    reach: toCorrection,
  },
];
