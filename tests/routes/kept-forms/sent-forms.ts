import { cycleForms } from "#tests/routes/permissions/cycle-forms.ts";
import { standardSetForms } from "#tests/routes/permissions/standard-set-forms.ts";
import { someAction } from "#tests/support/assessment-fixtures.ts";
import type { State } from "#tests/routes/permissions/table.ts";

type Fields = Record<string, string | string[]>;

/** A form that is sent after the session has ended. */
export interface SentForm {
  /** The route whose action it is, as in routes.ts. */
  route: string;
  world: "agency" | "school";
  state?: State;
  who: string;
  path: string;
  fields: Fields;
  /** What has to be given anew, and so does not come back. */
  anew?: string[];
  /** Where the form stands, if it is not sent to its own page. */
  page?: string;
}

const audit = "/assessments/riverbend-2026";
const school = "/assessments/otterbrook-2026";
const priya = { world: "agency", who: "priya" } as const;
const joanne = { world: "school", who: "joanne" } as const;
const riverbend = "/organisations/riverbend/people";
const leila = { world: "agency", who: "leila" } as const;
const colleague = { name: "New Colleague", email: "new@riverbend.example", jobTitle: "Officer" };
const due = { "dueOn.day": "31", "dueOn.month": "3", "dueOn.year": "2027" };
const { what } = someAction("any", {});
const action = { what, gap: "Two lines\nof it", owner: "Chidi Nwosu", ...due, successMeasure: "All of them" };
const evidence = {
  title: "Policy",
  shows: "That it is done",
  kept: "Intranet",
  "checkedOn.day": "3",
  "checkedOn.month": "13",
  "reviewBy.year": "27",
};

const reviewForms: Pick<SentForm, "path" | "fields">[] = [
  { path: `${audit}/review`, fields: { form: "line-3.2", intent: "line", standard: "3.2", question: "Who covers?" } },
  { path: `${audit}/review`, fields: { form: "line", intent: "line", standard: "9.1", question: "What changed?" } },
  { path: `${audit}/review`, fields: { form: "ask", intent: "ask", standard: "9.1", words: "Two lines\nof it", "dueOn.day": "31" } },
  { path: `${audit}/review/reader`, fields: { base: "0", reader: "rhian" } },
];

