import type { Page } from "playwright-core";
import { audit, open, press } from "./steps.ts";
import { fillAndFirst, fillAndPress, pressOnly, tooLong, type Visit } from "./visit.ts";

const route = "partnerships/:partnershipId";
const estmere = "/partnerships/estmere";
const riverbend = "/organisations/riverbend-housing-association";

const giveFile = (name: string, lines: string[]) => async (page: Page) => {
  const buffer = Buffer.from(`${lines.join("\r\n")}\r\n`);
  await page.getByLabel("The file").setInputFiles({ name, mimeType: "text/csv", buffer });
  await press(page, "Read the file");
};

const agencies = giveFile("agencies.csv", [
  "Name,Kind,Basis,Short name,Other names",
  "Tarn Valley Hospice,Health,Section 11,Tarn Valley,",
  "Riverbend Housing Association,Housing associations,Section 11,Riverbend,",
  "Somebody,Health,Because,,",
]);

const peopleOfAgencies = giveFile("people.csv", [
  "Organisation or URN,Part,Name,E-mail address,Job title",
  "Riverbend Housing Association,contributor,Quinn Ames,quinn.ames@riverbend-housing.example,Team leader",
  "Nowhere,champion,Somebody,somebody@nowhere.example,Manager",
]);

async function earlierAudit(page: Page) {
  await page.getByLabel("What it was called").fill("Section 11 audit 2022");
  await page.getByLabel("The standards it was made against").selectOption({ index: 1 });
  await page.getByLabel("Day").fill("30");
  await page.getByLabel("Month").fill("11");
  await page.getByLabel("Year").fill("2022");
  await giveFile("audit-2022.csv", [
    "Organisation,Standard,Rating,Words,Action,Owner,Due date,Progress",
    "Riverbend Housing Association,9.1,Met,We brief everybody who starts,,,,",
    "Riverbend Housing Association,9.2,Amber,So so,,,,",
  ])(page);
}

/** The other partnership asks for an agency that only Estmere holds. */
async function askForAgency(page: Page) {
  await page.getByLabel("Name", { exact: true }).fill("Estmere Housing Options");
  await page.getByLabel("Kind of agency").fill("Council services");
  await page.getByLabel("Why it takes part").selectOption({ index: 1 });
  await press(page, "Add an agency");
  await press(page, "Ask to join");
  await page.goto(`${estmere}/joinings`);
}

async function lookForWords(page: Page) {
  await page.getByLabel("Organisation").selectOption("riverbend-housing-association");
  await page.getByLabel("The exact words").fill("supervision");
  await page.getByLabel("Why").fill("A child was named by mistake");
  await press(page, "Look for the words");
}

async function nameSignatory(page: Page) {
  await page.getByRole("radio", { name: "Signatory" }).check();
  await page.getByLabel("Name", { exact: true }).fill("Rowan Ellery");
  await page.getByLabel("Job title").fill("Director of homes");
  await page.getByLabel("Work e-mail address").fill("rowan.ellery@riverbend-housing.example");
  await press(page, "Send the invitation");
}

/** The pages of a partnership and of what it holds. */
export const organisationVisits: Visit[] = [
  { route: "partnerships", as: "administrator", path: "/partnerships" },
  { route, as: "administrator", path: estmere },
  { route: `${route}/settings`, as: "administrator", path: `${estmere}/settings`, spoil: fillAndFirst("Name", "", "Save the settings") },
  { route: `${route}/organisations`, as: "administrator", path: `${estmere}/organisations` },
  { route: `${route}/organisations/new`, as: "administrator", path: `${estmere}/organisations/new`, spoil: pressOnly("Add an agency") },
  {
    route: `${route}/organisations/new`,
    as: "administrator",
    path: `${estmere}/organisations/new?category=setting`,
    when: "of a school",
    spoil: pressOnly("Add a school or college"),
  },
  {
    route: `${route}/organisations/import`,
    as: "administrator",
    path: `${estmere}/organisations/import`,
    spoil: pressOnly("Read the file"),
  },
  { route: `${route}/organisations/import/:importId`, as: "administrator", path: `${estmere}/organisations/import`, reach: agencies },
  { route: "organisations/:organisationId", as: "administrator", path: riverbend },
  { route: "organisations/:organisationId/edit", as: "administrator", path: `${riverbend}/edit`, spoil: fillAndPress("Name", "", "Save") },
  { route: "organisations/:organisationId/closing", as: "administrator", path: `${riverbend}/closing`, spoil: pressOnly("Close it") },
  { route: "cycles/:cycleId/joining", as: "administrator", path: "/cycles/s11-2026/joining" },
  { route: `${route}/joinings`, as: "administrator", path: `${estmere}/joinings`, spoil: pressOnly("Ask to join") },
  {
    route: `${route}/joinings`,
    as: "administrator",
    path: "/partnerships/wealdshire/organisations/new",
    when: "with a request",
    reach: askForAgency,
    spoil: pressOnly("Refuse"),
  },
  { route: `${route}/backups`, as: "administrator", path: `${estmere}/backups` },
  { route: `${route}/history`, as: "administrator", path: `${estmere}/history` },
  { route: `${route}/redactions`, as: "administrator", path: `${estmere}/redactions` },
  {
    route: `${route}/redactions/new`,
    as: "administrator",
    path: `${estmere}/redactions/new`,
    spoil: fillAndPress("The exact words", "", "Look for the words"),
  },
  {
    route: `${route}/redactions/new`,
    as: "administrator",
    path: `${estmere}/redactions/new`,
    when: "with what was found",
    reach: lookForWords,
  },
  { route: `${route}/earlier-audits`, as: "administrator", path: `${estmere}/earlier-audits`, spoil: pressOnly("Read the file") },
  { route: `${route}/earlier-audits/:importId`, as: "administrator", path: `${estmere}/earlier-audits`, reach: earlierAudit },
  { route: `${route}/people/import/:importId`, as: "administrator", path: `${estmere}/people/import`, reach: peopleOfAgencies },
  {
    route: "organisations/:organisationId/people",
    as: "champion",
    path: `${riverbend}/people/new`,
    when: "with somebody to be confirmed",
    reach: nameSignatory,
  },
  {
    route: "organisations/:organisationId/appointments/:appointmentId",
    as: "signatory",
    path: `${riverbend}/people`,
    reach: (page) => open(page, /^Confirm or refuse/),
    spoil: pressOnly("Answer"),
  },
  {
    route: "assessments/:assessmentId/standards/:code/area-notes",
    as: "champion",
    path: `${audit}/standards/9.1/area-notes`,
    spoil: fillAndFirst("In Estmere", tooLong, "Save the note on Estmere"),
  },
];
