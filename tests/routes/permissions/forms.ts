import { morning } from "#tests/support/assessment-fixtures.ts";
import { baseOf } from "#db/organisations/partnership-settings.ts";
import { markOf } from "#db/schools/profiles.ts";
import { otterbrookAnswers } from "#tests/support/school-fixtures.ts";
import { readingForms } from "./reading-forms.ts";
import { cycleForms } from "./cycle-forms.ts";
import { standardSetForms } from "./standard-set-forms.ts";
import { panelForms } from "./panel-pages.ts";
import type { State } from "./table.ts";

type Fields = Record<string, string | string[]>;

/** What is particular to one request. */
interface Sending {
  /** The mark of the return as the signatory is shown it. */
  hash: string;
  state: State;
}

const newColleague = { part: "reader", name: "New Colleague", email: "new.colleague@riverbend.example", jobTitle: "Officer" };
const answer = { baseRevision: "1", rating: "met", statement: "What we do now" };
const action = {
  what: "Brief every new starter again",
  gap: "Agency staff start without a briefing",
  owner: "Chidi Nwosu",
  "dueOn.day": "31",
  "dueOn.month": "3",
  "dueOn.year": "2027",
  successMeasure: "All new starters briefed",
};
const evidence = { title: "Policy, version 5", shows: "That it is done", kept: "Intranet" };
const estmereAsShown = baseOf({
  id: "estmere",
  name: "Estmere Safeguarding Children Partnership",
  shortName: "Estmere",
  contactEmail: "audit@estmere.example",
  area: "",
  replyTo: null,
  mailSender: null,
  phone: null,
  letterhead: null,
});
const declare = ["read", "true", "children", "actions"];