/** Every form into which something is typed or chosen, filled in, wrong dates too. */
export const sentForms: SentForm[] = [
  { ...priya, route: "/assessments/:assessmentId/actions/new", path: `${audit}/actions/new?standard=9.1`, fields: action },
  {
    ...priya,
    route: "/assessments/:assessmentId/actions/:actionId",
    path: `${audit}/actions/action-9.1`,
    fields: { revision: "1", ...action },
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/actions/:actionId/progress",
    path: `${audit}/actions/action-9.1/progress?from=standard`,
    fields: { progress: "done", note: "Half of them\nare through" },
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/standards/:code",
    path: `${audit}/standards/9.1`,
    fields: {
      intent: "save",
      baseRevision: "0",
      rating: "not-met",
      statement: "Other words",
      noActionReason: "Because",
    },
    anew: ["intent"],
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/standards/:code/versions",
    path: `${audit}/standards/9.3/versions`,
    fields: { baseRevision: "1", version: "both", rating: "met", statement: "Made from both" },
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/standards/:code/evidence/new",
    path: `${audit}/standards/9.1/evidence/new`,
    fields: evidence,
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/standards/:code/evidence/:evidenceId",
    path: `${audit}/standards/9.1/evidence/riverbend-2026-9.1`,
    fields: { base: "2026-11-20T09:00:00.000Z", ...evidence },
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/standards/:code/evidence/reuse",
    path: `${audit}/standards/9.1/evidence/reuse`,
    fields: { evidence: ["riverbend-2026-1.1", "riverbend-2026-2.1"] },
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/people",
    path: `${audit}/people?done=given`,
    page: `${audit}/people`,
    fields: { form: "give", intent: "give", "section-8": "chidi", "was-8": "mira" },
    anew: ["intent"],
  },
  { ...priya, route: "/organisations/:organisationId/people/new", path: `${riverbend}/new`, fields: { part: "reader", ...colleague } },
  {
    ...priya,
    route: "/organisations/:organisationId/people/:roleId",
    path: `${riverbend}/named-reader`,
    fields: { was: "named@riverbend.example", ...colleague },
  },
  {
    ...priya,
    route: "/organisations/:organisationId/people/:roleId/handover",
    path: `${riverbend}/priya-champion/handover`,
    fields: { successor: "new", ...colleague, afterwards: "reader", words: "Look at section 8\nfirst" },
  },
  {
    ...priya,
    route: "/organisations/:organisationId/people/:roleId/deputy",
    path: `${riverbend}/helen-signatory/deputy`,
    fields: { ...colleague, "fromOn.day": "31", "fromOn.month": "2", "fromOn.year": "2027", "untilOn.day": "9" },
  },
  {
    world: "agency",
    who: "helen",
    route: "/organisations/:organisationId/appointments/:appointmentId",
    path: "/organisations/riverbend/appointments/named",
    fields: { email: "named@riverbend.example", answer: "no", reason: "Not on the board" },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/people/new",
    path: "/partnerships/estmere/people/new",
    fields: { part: "reviewer", limitedTo: "schools", ...colleague },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/people/:roleId",
    path: "/partnerships/estmere/people/noor-analyst",
    fields: { was: "noor@people.example", ...colleague },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/people/:roleId/handover",
    path: "/partnerships/estmere/people/leila-administrator/handover",
    fields: { successor: "noor", afterwards: "stays", words: "Thank you" },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/people/requests",
    path: "/partnerships/estmere/people/requests",
    fields: { form: "request", request: "request", organisation: "riverbend", part: "reader" },
  },
  { ...priya, route: "/assessments/:assessmentId/check", path: `${audit}/check`, fields: { note: "Please read 8.3" } },
  {
    world: "agency",
    state: "awaiting-sign-off",
    who: "helen",
    route: "/assessments/:assessmentId/sign-off",
    path: `${audit}/sign-off`,
    fields: { form: "return", intent: "return", note: "Say more about 8.3" },
    anew: ["intent"],
  },
  {
    world: "agency",
    state: "submitted",
    who: "leila",
    route: "/assessments/:assessmentId/reopening",
    path: `${audit}/reopening`,
    fields: { revision: "1", reason: "Please correct 9.1" },
  },
  {
    world: "agency",
    who: "leila",
    route: "/cycles/:cycleId/snapshots",
    path: "/cycles/2024/snapshots",
    fields: { name: "Annual report", corrects: "snapshot-2024", note: "Two numbers" },
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/conversations",
    path: `${school}/conversations`,
    fields: { standard: "K1", readers: "governors", words: "Well put" },
  },
  {
    ...joanne,
    route: "/conversations/:conversationId",
    path: "/conversations/with-governors",
    fields: { intent: "reply", words: "A reply\nof two lines" },
    anew: ["intent"],
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/action-plan/new-date",
    path: `${audit}/action-plan/new-date`,
    fields: { actions: ["action-9.1"], ...due, reason: "The trainer was ill" },
  },
  {
    world: "school",
    state: "submitted",
    who: "amina",
    route: "/assessments/:assessmentId/governor-signature",
    path: `${school}/governor-signature`,
    fields: {
      revision: "1",
      hash: "0".repeat(64),
      declare: ["read", "asked"],
      "meetingOn.day": "16",
      "meetingOn.month": "11",
      "meetingOn.year": "2026",
      minuteReference: "7.2",
    },
    anew: ["declare"],
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/confirm/:part",
    path: `${school}/confirm/K`,
    fields: { "choice-K1": "out-of-date", "base-K1": "0", rest: "yes", looked: "yes" },
    anew: ["rest", "looked"],
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/profile/flags",
    path: `${school}/profile/flags`,
    fields: { base: "as-it-was", "flags.boarding": "yes" },
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/profile/:group",
    path: `${school}/profile/deputies`,
    fields: {
      base: "as-it-was",
      "deputies[0].deputy_name": "Nell Ashby",
      "deputies[1].deputy_name": "Tom Frith",
      "deputies[1].deputy_course.day": "31",
      "deputies[1].deputy_course.month": "2",
      "deputies[1].deputy_course.year": "2026",
      "deputies[0].remove": "yes",
    },
    anew: ["deputies[0].remove"],
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/questions",
    path: `${school}/questions`,
    fields: { base: "as-it-was", L6: "Online safety" },
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/statistics/:period",
    path: `${school}/statistics/autumn`,
    fields: { intent: "send", revision: "0", contacts: "3", pupils_on_census_day: "many" },
    anew: ["intent"],
  },
  {
    ...joanne,
    route: "/assessments/:assessmentId/trust-answers",
    path: `${school}/trust-answers`,
    fields: { use: "K1", "base-K1": "0" },
  },
  {
    world: "school",
    who: "thea",
    route: "/trusts/:trustId/cycles/:cycleId/standards/:code",
    path: "/trusts/hartsmoor/cycles/s175-2026/standards/K1",
    fields: {
      baseRevision: "1",
      rating: "partially-met",
      statement: "What the trust does now",
      evidenceTitle: "Policy 2",
      evidenceKept: "Office",
      "evidenceCheckedOn.day": "9",
    },
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/more-time",
    path: `${audit}/more-time`,
    fields: { "until.day": "15", "until.month": "13", "until.year": "2027", reason: "Ill" },
  },
  {
    world: "agency",
    who: "leila",
    route: "/extensions/:extensionId",
    path: "/extensions/asked",
    fields: { answer: "other", "until.day": "15", "until.month": "13", "until.year": "2027", words: "Good luck" },
  },
  {
    world: "agency",
    who: "leila",
    route: "/cycles/:cycleId/tracker",
    path: "/cycles/2026/tracker",
    fields: { assessment: "riverbend-2026", spokenWith: "Priya", words: "Soon\nsaid she", "promisedFor.day": "14" },
  },
  {
    world: "agency",
    who: "leila",
    route: "/cycles/:cycleId/tracker/:deed",
    path: "/cycles/2026/tracker/more-time?assessment=riverbend-2026",
    fields: { "until.day": "15", "until.month": "13", words: "Good luck" },
  },
  {
    world: "agency",
    who: "leila",
    route: "/partnerships/:partnershipId/mail-texts/:letter",
    path: "/partnerships/estmere/mail-texts/returned",
    fields: { revision: "0", subject: "{cycle}: back to you", body: "Our own words\n\nin two lines" },
  },
  {
    world: "school",
    who: "leila",
    route: "/partnerships/:partnershipId/register",
    path: "/partnerships/estmere/register",
    fields: { authorities: "899, 898" },
  },
  {
    world: "school",
    who: "leila",
    route: "/partnerships/:partnershipId/register/:importId",
    path: "/partnerships/estmere/register/new-import",
    fields: { mark: "as-it-was", leave: "900109", invite: "s175-2026" },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/settings",
    path: "/partnerships/estmere/settings",
    fields: {
      base: "as-it-was",
      name: "Estmere Partnership",
      shortName: "Est",
      area: "Estmere",
      contactEmail: "audit@",
      phone: "01234",
      letterhead: "Town Hall\nEstmere",
    },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/organisations/new",
    path: "/partnerships/estmere/organisations/new?category=setting",
    fields: {
      name: "Tarn",
      settingKind: "Independent school",
      settingBasis: "section 157",
      phase: "Primary",
      urn: "9",
      aliases: "Tarn Hall",
    },
  },
  {
    ...leila,
    route: "/organisations/:organisationId/edit",
    path: "/organisations/fenlow/edit",
    fields: { base: "as-it-was", name: "Fenlow Living", shortName: "", kind: "Housing", basis: "relevant agency", aliases: "One\nTwo" },
  },
  {
    ...leila,
    route: "/organisations/:organisationId/closing",
    path: "/organisations/fenlow/closing",
    fields: { intent: "close", "closedOn.day": "31", "closedOn.month": "2", reason: "Merged" },
    anew: ["intent"],
  },
  {
    ...leila,
    route: "/cycles/new",
    path: "/cycles/new",
    fields: { from: "set:s11-2026", title: "Section 11 audit 2030" },
  },
  ...["standards", "questions", "guidance", "dates", "reminders"].map((part) => ({
    ...leila,
    route: `/cycles/:cycleId/set-up/${part}`,
    path: `/cycles/next/set-up/${part}`,
    fields: cycleForms[`set-up/${part} (${part})`]?.() ?? {},
  })),
  {
    ...leila,
    route: "/cycles/:cycleId/set-up/organisations",
    path: "/cycles/next/set-up/organisations",
    fields: { form: "list", intent: "save", organisations: ["fenlow"], list: "Riverbend Housing Association" },
    anew: ["intent"],
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/organisations/import/:importId",
    path: "/partnerships/estmere/organisations/import/agencies",
    fields: { mark: "as-it-was", leave: "2" },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/joinings",
    path: "/partnerships/estmere/joinings",
    fields: { form: "joining-joining", intent: "refuse", joining: "joining", reason: "Not in your area" },
    anew: ["intent"],
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/earlier-audits",
    path: "/partnerships/estmere/earlier-audits",
    fields: { title: "Audit of 2022", set: "s11-2024", "madeOn.year": "2022" },
  },
  {
    ...leila,
    route: "/cycles/:cycleId/set-up/mail-texts",
    path: "/cycles/2026/set-up/mail-texts",
    fields: { read: ["mail:invitation"] },
  },
  {
    ...leila,
    route: "/partnerships/:partnershipId/notices",
    path: "/partnerships/estmere/notices",
    fields: { words: "Two lines\nof it", "untilOn.day": "31", "untilOn.month": "13" },
  },
  {
    ...leila,
    route: "/assessments/:assessmentId/expected",
    path: `${audit}/expected`,
    fields: { intent: "end", how: "exempt", reason: "It has merged" },
    anew: ["intent"],
  },
  {
    ...priya,
    route: "/assessments/:assessmentId/standards/:code/area-notes",
    path: "/assessments/riverbend-2026/standards/9.1/area-notes",
    fields: { form: "estmere", partnershipId: "estmere", base: "0", words: "Another panel there" },
  },
  {
    ...priya,
    route: "/cycles/:cycleId/how-it-went",
    path: "/cycles/2026/how-it-went",
    state: "response-sent",
    fields: { hours: "5-to-10", clear: "mostly", hard: "Two lines\nof it", change: "" },
  },
  ...["about", "standards/:code"].map((part) => ({
    ...leila,
    route: `/partnerships/:partnershipId/standard-set-drafts/:draftId/${part}`,
    path: `/partnerships/estmere/standard-set-drafts/draft/${part.replace(":code", "9.1")}`,
    fields: standardSetForms[`standard-set-drafts/:draftId/${part} (stale)`]?.() ?? {},
  })),
  {
    ...leila,
    route: "/cycles/:cycleId/panels/new",
    path: "/cycles/2026/panels/new",
    fields: {
      "day.day": "31",
      "day.month": "2",
      "day.year": "2027",
      time: "noon",
      minutes: "120",
      place: "Town Hall\nRoom 3",
      link: "",
      members: ["pavel", "carys"],
      "slots[0].assessment": "fenlow-2026",
      "slots[0].time": "10:10",
      "slots[0].attending": "Alison",
    },
  },
  {
    ...leila,
    route: "/panels/:panelId/edit",
    path: "/panels/panel/edit",
    fields: { base: "1", "day.day": "31", "day.month": "2", "day.year": "2027", time: "noon", place: "Town Hall", members: ["pavel"] },
  },
  {
    ...leila,
    route: "/panels/:panelId/conflicts",
    path: "/panels/panel/conflicts",
    fields: { assessmentId: "riverbend-2026", personId: "owen", reason: "His sister\nworks there" },
  },
  {
    world: "agency",
    who: "carys",
    state: "in-review",
    route: "/panels/:panelId/room/:assessmentId/:code",
    path: "/panels/panel/room/riverbend-2026/9.1",
    fields: {
      form: "settle",
      intent: "settle",
      mark: "",
      rating: "not-met",
      reason: "Two lines\nof it",
      recommendation: "Visit both",
      action: "Visit",
      owner: "Priya",
      "dueOn.day": "31",
      "dueOn.month": "2",
    },
    anew: ["intent"],
  },
  {
    world: "agency",
    who: "carys",
    state: "in-review",
    route: "/assessments/:assessmentId/review/agree/:code",
    path: "/assessments/riverbend-2026/review/agree/9.1",
    fields: { form: "note", intent: "note", words: "Two lines\nof it" },
    anew: ["intent"],
  },
  { ...leila, route: "/cycles/:cycleId/launch", path: "/cycles/next/launch", fields: { start: "now" } },
  ...reviewForms.map(({ fields, path }): SentForm => ({
    world: "agency",
    who: "rhian",
    state: "submitted",
    route: path.endsWith("reader") ? "/assessments/:assessmentId/review/reader" : "/assessments/:assessmentId/review",
    path,
    fields,
    anew: ["intent"],
  })),
  {
    world: "agency",
    who: "rhian",
    state: "submitted",
    route: "/assessments/:assessmentId/visits/new",
    path: `${audit}/visits/new`,
    fields: { base: "0", people: "Priya Raman", seen: "Two sites\nand a third", "visitedOn.day": "31", "standards[0].words": "The rota" },
  },
  {
    world: "agency",
    who: "rhian",
    state: "submitted",
    route: "/assessments/:assessmentId/visits/:visitId",
    path: `${audit}/visits/visit`,
    fields: { base: "1", people: "Priya Raman", seen: "Two sites", "visitedOn.day": "31" },
  },
  {
    world: "agency",
    who: "rhian",
    state: "submitted",
    route: "/cycles/:cycleId/scrutiny/readers",
    path: "/cycles/2026/scrutiny/readers",
    fields: { assessment: "riverbend-2026", reader: "rhian" },
  },
];

