import { isOpenAgain } from "#domain/assessments/assessment-state.ts";
import { dayInWords, daysBetween } from "#domain/dates.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { countedOrOne, shareInWords } from "#domain/percentage.ts";
import { byName, capitalised, counted } from "#domain/words.ts";
import type { ReturnRow } from "./cycle-returns.ts";
import { type LadderStep, type NextStep, nextStep } from "./ladder.ts";

/** What a tracker adds to where a return stands. */
export interface Chasing {
  assessmentId: string;
  withdrawnAs: "exempt" | "assured" | null;
  isMailHeld: boolean;
  /** Whether a mail about it could not be delivered and was not sent again. */
  isUndelivered: boolean;
  lastActivity: { at: string; by: string | null; what: string } | null;
  lastContact: { at: string; kind: string; words: string; by: string | null } | null;
  /** The steps taken since the due date was last set. */
  done: string[];
  promisedFor: string | null;
  heldUntil: string | null;
  request: { id: string; wantedUntil: string; reason: string; by: string; at: string } | null;
}

export interface TrackerRow extends ReturnRow, Chasing {
  next: NextStep;
  /** "18 days late", "More time until 15 January 2027" */
  lateness: string;
}

export function trackerRows(
  rows: ReturnRow[],
  chasing: Chasing[],
  { ladder, today }: { ladder: LadderStep[]; today: string },
): TrackerRow[] {
  const found = new Map(chasing.map((one) => [one.assessmentId, one]));
  return rows.flatMap((row) => {
    const chase = found.get(row.assessmentId);
    if (!chase) return [];
    const next: NextStep =
      row.withdrawnOn || row.isReturned
        ? { is: "none", title: row.isReturned && isOpenAgain(row) ? "Signature" : "Nothing", text: "" }
        : nextStep(ladder, { ...chase, ...row, isLate: row.isOverdue, requestedUntil: chase.request?.wantedUntil ?? null, today });
    return [{ ...row, ...chase, next, lateness: lateness({ ...row, ...chase }, today) }];
  });
}

function lateness(row: ReturnRow & Chasing, today: string): string {
  if (row.withdrawnOn) return `${withdrawnLabels[row.withdrawnAs ?? "withdrawn"]} on ${dayInWords(row.withdrawnOn)}`;
  if (row.isReturned) return row.standing;
  if (row.isOverdue) return `${counted(Math.max(daysBetween(row.dueOn, today), 0), "day")} late`;
  return row.isExtended ? `More time until ${dayInWords(row.dueOn)}` : `Due ${dayInWords(row.dueOn)}`;
}

export const withdrawnLabels = { withdrawn: "Withdrawn", exempt: "Exempt", assured: "Assured by other means" } as const;

/** The piles by which a tracker is looked at, each with whom it holds. Those expected fall into the four states; the others overlap with them. */
export const trackerPiles = {
  "to-chase": { label: "To chase", holds: (row: TrackerRow) => isToChase(row) },
  "not-started": { label: "Not started", holds: (row: TrackerRow) => isExpectedStill(row) && row.state === "invited" },
  "in-progress": { label: "In progress", holds: (row: TrackerRow) => isExpectedStill(row) && row.state === "in-progress" },
  "awaiting-signature": {
    label: "Awaiting signature",
    holds: (row: TrackerRow) => isExpectedStill(row) && row.state === "awaiting-sign-off",
  },
  returned: { label: "Returned", holds: (row: TrackerRow) => row.withdrawnOn === null && row.isReturned },
  "open-again": { label: "Of these open again", holds: (row: TrackerRow) => row.withdrawnOn === null && isOpenAgain(row) },
  late: { label: "Late", holds: (row: TrackerRow) => row.isOverdue },
  exempt: { label: "Exempt or withdrawn", holds: (row: TrackerRow) => row.withdrawnOn !== null && row.withdrawnAs !== "assured" },
  assured: { label: "Assured by other means", holds: (row: TrackerRow) => row.withdrawnOn !== null && row.withdrawnAs === "assured" },
} as const;

export type TrackerPile = keyof typeof trackerPiles;

function isExpectedStill(row: TrackerRow): boolean {
  return row.withdrawnOn === null && !row.isReturned;
}

/** Late, asking for something or out of reach: what an administrator looks at. With more time there is nothing to do until it is over. */
function isToChase(row: TrackerRow): boolean {
  if (row.withdrawnOn) return false;
  return isOpenAgain(row) || (!row.isReturned && (row.isOverdue || row.request !== null || row.isUndelivered));
}

export const trackerOrders = { next: "What is next", name: "Name", activity: "Last activity, oldest first", due: "Due date" } as const;

export type TrackerOrder = keyof typeof trackerOrders;

export function inOrder(rows: TrackerRow[], order: TrackerOrder): TrackerRow[] {
  const name = (a: TrackerRow, b: TrackerRow) => byName.compare(a.organisation.name, b.organisation.name);
  const keys: Record<Exclude<TrackerOrder, "name">, (row: TrackerRow) => string> = {
    next: ({ next }) => (next.is === "answer" ? "0" : next.is === "step" ? `1 ${next.on}` : next.is === "held" ? "2" : "3"),
    activity: ({ lastActivity }) => lastActivity?.at ?? "",
    due: ({ dueOn }) => dueOn,
  };
  if (order === "name") return rows.toSorted(name);
  const key = keys[order];
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : name(a, b)));
}

/** "18 of 24 agencies (75%) have returned. 6 have not: 5 are late, and one has more time. 3 steps are due." */
export function trackerSentence(rows: TrackerRow[], called: Called): string {
  const expected = rows.filter((row) => row.withdrawnOn === null);
  if (expected.length === 0) return `No ${called.one} has been invited yet.`;
  const returned = expected.filter((row) => row.isReturned).length;
  const out = expected.length - returned;
  const late = expected.filter((row) => row.isOverdue).length;
  const more = expected.filter((row) => !row.isReturned && !row.isOverdue && row.isExtended).length;
  const due = expected.filter(({ next }) => next.is === "step" && next.isDue && !next.step.isByService).length;
  const owed = expected.filter(({ request }) => request !== null).length;
  const parts = [
    ...(late > 0 ? [countedOrOne(late, { one: "is late", many: "are late" })] : []),
    ...(more > 0 ? [countedOrOne(more, { one: "has more time", many: "have more time" })] : []),
  ];
  return [
    returned === 0 && expected.length === 1
      ? `The one ${called.one} has not returned.`
      : `${capitalised(shareInWords(returned, expected.length, called))} ${returned <= 1 ? "has" : "have"} returned.`,
    ...outInWords(returned, out, parts),
    ...(owed > 0 ? [`${capitalised(countedOrOne(owed, { one: "waits", many: "wait" }))} for your answer about more time.`] : []),
    ...(due > 0 ? [`${capitalised(countedOrOne(due, { one: "step of the ladder is", many: "steps of the ladder are" }))} due.`] : []),
  ].join(" ");
}

// Where nobody has returned, how many have not was said already
function outInWords(returned: number, out: number, parts: string[]): string[] {
  if (out === 0 || (returned === 0 && parts.length === 0)) return [];
  const said = parts.join(", and ");
  if (returned === 0) return [`${out === 1 ? said.replace(/^one/, "It") : capitalised(said)}.`];
  return [`${out === 1 ? "One has" : `${out} have`} not${said ? `: ${out === 1 ? said.replace(/^one/, "it") : said}` : ""}.`];
}
