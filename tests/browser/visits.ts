import { registerFile, registerRow } from "#tests/support/register-file.ts";
import { follow, open, press, audit, schoolAudit } from "./steps.ts";
import { fillAndPress, pressOnly, type Visit } from "./visit.ts";
import { auditVisits } from "./visits-of-an-audit.ts";
import { cycleVisits } from "./visits-of-cycles.ts";
import { figureVisits } from "./visits-of-figures.ts";
import { organisationVisits } from "./visits-of-organisations.ts";
import { panelVisits } from "./visits-of-panels.ts";
import { peopleVisits } from "./visits-of-people.ts";
import { responseVisits } from "./visits-of-responses.ts";
import { schoolVisits } from "./visits-of-schools.ts";
import { standardSetVisits } from "./visits-of-standard-sets.ts";

const assessment = "assessments/:assessmentId";
const partnershipPeople = "/partnerships/estmere/people";
const before = "/assessments/2024-riverbend-housing-association";
const trust = "/trusts/hartsmoor-learning-trust/cycles/s175-2026";

function postWords() {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/assessments/one/standards/1.1";
  form.innerHTML = '<input name="statement" value="Typed while nobody was signed in.">';
  document.body.append(form);
  form.submit();
}

export const visits: Visit[] = [
  { route: "", as: "nobody", path: "/" },
  { route: "sign-in", as: "nobody", path: "/sign-in", spoil: pressOnly("Send me a code") },
  {
    route: "sign-in/code",
    as: "nobody",
    path: "/sign-in",
    reach: fillAndPress("E-mail address", "somebody@example.org", "Send me a code"),
    spoil: fillAndPress("Code", "12", "Sign in"),
  },
  { route: "sign-out", as: "champion", path: "/sign-out" },
  { route: "your-sign-ins", as: "champion", path: "/your-sign-ins" },
  { route: "help", as: "nobody", path: "/help" },
  { route: "help", as: "champion", path: "/help", when: "signed in" },
  { route: "accessibility", as: "nobody", path: "/accessibility" },
  { route: "privacy", as: "nobody", path: "/privacy" },
  { route: "cookies", as: "nobody", path: "/cookies" },
  { route: "demonstration/outbox", as: "nobody", path: "/demonstration/outbox" },
  { route: "demonstration/anew", as: "nobody", path: "/demonstration/anew" },
  { route: "*", as: "nobody", path: "/no-such-page" },
  { route: "*", as: "champion", path: "/assessments/2026-fenlow-homes", when: "of another agency" },
  { route: "*", as: "contributor", path: `${audit}/people`, when: "not allowed" },
  {
    route: "*",
    as: "nobody",
    path: "/help",
    when: "signed out while writing",
    reach: (page) => follow(page, () => page.evaluate(postWords)),
  },

  { route: "work", as: "champion", path: "/work" },
  { route: "work", as: "signatory", path: "/work", when: "of a signatory" },
  { route: "work", as: "administrator", path: "/work", when: "of the partnership" },
  { route: "cycles/:cycleId/tracker", as: "administrator", path: "/cycles/s11-2026/tracker" },
  { route: "cycles/:cycleId/tracker/:deed", as: "administrator", path: "/cycles/s11-2026/tracker/more-time?assessment=2026-fenlow-homes" },
  { route: "assessments/:assessmentId/more-time", as: "champion", path: `${audit}/more-time` },
  { route: "extensions/:extensionId", as: "administrator", path: "/extensions/2026-wealdshire-libraries-and-culture-asked" },
  { route: "partnerships/:partnershipId/mail-texts", as: "administrator", path: "/partnerships/estmere/mail-texts" },
  { route: "partnerships/:partnershipId/mail-texts/:letter", as: "administrator", path: "/partnerships/estmere/mail-texts/receipt" },
  { route: "partnerships/:partnershipId/export", as: "administrator", path: "/partnerships/estmere/export" },

  { route: assessment, as: "champion", path: audit },
  { route: assessment, as: "contributor", path: audit, when: "of a contributor" },
  { route: assessment, as: "administrator", path: audit, when: "seen by the partnership" },
  { route: assessment, as: "champion", path: before, when: "after the response" },
  { route: assessment, as: "dsl", path: schoolAudit, when: "of a school" },
  { route: assessment, as: "governor", path: schoolAudit, when: "of a school, for its governor" },
  {
    route: `${assessment}/confirm/:part`,
    as: "champion",
    path: `${audit}/confirm/8`,
    when: "of an agency",
    spoil: async (page) => {
      const action = page.locator("details").first();
      if (!(await action.evaluate((fold: HTMLDetailsElement) => fold.open))) await action.locator("summary").click();
      await action.getByLabel("What has held it up?").fill("The course was cancelled.");
      const standard = page.locator(".app-confirm").filter({ has: page.locator("details") });
      await standard.first().getByLabel("Still true").check();
      await press(page, /^Confirm section/);
    },
  },
  { route: `${assessment}/confirm/:part`, as: "dsl", path: `${schoolAudit}/confirm/evidence`, when: "of old evidence" },
  { route: `${assessment}/confirm/:part`, as: "dsl", path: `${schoolAudit}/confirm/changed`, when: "of what changed" },
  {
    route: `${assessment}/action-plan/new-date`,
    as: "champion",
    path: `${audit}/action-plan/new-date`,
    spoil: pressOnly("Agree this date"),
  },
  { route: `${assessment}/confirm/:part`, as: "dsl", path: `${schoolAudit}/confirm/E`, when: "of a section" },
  { route: `${assessment}/people`, as: "champion", path: `${audit}/people` },
  ...peopleVisits,
  ...auditVisits,
  ...schoolVisits,
  ...figureVisits,
  { route: "trusts/:trustId/cycles/:cycleId", as: "trustLead", path: trust },
  {
    route: "trusts/:trustId/cycles/:cycleId/standards/:code",
    as: "trustLead",
    path: `${trust}/standards/H7`,
    spoil: pressOnly("Offer it to all settings"),
  },
  {
    route: `${assessment}/trust-answers`,
    as: "dsl",
    path: "/assessments/2026-otterbrook-primary-school/trust-answers",
    spoil: pressOnly("Use the answers I selected"),
  },
  {
    route: "partnerships/:partnershipId/register",
    as: "administrator",
    path: "/partnerships/estmere/register",
    spoil: pressOnly("Read the file"),
  },
  {
    route: "partnerships/:partnershipId/register/:importId",
    as: "administrator",
    path: "/partnerships/estmere/register",
    reach: async (page) => {
      const file = registerFile([
        registerRow({ URN: "900990", EstablishmentName: "Newfields Infant School", EstablishmentNumber: "2990" }),
      ]);
      await page.getByLabel("Local authority code").fill("899");
      await page
        .getByLabel("The register’s file")
        .setInputFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) });
      await press(page, "Read the file");
    },
  },
  ...organisationVisits,
  ...panelVisits,
  ...responseVisits,
  ...standardSetVisits,
  ...cycleVisits,
  {
    route: "sign-in/part-ended",
    as: "observer",
    path: partnershipPeople,
    // The last of the observer's visits: they have no way in afterwards
    reach: async (page) => {
      await open(page, /^Remove\W+/);
      await press(page, "End my part");
    },
  },
];