/** Forms of buttons only, or whose words must not be kept: why nothing of them is. */
export const notKept: Record<string, string> = {
  "/sign-in": "signed in with, so nobody is signed in yet",
  "/first-run/:token": "nobody is signed in yet",
  "/partnerships/:partnershipId/organisations/import": "a file, which a browser does not keep",
  "/partnerships/:partnershipId/earlier-audits/:importId": "one button",
  "/sign-in/code": "signed in with, and a code is never kept",
  "/sign-out": "one button",
  "/your-sign-ins": "one button a sign-in",
  "/kept-forms": "keeps words itself, of other pages",
  "/partnerships/:partnershipId/people/import": "a file, and nothing that is typed",
  "/partnerships/:partnershipId/people/import/:importId": "one button",
  "/sign-in/access": "sent by somebody who is not signed in",
  "/organisations/:organisationId/people": "one button a person",
  "/partnerships/:partnershipId/people": "one button a person",
  "/organisations/:organisationId/people/:roleId/removal": "one button",
  "/partnerships/:partnershipId/people/:roleId/removal": "one button",
  "/assessments/:assessmentId/action-plan": "one button an action",
  "/assessments/:assessmentId/actions/:actionId/removal": "one button",
  "/assessments/:assessmentId/profile": "one button",
  "/assessments/:assessmentId/standards/:code/draft": "sent while typing; the form itself is sent too",
  "/assessments/:assessmentId/standards/:code/evidence/:evidenceId/removal": "one button",
  "/assessments/:assessmentId/taking-back": "one button",
  "/assessments/:assessmentId/history": "one button a line",
  "/assessments/:assessmentId/weekly-progress": "one button",
  "/snapshots/:snapshotId/draft-check": "the page promises that nothing of a draft report is kept: what was pasted is shown to copy",
  "/cycles/:cycleId/set-up/preview": "one button",
  "/cycles/:cycleId/removal": "one button",
  "/cycles/:cycleId/closing": "buttons",
  "/partnerships/:partnershipId/standard-sets/upload": "a file, which a browser does not keep",
  "/partnerships/:partnershipId/standard-sets/:setId": "one button",
  "/partnerships/:partnershipId/standard-set-drafts/:draftId": "one button",
  "/partnerships/:partnershipId/standard-set-drafts/:draftId/file": "a file, which a browser does not keep",
  "/partnerships/:partnershipId/standard-set-drafts/:draftId/removal": "one button",
  "/panels/:panelId": "one button",
  "/cycles/:cycleId/scrutiny": "one button a return",
  "/cycles/:cycleId/scrutiny/sample": "one button: what is drawn stands in the address",
  "/*": "no page",
};
