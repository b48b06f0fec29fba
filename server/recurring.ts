import { removeOldDrafts } from "#db/assessments/drafts.ts";
import { removeOldDraftChecks } from "#db/figures/draft-checks.ts";
import { removeOldNotes } from "#db/backups/backups.ts";
import { writeDailyMails } from "#db/daily-mail.ts";
import { tellOfDueWork, tellProgress } from "#db/assessments/due-lines.ts";
import { remindPeople } from "#db/cycles/remind.ts";
import { forgetOldPagesLater } from "#db/organisations/redactions/forget-old-pages.ts";
import { emptyOldMessages, sendWaiting } from "#db/outbox.ts";
import { turnDeputies } from "#db/people/deputies.ts";
import { tellLateHandovers } from "#db/people/handovers.ts";
import { writeInvitations } from "#db/cycles/invitations.ts";
import { launchDue } from "#db/cycles/launch.ts";
import { removeOldKeptForms } from "#db/people/kept-forms.ts";
import { removeEndedSessions } from "#db/people/sessions.ts";
import { removeOldBrowsers } from "#db/people/sign-in/known-browsers.ts";
import { removeOldCounts } from "#db/people/sign-in/sign-in-counts.ts";
import { removeOldCodes } from "#db/people/sign-in/sign-in.ts";
import { askHowItWent } from "#db/scrutiny/how-it-went.ts";
import { sendBatchLetters } from "#db/responses/batches.ts";
import { askForUpdates } from "#db/scrutiny/update-requests.ts";
import { chaseGovernors } from "#db/signing/chase-governors.ts";
import { countWhereNeeded } from "#db/planner-statistics.ts";
import { smtpTransport } from "#mail/transport.ts";
import type { Urgency } from "#mail/message.ts";
import { writeAnewWhenAsked } from "./demonstration-anew.ts";
import type { Recurring } from "./repeat.ts";
import { backUpWhenDue } from "./scheduled-backup.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Everything that is done without anybody asking for it. */
export const recurring: Recurring[] = [
  // Nothing but its lease, by which a restore sees that somebody serves
  { name: "Served", every: 5 * second, work: async () => 0 },
  // Apart, so that no other mail and no slow address holds up somebody who waits at the sign-in page
  { name: "Sign-in codes sent", every: second, patience: 2 * second, work: sending("code") },
  { name: "Messages sent", every: 2 * second, work: sending("at-once") },
  { name: "Cycles started by themselves", every: minute, work: (db, _, now) => launchDue(db, now) },
  { name: "Organisations invited", every: 5 * second, work: (db, { PUBLIC_URL }, now) => writeInvitations(db, now, PUBLIC_URL) },
  { name: "Responses sent together", every: 5 * second, work: (db, { PUBLIC_URL }, now) => sendBatchLetters(db, now, PUBLIC_URL) },
  { name: "Updates on actions asked for", every: hour, work: (db, _, now) => askForUpdates(db, now) },
  { name: "Mails of the day written", every: minute, work: (db, { PUBLIC_URL }, now) => writeDailyMails(db, now, PUBLIC_URL) },
  {
    name: "Returns whose governor was reminded",
    every: 10 * minute,
    work: (db, { PUBLIC_URL }, now) => chaseGovernors(db, now, PUBLIC_URL),
  },
  { name: "Deputies’ parts begun and ended", every: 10 * minute, work: (db, { PUBLIC_URL }, now) => turnDeputies(db, now, PUBLIC_URL) },
  { name: "Handovers nobody took up told", every: hour, work: (db, { PUBLIC_URL }, now) => tellLateHandovers(db, now, PUBLIC_URL) },
  { name: "Returns whose people were reminded", every: 10 * minute, work: (db, _, now) => remindPeople(db, now) },
  { name: "Due actions and evidence told", every: hour, work: (db, _, now) => tellOfDueWork(db, now) },
  { name: "Weekly progress told", every: hour, work: (db, _, now) => tellProgress(db, now) },
  { name: "People asked how the audit went", every: hour, work: (db, _, now) => askHowItWent(db, now) },
  { name: "Ended sessions removed", every: hour, work: (db, _, now) => removeEndedSessions(db, now) },
  { name: "Old sign-in codes removed", every: hour, work: (db, _, now) => removeOldCodes(db, now) },
  { name: "Counts of sign-ins removed", every: hour, work: (db, _, now) => removeOldCounts(db, now) },
  { name: "Browsers long unused forgotten", every: day, work: (db, _, now) => removeOldBrowsers(db, now) },
  { name: "Old drafts removed", every: day, work: (db, _, now) => removeOldDrafts(db, now) },
  { name: "Old findings on drafts removed", every: hour, work: (db, _, now) => removeOldDraftChecks(db, now) },
  { name: "Old kept forms removed", every: day, work: (db, _, now) => removeOldKeptForms(db, now) },
  // Not every PostgreSQL does so by itself, and none at once. Whom it does not let is not told again and again
  { name: "Tables counted for PostgreSQL", every: minute, work: (db) => countWhereNeeded(db).then(() => 0) },
  {
    name: "Log of the database emptied of words taken out",
    every: 5 * second,
    work: (db, _, now) => forgetOldPagesLater(db, now).then(() => 0),
  },
  { name: "Backups made", every: minute, work: backUpWhenDue },
  { name: "Demonstrations written anew", every: 2 * second, work: writeAnewWhenAsked },
  { name: "Old notes of backups removed", every: day, work: (db, _, now) => removeOldNotes(db, now) },
  { name: "Old messages emptied", every: day, work: (db, _, now) => emptyOldMessages(db, now) },
];

function sending(urgency: Urgency): Recurring["work"] {
  // Without a mail server messages stay in the outbox
  return async (db, { SMTP_URL, MAIL_FROM }, now) => (SMTP_URL ? sendWaiting(db, smtpTransport(SMTP_URL, MAIL_FROM), now, urgency) : 0);
}
