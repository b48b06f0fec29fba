import { dayInWords, momentInWords } from "#domain/dates.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { afterwardsLabels } from "#domain/afterwards-labels.ts";
import { ratingLabels } from "./rating.ts";
import { type Difference, differences } from "#domain/text-difference.ts";

interface HistoryRow {
  id: string;
  at: string;
  standardCode: string | null;
  event: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  person: string | null;
}

interface FieldChange {
  label: string;
  /** The text then and now in one, with what went and what came marked. */
  parts: Difference[];
}

export interface HistoryLine {
  id: string;
  at: string;
  title: string;
  standardCode: string | null;
  person: string;
  changes: FieldChange[];
}

const titles: Record<string, string> = {
  "answer-saved": "Answer saved",
  "answer-confirmed": "Answer of the last audit confirmed",
  "answer-adapted": "Answer of the last audit brought in to change",
  "answer-out-of-date": "Answer of the last audit called out of date",
  "section-confirmed": "Section confirmed together",
  "answer-version-set-aside": "Typed version set aside",
  "carry-undone": "“Still true” or “Bring it in” undone",
  "draft-taken-over": "Unsaved words of a colleague taken over",
  "evidence-added": "Evidence added",
  "evidence-changed": "Evidence changed",
  "evidence-looked-at": "Evidence looked at",
  "evidence-used": "Evidence used for another standard",
  "evidence-removed": "Evidence removed",
  "action-added": "Action added",
  "action-changed": "Action changed",
  "action-progress": "Progress of an action recorded",
  "action-removed": "Action removed",
  "section-given": "Section given",
  "colleague-invited": "Colleague invited",
  "sent-for-sign-off": "Sent for signature",
  "returned-to-champion": "Returned with a note",
  "taken-back": "Taken back before it was signed",
  signed: "Signed",
  submitted: "Submitted",
  reopened: "Reopened",
  "governor-signed": "Second signature given",
  "governor-reminded": "Reminder of the second signature sent",
  "comment-added": "Comment added",
  "conversation-opened": "Conversation begun",
  "conversation-reply": "Reply in a conversation",
  "conversation-answered": "Conversation marked as answered",
  "part-given": "Person named",
  "part-ended": "Part ended",
  "part-named": "Person named, to be confirmed",
  "part-confirmed": "Person confirmed",
  "part-refused": "Person not confirmed",
  "part-handed-over": "Part handed over",
  "handover-late": "Told that a successor has not signed in",
  "person-corrected": "Name or job title corrected",
  "address-changed": "Address changed",
  "invitation-sent": "Invitation sent",
  "invitation-sent-again": "Invitation sent again",
  "signed-in": "Signed in",
  "sign-in-failed": "A code was entered wrongly until it ended",
  "everything-exported": "Everything taken along",
  "returns-downloaded": "File on many returns downloaded",
  "people-imported": "People read from a spreadsheet",
  "access-asked": "Access asked for",
  "access-answered": "Request for access answered",
  "trust-answer-used": "Answer of the trust confirmed",
  "trust-answer-declined": "Answer of the trust declined",
  "rating-agreed": "Rating agreed by a panel",
  "recommendation-made": "Recommendation made",
  "response-sent": "Response sent",
  "recommendation-answered": "Recommendation answered",
  "correction-made": "Asked for a correction to the response",
  "correction-answered": "Answered a request for a correction",
  "action-closed": "Action closed by the partnership",
  "action-asked-more": "Partnership asked for more on an action",
  "reader-named": "Reader named by the partnership",
  "profile-started": "Profile started",
  "profile-saved": "Profile changed",
  "profile-followed-register": "Newer values of the national register taken into the profile",
  "profile-flags-set": "What applies changed",
  "profile-confirmed": "Profile confirmed",
  "register-accepted": "Changed by the national register",
  "local-answers-saved": "Local questions answered",
  "statistics-saved": "Statistics saved",
  "statistics-sent": "Statistics sent",
  "not-expected": "Nothing is expected any more",
  "expected-again": "Expected again",
  "area-note-saved": "Note on one area saved",
  "reminder-written": "Reminded of the due date",
  "time-asked": "More time asked for",
  "time-given": "More time given",
  "time-refused": "More time not given",
};

// In the order in which a page shows them; anything else a record holds is for machines
const labels: Record<string, string> = {
  section: "Section",
  group: "Part",
  period: "Period",
  answers: "Answers confirmed together",
  items: "Evidence dated together",
  fields: "Fields",
  flags: "What applies",
  starts: "Asked from now on",
  stops: "No longer asked",
  rating: "Rating",
  statement: "Statement",
  notApplicableReason: "Why it does not apply",
  noActionReason: "Why there is no action",
  ratingReason: "Why the rating is right, though the profile says otherwise",
  title: "Evidence",
  shows: "What it shows",
  kept: "Where it is kept",
  checkedOn: "Checked",
  reviewBy: "Check again by",
  what: "Action",
  gap: "Gap it closes",
  owner: "Owner",
  dueOn: "Due",
  until: "Until",
  due: "Due",
  words: "Answer",
  asked: "What is asked",
  successMeasure: "Done when",
  progress: "Progress",
  person: "Person",
  part: "Part",
  email: "E-mail address",
  organisation: "Organisation",
  file: "File",
  count: "Parts given",
  from: "From",
  afterwards: "What the one before is from then on",
  answer: "Answer",
  to: "Sent to",
  revision: "Revision",
  name: "Signed by",
  jobTitle: "Job title",
  signedFor: "Signed for",
  alsoWrote: "Also wrote in it",
  declarations: "Declared",
  meetingOn: "Meeting",
  minuteReference: "Minute reference",
  receipt: "Receipt",
  note: "Note",
  how: "How",
  reason: "Reason",
};

// What a line is about is said even where it did not change
const alwaysShown = ["section", "group", "period", "part"];

/** One line of the record, with its texts then and now. */
export function historyLine(row: HistoryRow): HistoryLine {
  const { id, at, standardCode, event, person } = row;
  return {
    id,
    at,
    title: titles[event] ?? event,
    standardCode,
    person: person ?? "The service",
    changes: changesOf(row.before ?? {}, row.after ?? {}),
  };
}

function changesOf(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  return Object.entries(labels).flatMap(([key, label]) => {
    const old = inWords(key, before[key]);
    const now = inWords(key, after[key]);
    if (old === now) return alwaysShown.includes(key) && now ? [{ label, parts: [{ value: now }] }] : [];
    // Marked as added only where there was something to add to
    return [{ label, parts: key in before ? partsOf(old, now) : [{ value: now }] }];
  });
}

// Two words, such as two ratings, have no words in common worth finding
function partsOf(old: string, now: string): Difference[] {
  if (/\s/.test(old) && /\s/.test(now) && old.length + now.length > 60) return differences(old, now);
  return [...(old ? [{ value: old, removed: true }] : []), ...(now ? [{ value: old ? ` ${now}` : now, added: true }] : [])];
}

function inWords(key: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("\n");
  const text = String(value);
  if (key === "rating") return (ratingLabels as Record<string, string>)[text] ?? text;
  if (key === "afterwards") return (afterwardsLabels as Record<string, string>)[text] ?? text;
  if (key === "progress") return (progressLabels as Record<string, string>)[text] ?? text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayInWords(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return momentInWords(text);
  return text;
}
