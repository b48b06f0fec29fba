import { daysEarlier } from "#domain/dates.ts";

export type KeptField = [name: string, value: string];

/** How long words are kept that nobody came back for, and how long a session that ran out says whose they are. */
export const keptDays = 14;
export const mostKeptForms = 20;
/** Of one form, each window's beside the others'. */
export const mostWindows = 5;
export const largestKeptForm = 200_000;
const longestPage = 500;

// Says once what has just been done, which is no longer so when the page is opened again
const passing = ["done", "of", "was", "used", "settled"];

/** The address under which the forms of a page are kept. */
export function keptPage(pathAndSearch: string): string {
  const [path = "", search = ""] = pathAndSearch.replace(/(?<=[^/?])\/+(?=$|\?)/, "").split("?");
  const query = new URLSearchParams(search);
  for (const name of passing) query.delete(name);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Whether what is typed on a page may be kept at all. What a draft report says, and what is to be taken out, must not be. */
export function mayKeepPage(page: string): boolean {
  if (page.length > longestPage || !isOwnPage(page)) return false;
  return !/^\/(sign-|kept-forms|snapshots\/[^/]+\/draft-check|partnerships\/[^/]+\/redactions)|\/standards\/[^/]+\/draft$/.test(page);
}

/** Whether an address is a page of this service, so that a link to it leads nowhere else. */
export function isOwnPage(address: string): boolean {
  // Browsers drop tabs and line breaks from addresses and read \ as /, so only plain characters pass
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(address)) return false;
  const url = new URL(address, "http://here.invalid");
  return url.origin === "http://here.invalid" && !url.pathname.startsWith("//");
}

/** The name of one of a page's forms; a page with one form has no name for it. */
export function isFormName(form: string): boolean {
  return /^[A-Za-z0-9-]{0,100}$/.test(form);
}

// What a page puts into its form itself: which version was shown, which form it is
const fromThePage =
  /^(form|form-page|opened-by|kept-seen|shown|seen|base|baseRevision|revision|edition|hash|mark|role|line|carry|checked|from|(base|was)-.*)$/;

// To be given anew each time: codes, the button that was pressed, and whatever is declared, looked at, settled or taken away
const givenAnew = /(^|\.)(opened-by|kept-seen|intent|code|password|declare|looked(At)?|rest|remove|launch|settle|send)$/;

/** Whether words under this name are those of another window, beside the ones that stand in the form. */
export const isBeside = (name: string) => /--other(-\d+)?$/.test(name);

/** Whether words are kept under this name that some window typed into a form. */
export function isWindowOf(form: string, name: string): boolean {
  return name === form || (isBeside(name) && name.replace(/--other(-\d+)?$/, "") === form);
}

/** A name under which words of another window can wait beside those in the form. */
export function nameBeside(form: string, taken: readonly string[]): string {
  let name = `${form}--other`;
  for (let number = 2; taken.includes(name); number++) name = `${form}--other-${number}`;
  return name;
}

/** When the words were kept that the window had seen which sent a form; undefined where it does not say. */
export function seenIn(fields: Iterable<[string, FormDataEntryValue]>): string | undefined {
  const seen = new Map(fields).get("kept-seen");
  return typeof seen === "string" ? seen : undefined;
}

/** Whether words go on from earlier ones, as they do while somebody types in one window. */
export function goesOn(earlier: readonly KeptField[], now: readonly KeptField[]): boolean {
  const same = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return earlier
    .filter((field) => isTyped([field]))
    .every(([name, value]) => now.some(([other, text]) => other === name && same(text).startsWith(same(value))));
}

/** What of a form is kept, in its order; null where nobody typed or chose anything. */
export function fieldsToKeep(fields: Iterable<[string, FormDataEntryValue]>): KeptField[] | null {
  const kept = [...fields].filter((field): field is KeptField => typeof field[1] === "string" && !givenAnew.test(field[0]));
  return isTyped(kept) ? kept : null;
}

/** Whether anybody typed or chose something: what a page put there itself is nothing to keep. */
export function isTyped(fields: readonly KeptField[]): boolean {
  return fields.some(([name, value]) => value.trim() !== "" && !fromThePage.test(name));
}

/** What somebody typed, for them to read and copy, with names as near to the page's as can be told. */
export function typedInWords(fields: Iterable<[string, FormDataEntryValue]>): { label: string; value: string }[] {
  return [...fields].flatMap(([name, value]) =>
    typeof value !== "string" || value.trim() === "" || fromThePage.test(name) || /^(intent|code|password)$/.test(name)
      ? []
      : [{ label: nameInWords(name), value }],
  );
}

const names: Record<string, string> = {
  rating: "Rating",
  statement: "Your statement",
  notApplicableReason: "Why it does not apply",
  noActionReason: "Why there is no action",
  ratingReason: "Why the rating is right all the same",
  what: "What will be done",
  gap: "The gap it closes",
  owner: "Owner",
  dueOn: "Due date",
  successMeasure: "How you will know that it has worked",
  note: "Note",
  slipReason: "What has held it up",
  title: "What it is",
  shows: "What it shows",
  kept: "Where it is kept",
  checkedOn: "Date checked",
  reviewBy: "Check again by",
  reason: "Reason",
  words: "Your comment",
  name: "Name",
  email: "E-mail address",
  jobTitle: "Job title",
  meetingOn: "Date of the meeting",
};

// "deputies[0].deputy_course.day" as "Deputies 1, deputy course, day"
function nameInWords(name: string): string {
  const words = name.split(".").map((part) => {
    const [, own = part, place] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const said = names[own] ?? own.replace(/(?<=[a-z])(?=[A-Z])/g, " ").replace(/[_-]+/g, " ");
    return place === undefined ? said : `${said} ${Number(place) + 1}`;
  });
  const [first = "", ...rest] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(", ");
}

/** What a kept form is about, from its address, for a list of those that are not saved. */
export function keptPageInWords(page: string): string {
  const [path = ""] = page.split("?");
  const code = /\/standards\/([^/]+)/.exec(path)?.[1];
  const about = code ? ` for standard ${code}` : "";
  if (/\/evidence\//.test(path)) return `Evidence${about}`;
  if (/\/actions\//.test(path)) return "An action";
  if (code) return `Standard ${code}`;
  const [, , , place = ""] = path.split("/");
  return places[place] ?? "A form";
}

const places: Record<string, string> = {
  profile: "The profile",
  comments: "A comment",
  questions: "The partnership’s questions",
  statistics: "Statistics",
  people: "People",
  check: "A note to whoever signs",
  "sign-off": "A note on signing",
  reopening: "Why it is reopened",
};

/** Kept forms of this moment or before are due to go. */
export function keptUntil(now: Date): string {
  return daysEarlier(now, keptDays);
}
