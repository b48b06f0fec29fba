import { isOpenAgain, submittedRevision, type AssessmentState } from "#domain/assessments/assessment-state.ts";
import { dayInWords, dayOf, dayWithoutYear, timeInWords } from "#domain/dates.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { byName, counted } from "#domain/words.ts";
import { type Attention, wantsAttention } from "./attention.ts";
import { overdueInWords, responseDueOn, type ReviewStanding, reviewStanding } from "./review-clock.ts";

/** A meeting as the queue knows it. */
export interface QueuePanel {
  id: string;
  startsAt: string;
  minutes: number;
  place: string;
  link: string;
  chairId: string | null;
  packOn: string | null;
  heldAt: string | null;
}

/** A return that has been submitted, with what the partnership did with it. */
export interface QueueReturn {
  assessmentId: string;
  organisation: OrganisationFacts;
  state: AssessmentState;
  revision: number;
  firstSubmittedAt: string;
  responseSentOn: string | null;
  reader: { id: string; name: string } | null;
  acknowledgedAt: string | null;
  readRevision: number | null;
  readAt: string | null;
  /** Why it is in the sample, where it is. */
  sampled: "random" | "flagged" | "chosen" | null;
  sectionsRead: number;
  /** Of the open ones, replied are those whose last word is the organisation's. */
  questions: { open: number; replied: number; answered: number; dueOn: string | null };
  keyLines: number;
  panel: (QueuePanel & { slotAt: string; slotMinutes: number }) | null;
  response: { byId: string; by: string; savedAt: string; approverId: string | null; isAsked: boolean; isApproved: boolean } | null;
  attention: Attention | null;
}

export interface QueueRow extends QueueReturn {
  standing: ReviewStanding;
  dueOn: string;
  /** Whether the newest submission was read in full. */
  isRead: boolean;
  /** It was read, and corrected since. */
  isCorrected: boolean;
}

interface Asked {
  cycle: { dueAt: string; responseBy: string };
  today: string;
}

/** The returns with their clocks: what wants to be read first, then what is owed longest. */
export function queueRows(returns: QueueReturn[], { cycle, today }: Asked): QueueRow[] {
  return returns
    .map((one) => {
      const revision = submittedRevision(one);
      return {
        ...one,
        standing: reviewStanding({ cycle, today, ...one }),
        dueOn: responseDueOn({ cycle, ...one }),
        isRead: one.readRevision === revision,
        isCorrected: one.readRevision !== null && one.readRevision < revision,
      };
    })
    .sort(
      (a, b) =>
        Number(isFirst(b)) - Number(isFirst(a)) ||
        order(a) - order(b) ||
        a.dueOn.localeCompare(b.dueOn) ||
        byName.compare(a.organisation.name, b.organisation.name),
    );
}

const order = ({ standing }: QueueRow) => ["overdue", "owed", "open-again", "sent"].indexOf(standing);

/** Whether it stands before all others: the law is not met or nobody leads, and nobody has read all of it. */
export function isFirst({ attention, isRead, standing }: Pick<QueueRow, "attention" | "isRead" | "standing">): boolean {
  return attention !== null && wantsAttention(attention) && !isRead && isUnanswered({ standing });
}

/** Whether a response is still to be written. */
export function isUnanswered({ standing }: Pick<QueueRow, "standing">): boolean {
  return standing === "overdue" || standing === "owed";
}

/** Where a return can be, as a filter. */
export const queuePlaces = {
  first: { label: "To be read first", holds: isFirst },
  unread: { label: "To be read", holds: (row: QueueRow) => isUnanswered(row) && !row.isRead },
  question: { label: "Question open", holds: (row: QueueRow) => row.questions.open > 0 },
  owed: { label: "Response owed", holds: isUnanswered },
  overdue: { label: "Response overdue", holds: (row: QueueRow) => row.standing === "overdue" },
  "open-again": { label: "Open again", holds: (row: QueueRow) => row.standing === "open-again" },
  sampled: { label: "In the sample", holds: (row: QueueRow) => row.sampled !== null },
  sent: { label: "Response sent", holds: (row: QueueRow) => row.standing === "sent" },
} satisfies Record<string, { label: string; holds: (row: QueueRow) => boolean }>;

