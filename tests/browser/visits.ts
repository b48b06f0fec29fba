import type { Page } from "playwright-core";
import { registerFile, registerRow } from "#tests/support/register-file.ts";
import { audit, follow, open, press, schoolAudit } from "./steps.ts";
import { fillAndFirst, fillAndPress, pressOnly, tooLong, type Visit } from "./visit.ts";
import { cycleVisits } from "./visits-of-cycles.ts";
import { organisationVisits } from "./visits-of-organisations.ts";
import { panelVisits } from "./visits-of-panels.ts";
import { responseVisits } from "./visits-of-responses.ts";
import { standardSetVisits } from "./visits-of-standard-sets.ts";

const assessment = "assessments/:assessmentId";
const standard = `${assessment}/standards/:code`;
const ofOrganisation = "organisations/:organisationId/people";
const organisationPeople = "/organisations/riverbend-housing-association/people";
const ofPartnership = "partnerships/:partnershipId/people";
const partnershipPeople = "/partnerships/estmere/people";
const before = "/assessments/2024-riverbend-housing-association";
const waiting = "/assessments/2026-fenlow-homes";
const returned = "/assessments/2026-wealdshire-youth-justice-service";
const commissioner = "/assessments/2026-wealdshire-public-health";
const owing = "/assessments/2026-marlpit-secondary-school";
const trust = "/trusts/hartsmoor-learning-trust/cycles/s175-2026";
const unfoldReturning = (page: Page) => page.getByText(/with a note instead$/).click();

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
  { route: ofOrganisation, as: "champion", path: organisationPeople },
  {
    route: ofOrganisation,
    as: "dsl",
    path: schoolAudit,
    reach: (page) => open(page, "Invite somebody, or hand over"),
    when: "of a school",
  },
  { route: `${ofOrganisation}/new`, as: "champion", path: `${organisationPeople}/new`, spoil: pressOnly("Send the invitation") },
  {
    route: `${ofOrganisation}/:roleId`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Correct\W+Priya/),
    spoil: fillAndPress("Name", "", "Save it"),
  },
  {
    route: `${ofOrganisation}/:roleId/removal`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Remove\W+(?!\W|Priya)/),
  },
  {
    route: `${ofOrganisation}/:roleId/handover`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Hand over\W+Priya/),
    spoil: pressOnly(/^Hand over as/),
  },
  {
    route: `${ofOrganisation}/:roleId/deputy`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Name a deputy/),
    spoil: pressOnly("Name this deputy"),
  },
  { route: `${ofOrganisation}/history`, as: "champion", path: `${organisationPeople}/history` },
  { route: ofPartnership, as: "administrator", path: partnershipPeople },
  { route: `${ofPartnership}/new`, as: "administrator", path: `${partnershipPeople}/new`, spoil: pressOnly("Send the invitation") },
  { route: `${ofPartnership}/:roleId`, as: "administrator", path: partnershipPeople, reach: (page) => open(page, /^Correct\W+Leila/) },
  { route: `${ofPartnership}/:roleId/removal`, as: "administrator", path: partnershipPeople, reach: (page) => open(page, /^Remove\W+/) },
  {
    route: `${ofPartnership}/:roleId/handover`,
    as: "administrator",
    path: partnershipPeople,
    reach: (page) => open(page, /^Hand over\W+/),
  },
  { route: `${ofPartnership}/history`, as: "administrator", path: `${partnershipPeople}/history` },
  { route: `${ofPartnership}/requests`, as: "administrator", path: `${partnershipPeople}/requests` },
  { route: `${ofPartnership}/import`, as: "administrator", path: `${partnershipPeople}/import`, spoil: pressOnly("Read the file") },
  { route: "sign-in/access", as: "nobody", path: "/sign-in/access", spoil: pressOnly("Send the request") },
  { route: `${assessment}/action-plan`, as: "champion", path: `${audit}/action-plan` },
  { route: `${assessment}/actions/new`, as: "champion", path: `${audit}/actions/new`, when: "before the standard is chosen" },
  { route: `${assessment}/actions/new`, as: "champion", path: `${audit}/actions/new?standard=9.1`, spoil: pressOnly("Add this action") },
  {
    route: `${assessment}/actions/:actionId`,
    as: "champion",
    path: `${audit}/action-plan`,
    reach: (page) => open(page, /^Change/),
    spoil: fillAndPress("What will be done", "", "Save this action"),
  },
  {
    route: `${assessment}/actions/:actionId/progress`,
    as: "champion",
    path: `${audit}/action-plan`,
    reach: (page) => open(page, /^Say how it is going/),
    spoil: fillAndPress("What has happened (optional)", tooLong, "Save how it is going"),
  },
  {
    route: `${assessment}/actions/:actionId/removal`,
    as: "champion",
    path: `${audit}/action-plan`,
    reach: (page) => open(page, /^Remove/),
  },

  { route: standard, as: "champion", path: `${audit}/standards/9.1`, spoil: fillAndPress("Your statement", tooLong, "Save and continue") },
  { route: standard, as: "champion", path: `${audit}/standards/8.1`, when: "with an answer to carry forward" },
  { route: standard, as: "healthChampion", path: `${commissioner}/standards/8.2`, when: "rated not applicable" },
  { route: standard, as: "signatory", path: `${audit}/standards/9.1`, when: "read only" },
  { route: `${assessment}/glossary`, as: "champion", path: `${audit}/glossary?standard=9.1` },
  {
    route: `${standard}/versions`,
    as: "champion",
    path: `${audit}/standards/6.4/versions`,
    spoil: fillAndPress("Statement", tooLong, "Save this answer"),
  },
  { route: `${standard}/evidence/new`, as: "champion", path: `${audit}/standards/1.1/evidence/new`, spoil: pressOnly("Save evidence") },
  { route: `${standard}/evidence/reuse`, as: "champion", path: `${audit}/standards/3.3/evidence/reuse`, spoil: pressOnly(/^Use for/) },
  {
    route: `${standard}/evidence/:evidenceId`,
    as: "champion",
    path: `${audit}/standards/1.1`,
    reach: async (page) =>
      follow(page, () =>
        page
          .locator(".app-card")
          .first()
          .getByRole("button", { name: /^Change/ })
          .click(),
      ),
    spoil: async (page) => {
      await page.getByLabel("Day").first().fill("40");
      await fillAndPress("What it is", "", "Save evidence")(page);
    },
  },
  {
    route: `${standard}/evidence/:evidenceId/removal`,
    as: "champion",
    path: `${audit}/standards/1.1`,
    reach: async (page) =>
      follow(page, () =>
        page
          .locator(".app-card")
          .first()
          .getByRole("button", { name: /^Remove/ })
          .click(),
      ),
  },

  { route: `${assessment}/check`, as: "champion", path: `${audit}/check`, when: "with things missing" },
  { route: `${assessment}/return`, as: "champion", path: `${audit}/return` },
  { route: `${assessment}/history`, as: "champion", path: `${audit}/history` },
  { route: `${assessment}/sign-off`, as: "signatory", path: `${audit}/sign-off`, when: "not with the signatory" },
  { route: `${assessment}/sign-off`, as: "otherSignatory", path: `${waiting}/sign-off`, spoil: pressOnly("Sign and submit") },
  {
    route: `${assessment}/sign-off`,
    as: "otherSignatory",
    path: `${waiting}/sign-off`,
    when: "returned without a note",
    reach: unfoldReturning,
    spoil: pressOnly(/^Return to .* with a note$/),
  },
  {
    route: assessment,
    as: "otherSignatory",
    path: `${waiting}/sign-off`,
    when: "just returned",
    reach: async (page) => {
      await unfoldReturning(page);
      await fillAndPress("What has to change", "Say who leads the meetings.", /^Return to .* with a note$/)(page);
    },
  },
  {
    route: `${assessment}/check`,
    as: "otherChampion",
    path: `${waiting}/check`,
    when: "ready to be sent",
    spoil: fillAndPress("A note to the signatory (optional)", tooLong, /^Send to/),
  },
  { route: `${assessment}/submission`, as: "administrator", path: `${returned}/submission` },
  { route: `${assessment}/submissions/:revision`, as: "champion", path: `${before}/submissions/1` },
  { route: assessment, as: "owingGovernor", path: owing, when: "of a school that has submitted" },
  { route: assessment, as: "trustLead", path: schoolAudit, when: "of a school, for its trust" },
  { route: assessment, as: "administrator", path: schoolAudit, when: "of a school, for the partnership" },
  { route: standard, as: "dsl", path: `${schoolAudit}/standards/B4`, when: "of a school, in new words" },
  { route: standard, as: "dsl", path: `${schoolAudit}/standards/C7`, when: "of a school, that does not apply" },
  { route: standard, as: "governor", path: `${schoolAudit}/standards/B4`, when: "of a school, read only" },
  { route: `${assessment}/people`, as: "dsl", path: `${schoolAudit}/people`, when: "of a school" },
  { route: `${assessment}/action-plan`, as: "dsl", path: `${schoolAudit}/action-plan`, when: "of a school" },
  { route: `${assessment}/check`, as: "dsl", path: `${schoolAudit}/check`, when: "of a school" },
  { route: `${assessment}/return`, as: "governor", path: `${schoolAudit}/return`, when: "of a school" },
  { route: `${assessment}/history`, as: "dsl", path: `${schoolAudit}/history`, when: "of a school" },
  { route: `${assessment}/submissions/:revision`, as: "owingGovernor", path: `${owing}/submissions/1`, when: "of a school" },
  { route: "work", as: "trustLead", path: "/work", when: "of the lead of a trust" },
  { route: "work", as: "dsl", path: "/work", when: "of the lead of two schools" },
  { route: `${assessment}/profile`, as: "dsl", path: `${schoolAudit}/profile` },
  { route: `${assessment}/profile/flags`, as: "dsl", path: `${schoolAudit}/profile/flags` },
  {
    route: `${assessment}/profile/this-year`,
    as: "dsl",
    path: `${schoolAudit}/profile/this-year`,
    spoil: async (page) => {
      await page.getByLabel("Day").first().fill("40");
      await press(page, "Save");
    },
  },
  {
    route: `${assessment}/profile/:group`,
    as: "dsl",
    path: `${schoolAudit}/profile/dsl`,
    spoil: async (page) => {
      await page.getByLabel("Day").first().fill("40");
      await fillAndPress("Hours a week for the role", "many", /^Save and go back/)(page);
    },
  },
  {
    route: `${assessment}/profile/:group`,
    as: "dsl",
    path: `${schoolAudit}/profile/deputies`,
    when: "that repeats",
    spoil: fillAndFirst("E-mail address", "nobody", /^Save and add another/),
  },
  {
    route: `${assessment}/questions`,
    as: "dsl",
    path: `${schoolAudit}/questions`,
    spoil: fillAndPress("What training does your setting need most from the partnership?", tooLong, "Save these answers"),
  },
  { route: `${assessment}/statistics`, as: "dsl", path: `${schoolAudit}/statistics` },
  {
    route: `${assessment}/statistics/:period`,
    as: "dsl",
    path: `${schoolAudit}/statistics`,
    reach: (page) => open(page, /^(Fill in|Read)/),
  },
  { route: `${assessment}/governor`, as: "governor", path: `${schoolAudit}/governor`, when: "before submission" },
  { route: `${assessment}/governor`, as: "owingGovernor", path: `${owing}/governor`, when: "after submission" },
  {
    route: `${assessment}/conversations`,
    as: "governor",
    path: `${schoolAudit}/conversations`,
    spoil: pressOnly("Begin this conversation"),
  },
  {
    route: "conversations/:conversationId",
    as: "governor",
    path: `${schoolAudit.replace("/assessments/", "/conversations/")}-A6-conversation`,
    spoil: pressOnly("Send this reply"),
  },
  { route: `${assessment}/governor-signature`, as: "governor", path: `${schoolAudit}/governor-signature`, when: "before the head" },
  {
    route: `${assessment}/governor-signature`,
    as: "owingGovernor",
    path: `${owing}/governor-signature`,
    spoil: pressOnly(/^Sign as a /),
  },
  { route: `${assessment}/reopening`, as: "administrator", path: `${returned}/reopening`, spoil: pressOnly(/^Reopen as/) },

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
