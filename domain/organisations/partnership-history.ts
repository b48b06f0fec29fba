import { dayInWords, momentInWords } from "#domain/dates.ts";
import { letterTitles } from "#domain/letter-titles.ts";
import { afterwardsLabels } from "#domain/afterwards-labels.ts";
import { capitalised } from "#domain/words.ts";

/** What a partnership’s history can be narrowed to. */
export const historyKinds = {
  organisations: "Organisations",
  people: "People and parts",
  "sign-ins": "Sign-ins",
  downloads: "Downloads",
  cycles: "Cycles and figures",
  returns: "Returns",
  partnership: "The partnership",
} as const;

export type HistoryKind = keyof typeof historyKinds;

// A name, or how names begin. What is of none of these is for the organisation’s own people: their answers and their words
const patterns: Record<HistoryKind, readonly string[]> = {
  organisations: ["organisation-%", "organisations-%", "register-accepted", "earlier-audit-%"],
  people: ["part-%", "colleague-%", "person-%", "people-%", "handover-%", "address-%", "access-%", "appointment-%", "deputy-%"],
  "sign-ins": ["signed-in", "sign-in-failed"],
  downloads: ["everything-exported", "returns-downloaded"],
  cycles: ["cycle-%", "cycles-%", "figures-%", "notice-%", "standard-set-%", "mail-text-%", "panel-%", "conflict-%"],
  returns: [
    "sent-for-sign-off",
    "returned-to-champion",
    "taken-back",
    "signed",
    "submitted",
    "reopened",
    "governor-%",
    "extension-%",
    "time-%",
    "reminder-%",
    "mail-held",
    "mail-released",
    "message-sent-again",
    "contact-%",
    "assessment-%",
    "ladder-%",
    "reader-named",
    "review-read",
    "rating-agreed",
    "response-%",
    "responses-%",
    "recommendation-%",
    "correction-%",
    "action-closed",
    "action-asked-more",
  ],
  partnership: ["partnership-%", "joining-%", "words-%"],
};

/** Names of events, or how they begin before "%", of one kind or of all that a partnership's history shows. */
export function eventPatterns(kind: HistoryKind | null): readonly string[] {
  return kind ? patterns[kind] : Object.values(patterns).flat();
}

const titles: Record<string, string> = {
  "partnership-set-up": "Partnership set up",
  "partnership-changed": "Settings changed",
  "organisation-added": "Organisation added",
  "organisation-changed": "Organisation changed",
  "organisation-closed": "Organisation closed",
  "organisation-opened-again": "Organisation opened again",
  "organisations-imported": "File of agencies taken over",
  "register-accepted": "Taken over from the national register",
  "earlier-audit-brought-in": "Earlier audit brought in",
  "words-looked-for": "Words to take out looked for",
  "words-removed": "Words taken out",
  "joining-asked": "Asked to join",
  "joining-agreed": "Joining agreed",
  "joining-refused": "Joining refused",
  "signed-in": "Signed in",
  "sign-in-failed": "A code was entered wrongly until it ended",
  "everything-exported": "Everything taken along",
  "returns-downloaded": "File on many returns downloaded",
  "part-given": "Part given",
  "part-ended": "Part ended",
  "colleague-invited": "Colleague invited",
  "sent-for-sign-off": "Sent for signature",
  "returned-to-champion": "Returned with a note",
  "taken-back": "Taken back before it was signed",
  "governor-signed": "Second signature given",
  "governor-reminded": "Reminder of the second signature sent",
  "figures-frozen": "Figures frozen",
  "reminder-written": "Reminded of the due date",
  "ladder-step": "Step of the ladder taken",
  "time-asked": "More time asked for",
  "time-given": "More time given",
  "time-refused": "More time not given",
  "reader-named": "Reader named",
  "review-read": "Return read",
  "action-asked-more": "More asked about an action",
  "action-closed": "Action closed",
  "part-named": "Person named for a part",
  "part-confirmed": "Person confirmed",
  "part-refused": "Person not confirmed",
  "handover-late": "Told that a successor has not signed in",
  "person-corrected": "Name or job title corrected",
  "people-imported": "People read from a spreadsheet",
  "access-asked": "Access asked for",
  "access-answered": "Request for access answered",
  "cycle-made": "Audit begun",
  "cycle-changed": "Audit changed",
  "cycle-organisations-changed": "Organisations of the audit changed",
  "cycle-text-read": "Read for the audit",
  "cycle-launch-set": "Set to start by itself",
  "cycle-launch-stopped": "No longer starts by itself",
  "cycle-launched": "Audit launched",
  "cycle-organisation-added": "Organisation added to the audit",
  "cycle-closed": "Audit closed",
  "cycle-opened-again": "Audit opened again",
  "cycle-archived": "Audit put into the archive",
  "cycle-brought-back": "Audit brought back from the archive",
  "cycle-deleted": "Audit removed",
  "contact-noted": "Contact noted",
  "mail-held": "E-mail about a return held",
  "mail-released": "E-mail about a return let go again",
  "mail-text-saved": "Words of an e-mail changed",
  "mail-text-dropped": "Words of the service back for an e-mail",
  "message-sent-again": "E-mail sent again",
};