/** The forms of the tables, filled in as somebody would who may send them. The name is the route and what is sent. */
export const forms: Record<string, (sending: Sending) => Fields> = {
  "first-run/:token (set up)": () => ({ name: "Another", shortName: "A" }),
  "settings (settings)": () => ({
    name: "Estmere Safeguarding Partnership",
    shortName: "Estmere",
    area: "Estmere",
    contactEmail: "audit@estmere.example",
    base: estmereAsShown,
  }),
  "organisations/new (add)": () => ({ name: "Sandford Hospice", kind: "Health", basis: "relevant agency" }),
  "organisations/import (no file)": () => ({}),
  "organisations/import/:importId (accept)": () => ({ mark: "another" }),
  "organisations/:organisationId/edit (stale)": () => ({
    name: "Fenlow Living",
    kind: "Housing",
    basis: "relevant agency",
    base: "another",
  }),
  "closing (shut)": () => ({ "closedOn.day": "20", "closedOn.month": "11", "closedOn.year": "2026", reason: "Merged" }),
  "joinings (agree)": () => ({ intent: "agree", joining: "joining" }),
  // To look is written down, so a form that looks for nothing shows who may
  "redactions/new (no words)": () => ({ intent: "look", organisation: "riverbend", words: "", reason: "A child was named" }),
  "earlier-audits (no file)": () => ({}),
  "earlier-audits/:importId (take over)": () => ({}),
  "people (give)": () => ({ intent: "give", "section-8": "tomasz", "was-8": "mira" }),
  "organisations/:organisationId/people (call off)": () => ({ intent: "call-off", role: "priya-champion" }),
  "organisations/:organisationId/people/new (invite)": () => newColleague,
  "organisations/:organisationId/people/:roleId (correct)": () => ({ ...newColleague, was: "named@riverbend.example" }),
  "organisations/:organisationId/people/:roleId/removal (remove)": () => ({}),
  "organisations/:organisationId/people/:roleId/handover (hand over)": () => ({ ...newColleague, successor: "new", afterwards: "nothing" }),
  "organisations/:organisationId/people/:roleId/deputy (deputy)": () => ({
    ...newColleague,
    "fromOn.day": "1",
    "fromOn.month": "12",
    "fromOn.year": "2026",
    "untilOn.day": "30",
    "untilOn.month": "12",
    "untilOn.year": "2026",
  }),
  "organisations/:organisationId/appointments/:appointmentId (confirm)": () => ({ answer: "yes", email: "named@riverbend.example" }),
  "partnerships/:partnershipId/people (call off)": () => ({ intent: "call-off", role: "leila-administrator" }),
  "partnerships/:partnershipId/people/new (invite)": () => ({ ...newColleague, part: "analyst", email: "new@estmere.example" }),
  "partnerships/:partnershipId/people/:roleId (correct)": () => ({
    ...newColleague,
    email: "new@people.example",
    was: "noor@people.example",
  }),
  "partnerships/:partnershipId/people/:roleId/removal (remove)": () => ({}),
  "partnerships/:partnershipId/people/:roleId/handover (hand over)": () => ({
    ...newColleague,
    email: "new@estmere.example",
    successor: "new",
    afterwards: "stays",
  }),
  "people/import (nothing)": () => ({}),
  "people/import/:importId (outdated)": () => ({ mark: "0" }),
  "partnerships/:partnershipId/people/requests (refuse)": () => ({ answer: "refuse", request: "request" }),
  "sign-in/access (ask)": () => ({ ...newColleague, partnership: "estmere", organisation: "Riverbend" }),
  "mail-texts/:letter (words)": () => ({ intent: "save", revision: "0", subject: "{cycle}: yours", body: "Please sign it" }),
  "tracker (call)": () => ({ assessment: "riverbend-2026", spokenWith: "Priya Raman", words: "Soon" }),
  "tracker/:deed (remind)": () => ({ assessment: "riverbend-2026" }),
  "weekly-progress (wish)": () => ({ weekly: "wanted" }),
  "more-time (ask)": () => ({ "until.day": "15", "until.month": "1", "until.year": "2027", reason: "Ill" }),
  "extensions/:extensionId (answer)": () => ({ answer: "refused", words: "No" }),
  "action-plan (carry)": () => ({ carry: "old-9.2" }),
  "actions/new (add)": () => action,
  "actions/:actionId (change)": () => ({ ...action, revision: "1" }),
  "progress (note)": () => ({ progress: "on-track", note: "Half of them" }),
  "actions/:actionId/removal (remove)": () => ({}),
  "action-plan/new-date (date)": () => ({
    actions: "action-9.1",
    "dueOn.day": "26",
    "dueOn.month": "2",
    "dueOn.year": "2027",
    reason: "The trainer was ill",
  }),
  "confirm/:part (again)": () => ({ "choice-9_3": "still-true", "base-9_3": "1" }),
  "confirm/:part (confirm)": () => ({ "choice-K1": "still-true", "base-K1": "0" }),
  "standards/:code (save)": () => ({ ...answer, intent: "save" }),
  "standards/:code (later)": () => ({ ...answer, intent: "later" }),
  "standards/:code (keep)": () => ({ ...answer, intent: "keep" }),
  "standards/:code (confirm)": () => ({ ...answer, intent: "confirm" }),
  "standards/:code (adapt)": () => ({ ...answer, intent: "adapt" }),
  "standards/:code (set-aside)": () => ({ ...answer, intent: "set-aside" }),
  "standards/:code (clear)": () => ({ ...answer, intent: "clear" }),
  "standards/:code (undo)": () => ({ ...answer, intent: "undo" }),
  "standards/:code (take-over)": () => ({ ...answer, take: "chidi" }),
  "history (bring back)": () => ({ line: "line-9.1", baseRevision: "1" }),
  "taking-back (take back)": () => ({}),
  "kept-forms (typing)": () => ({ page: "/help", kept: "", fields: "words=Well+put" }),
  "draft (typing)": () => answer,
  "versions (theirs)": () => ({ baseRevision: "1", version: "theirs" }),
  "versions (mine)": () => ({ baseRevision: "1", version: "mine" }),
  "versions (both)": () => ({ baseRevision: "1", version: "both", rating: "met", statement: "Both" }),
  "evidence/new (evidence)": () => evidence,
  "evidence/reuse (reuse)": () => ({ evidence: "riverbend-2026-1.1" }),
  "evidence/:evidenceId (evidence)": () => ({ ...evidence, base: morning }),
  "evidence/:evidenceId/removal (remove)": () => ({}),
  "check (send)": () => ({ note: "Please read 8.3" }),
  "sign-off (sign)": ({ hash, state }) => ({ intent: "sign", revision: state === "reopened" ? "2" : "1", hash, declare }),
  "sign-off (return)": () => ({ intent: "return", note: "Say more about 8.3" }),
  "conversations (begin)": () => ({ readers: "colleagues", words: "Well put", standard: "9.1" }),
  "conversations (begin with governors)": () => ({ readers: "governors", words: "Well put", standard: "K1" }),
  ...Object.fromEntries(
    ["reply", "reply to the partnership", "reply to colleagues", "reply to governors", "reply to trust", "reply to partnership"].map(
      (what) => [`conversations/:conversationId (${what})`, () => ({ intent: "reply", words: "Thank you" })],
    ),
  ),
  "conversations/:conversationId (answered)": () => ({ intent: "answered" }),
  "governor-signature (sign)": ({ hash, state }) => ({
    revision: state === "reopened" ? "2" : "1",
    hash,
    declare: ["read", "governs", "discussed", "asked", "follow"],
    "meetingOn.day": "16",
    "meetingOn.month": "11",
    "meetingOn.year": "2026",
    minuteReference: "7.2",
  }),
  "reopening (reopen)": ({ state }) => ({ revision: state === "reopened" ? "2" : "1", reason: "Please correct 9.1" }),
  "response (answer)": () => ({ recommendation: "recommendation", base: "", answer: "reason", reason: "It is minuted already" }),
  "response/draft (save)": () => ({ edition: "1", outcome: "assured", opening: "Thank you", intent: "later" }),
  "response/sending (send)": () => ({ edition: "1", seen: "", intent: "send", notDiscussed: "yes" }),
  "actions/:actionId/closure (close)": () => ({ revision: "1", answer: "close", words: "Shown by the minutes" }),
  "cycles/:cycleId/responses (save)": () => ({ revision: "0", opening: "Dear {organisation}" }),
  "scrutiny/themes (tag)": () => ({ action: "action-9.1", name: "Escalation" }),
  "response/corrections/new (fact)": () => ({ words: "It was minuted in June as well" }),
  "response/corrections/:correctionId (stands)": () => ({ answer: "stands", words: "The minute does not say so" }),
  "cycles/new (begin)": () => ({ from: "set:s11-2026", title: "Section 11 audit 2030" }),
  ...cycleForms,
  ...readingForms,
  ...standardSetForms,
  ...panelForms,
  "snapshots (freeze)": () => ({ name: "For the annual report" }),
  "draft-check (check)": () => ({ text: "75% of agencies met section 1." }),
  "register (nothing)": () => ({}),
  "register/:importId (accept)": () => ({ mark: "0" }),
  "trust-answers (decline)": () => ({ decline: "K1", "why-K1": "We do it ourselves" }),
  "trust-answers (use)": () => ({ use: "K1", "base-K1": "0" }),
  "trusts/:trustId/cycles/:cycleId/standards/:code (offer)": () => ({
    baseRevision: "1",
    rating: "met",
    statement: "What the trust does",
    evidenceTitle: "Policy",
    evidenceKept: "Trust office",
  }),
  "profile (confirm)": () => ({ revision: "1" }),
  "profile/flags (flags)": () => ({ base: markOf(otterbrookAnswers), "flags.boarding": "yes" }),
  "profile/this-year (fields)": () => ({ base: markOf({ staff: "12" }), names: "training:staff", staff: "26" }),
  "profile/:group (fields)": () => ({ base: markOf({}), "deputies[0].deputy_name": "Nell Ashby" }),
  "questions (answers)": () => ({ base: markOf({}), L6: "Online safety" }),
  "statistics/:period (send)": () => ({ intent: "send", revision: "0", contacts: "3", pupils_on_census_day: "212" }),
  "sign-in (email)": () => ({ email: "priya@riverbend.example" }),
  "sign-in/code (code)": () => ({ code: "123456" }),
  "demonstration/anew (nothing)": () => ({}),
  "sign-out (nothing)": () => ({}),
  "your-sign-ins (another)": () => ({ intent: "end", line: "another" }),
  "snapshots (nothing)": () => ({}),
  "* (nothing)": () => ({}),
};

export function fieldsOf(route: string, what: string | null, sending: Sending): Fields {
  const name = `${route} (${what})`;
  const found = Object.entries(forms)
    .filter(([key]) => name === `/${key}` || name.endsWith(`/${key}`))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (!found) throw new Error(`No form "${name}" in forms.ts`);
  return found[1](sending);
}

/** Drafts may be kept by those whose save is refused because it came too late, or because the section is no longer theirs. */
export const keepsDrafts = /^\/assessments\/:assessmentId\/standards\/:code$/;
