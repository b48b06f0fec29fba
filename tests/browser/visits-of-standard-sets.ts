import type { Page } from "playwright-core";
import { open, press } from "./steps.ts";
import { fillAndFirst, pressOnly, type Visit } from "./visit.ts";

const sets = "/partnerships/estmere/standard-sets";
const route = "partnerships/:partnershipId/standard-sets";
const draft = "partnerships/:partnershipId/standard-set-drafts/:draftId";

const begin = (page: Page) => press(page, "Edit as a new version");
const onDraft = (link: RegExp | string) => async (page: Page) => {
  await begin(page);
  await open(page, link);
};

async function reword(page: Page) {
  await page.getByLabel("The standard", { exact: true }).fill("Everybody knows what may be shared, and why.");
  await press(page, "Save in the draft");
}

/** What somebody else has done meanwhile, in a window of their own. */
async function removeMeanwhile(page: Page) {
  const other = await page.context().newPage();
  await other.goto(`${page.url().replace("/removal", "")}/standards/9.2`);
  await other.getByLabel("What counts as evidence").fill(`Typed at ${Date.now()}`);
  await press(other, "Save in the draft");
  await other.close();
  await press(page, "Remove the draft");
}

/** The standard sets of a partnership, read and written. */
export const standardSetVisits: Visit[] = [
  { route, as: "administrator", path: sets },
  { route: `${route}/upload`, as: "administrator", path: `${sets}/upload`, spoil: pressOnly("Check the file") },
  { route: `${route}/:setId`, as: "administrator", path: `${sets}/s175-2026` },
  { route: `${route}/:setId`, as: "administrator", path: `${sets}/s175-2026?section=K` },
  { route: `${route}/:setId`, as: "administrator", path: `${sets}/s11-2026?section=all` },
  { route: `${route}/:setId/compare/:otherId`, as: "administrator", path: `${sets}/s11-2026/compare/s11-2024` },
  { route: draft, as: "administrator", path: `${sets}/s11-2026`, reach: begin },
  {
    route: `${draft}/about`,
    as: "administrator",
    path: `${sets}/s11-2026`,
    reach: onDraft("Change what it says of itself"),
    spoil: fillAndFirst("Version", "2027", "Save"),
  },
  { route: `${draft}/standards/:code`, as: "administrator", path: `${sets}/s11-2026`, reach: onDraft(/^9\.1 /), spoil: reword },
  {
    route: `${draft}/file`,
    as: "administrator",
    path: `${sets}/s11-2026`,
    reach: onDraft("Send the changed file"),
    spoil: pressOnly("Check the file"),
  },
  { route: `${draft}/removal`, as: "administrator", path: `${sets}/s11-2026`, reach: onDraft("Remove this draft"), spoil: removeMeanwhile },
];