/** "Part given"; an event that has no name here is named by its own words: "cycle-launched" is "Cycle launched". */
export function eventTitle(event: string): string {
  return titles[event] ?? capitalised(event.replaceAll("-", " "));
}

const names: Record<string, string> = {
  of: "What",
  by: "Partnership",
  on: "On",
  shortName: "Short name",
  contactEmail: "Address for questions",
  replyTo: "Address for answers",
  mailSender: "Sender",
  letterhead: "Head of letters",
  aliases: "Other names",
  urn: "URN",
  trustId: "Trust",
  jobTitle: "Job title",
  email: "E-mail address",
  group: "Part of the set-up",
  fields: "In detail",
  items: "Texts",
  count: "Parts given",
  letter: "E-mail",
  afterwards: "What the one before is from then on",
  threshold: "Fewest in a public row",
};

// Of a return only these: what its people write to each other is theirs
const ofReturns = [
  "organisation",
  "revision",
  "receipt",
  "until",
  "wantedUntil",
  "givenUntil",
  "on",
  "step",
  "kind",
  "reason",
  "due",
  "spokenWith",
  "promisedFor",
];
// Ids, and what another column says
const neverShown = ["organisation", "trustId", "id", "personId", "hash", "contentHash", "snapshot", "corrects", "cycle"];

interface Facts {
  event: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What was different afterwards, in one line: "Name: Riverbend Homes, now Riverbend Housing; Kind: Housing". */
export function detailsInWords({ event, before, after }: Facts): string {
  const isOfReturn = patterns.returns.some((pattern) => matches(event, pattern));
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (key) => !neverShown.includes(key) && (!isOfReturn || ofReturns.includes(key)) && !isInside(event, key),
  );
  return keys
    .flatMap((key) => {
      const [then, now] = [said(key, before?.[key]), said(key, after?.[key])];
      if (then === now) return now ? [`${labelOf(key)}: ${now}`] : [];
      if (!then) return [`${labelOf(key)}: ${now}`];
      return [now ? `${labelOf(key)}: ${then}, now ${now}` : `${labelOf(key)}: ${then}`];
    })
    .join("; ");
}

// Why a panel settled a rating as it did is read with the return, and not by whoever belongs to the organisation
function isInside(event: string, key: string): boolean {
  return event === "rating-agreed" && key === "reason";
}

function matches(event: string, pattern: string): boolean {
  return pattern.endsWith("%") ? event.startsWith(pattern.slice(0, -1)) : event === pattern;
}

function labelOf(key: string): string {
  return names[key] ?? capitalised(key.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase());
}

function said(key: string, value: unknown): string {
  if (typeof value !== "string") return plain(value);
  if (key === "letter") return titleOfLetter(value);
  return key === "afterwards" ? ((afterwardsLabels as Record<string, string>)[value] ?? value) : plain(value);
}

const isDay = /^\d{4}-\d\d-\d\d$/;
const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function plain(value: unknown): string {
  if (typeof value === "string") return isDay.test(value) ? dayInWords(value) : isInstant.test(value) ? momentInWords(value) : value;
  if (typeof value === "number") return String(value);
  if (!Array.isArray(value)) return "";
  return value.flatMap((one) => (typeof one === "string" ? (textNames[one] ?? one.replace(/^mail:.*/, letterName)) : [])).join(", ");
}

const textNames: Record<string, string> = { preview: "How the audit looks", guidance: "Guidance", dates: "Dates", reminders: "Reminders" };

// "mail:invitation-to-sign:estmere" is a letter by its code, with whose words it has
function letterName(key: string): string {
  const [, code = ""] = key.split(":");
  return titleOfLetter(code);
}

function titleOfLetter(code: string): string {
  return (letterTitles as Record<string, string>)[code] ?? capitalised(code.replaceAll("-", " "));
}