export type QueuePlace = keyof typeof queuePlaces;

export const nobody = "nobody";

/** The rows that one person reads, or nobody, and that are in one place. */
export function narrowedRows(rows: QueueRow[], { reader, place }: { reader: string | null; place: QueuePlace | null }): QueueRow[] {
  return rows
    .filter((row) => reader === null || (row.reader?.id ?? nobody) === reader)
    .filter((row) => place === null || queuePlaces[place].holds(row));
}

export interface QueueGroup {
  panel: QueuePanel | null;
  rows: QueueRow[];
}

/** The rows by the panel that has them, what has none first. */
export function queueGroups(rows: QueueRow[]): QueueGroup[] {
  return [...Map.groupBy(rows, ({ panel }) => panel?.id ?? null).values()]
    .map((own) => ({ panel: own[0]?.panel ?? null, rows: own }))
    .sort((a, b) => (a.panel?.startsAt ?? "").localeCompare(b.panel?.startsAt ?? ""));
}

/** "Panel of 4 February, 10am" */
export function panelInWords({ startsAt }: Pick<QueuePanel, "startsAt">): string {
  return `Panel of ${dayWithoutYear(startsAt)}, ${timeInWords(startsAt)}`;
}

/** Whether somebody said that it came in: of what is answered nobody has to any more. */
export function acknowledgedInWords({ acknowledgedAt, standing }: Pick<QueueRow, "acknowledgedAt" | "standing">): string {
  if (acknowledgedAt) return dayWithoutYear(acknowledgedAt);
  return standing === "sent" ? "With the response" : "Not yet";
}

/** Who reads it; nobody is looked for where it is answered. */
export function readerInWords({ reader, standing }: Pick<QueueRow, "reader" | "standing">): string {
  return reader?.name ?? (standing === "sent" ? "Nobody by name" : "Nobody yet");
}

const sampledWords = { random: "drawn at random", flagged: "flagged", chosen: "chosen" } as const;

/** "In the sample, drawn at random"; nothing of what is not in it. */
export function sampledInWords({ sampled }: Pick<QueueRow, "sampled">): string | null {
  return sampled && `In the sample, ${sampledWords[sampled]}`;
}

/** What the table says of each step. */
export function readInWords(row: QueueRow, sections: number): string {
  const { isRead, isCorrected, readAt, sectionsRead, standing } = row;
  if (isRead && readAt) return dayWithoutYear(readAt);
  if (standing === "sent" && sectionsRead === 0) return "Not read word by word";
  const begun = sectionsRead > 0 ? `${sectionsRead} of ${counted(sections, "section")}` : "Not yet";
  return isCorrected ? `Corrected since it was read. ${begun === "Not yet" ? "Not read again" : begun}` : begun;
}

export function questionsInWords({ questions: { open, replied, answered, dueOn } }: QueueRow): string {
  if (open + answered === 0) return "None";
  return [
    ...(replied > 0 ? [`${replied} answered, ${replied === 1 ? "waits" : "wait"} for you`] : []),
    ...(open > replied ? [`${open - replied} open${dueOn ? `, due ${dayWithoutYear(dueOn)}` : ""}`] : []),
    ...(answered > 0 ? [`${answered} closed`] : []),
  ].join("; ");
}

export function responseInWords({ standing, dueOn, responseSentOn }: QueueRow, today: string): string {
  if (standing === "sent") return responseSentOn ? `Sent ${dayWithoutYear(dayOf(responseSentOn))}` : "Sent";
  if (standing === "overdue") return overdueInWords(dueOn, today);
  return standing === "owed" ? dayInWords(dueOn) : "Open again";
}

/** Whether what an organisation submitted is open for changes: it is with them. */
export function isWithThem(row: Pick<QueueRow, "state">): boolean {
  return isOpenAgain({ state: row.state, hasSubmission: true });
}
