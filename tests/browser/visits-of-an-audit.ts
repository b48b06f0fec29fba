import type { Page } from "playwright-core";
import { follow, open, audit } from "./steps.ts";
import { fillAndPress, pressOnly, tooLong, type Visit } from "./visit.ts";

const assessment = "assessments/:assessmentId";
const standard = `${assessment}/standards/:code`;
const before = "/assessments/2024-riverbend-housing-association";
const waiting = "/assessments/2026-fenlow-homes";
const returned = "/assessments/2026-wealdshire-youth-justice-service";
const commissioner = "/assessments/2026-wealdshire-public-health";
const unfoldReturning = (page: Page) => page.getByText(/with a note instead$/).click();

/** The pages of an agency’s audit, from its actions to its submission. */
export const auditVisits: Visit[] = [
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
];
