import { open, press, schoolAudit } from "./steps.ts";
import { fillAndFirst, fillAndPress, pressOnly, tooLong, type Visit } from "./visit.ts";

const assessment = "assessments/:assessmentId";
const standard = `${assessment}/standards/:code`;
const returned = "/assessments/2026-wealdshire-youth-justice-service";
const owing = "/assessments/2026-marlpit-secondary-school";

/** The pages of a school’s return. */
export const schoolVisits: Visit[] = [
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
];
