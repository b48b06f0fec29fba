import { dayInWords, daysBetween, dayOf, momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";

/** What became of the newest e-mail that told somebody of their part. */
export interface Delivery {
  createdAt: string;
  failure: "refused" | "gave-up" | "bounced" | "held" | null;
  failedAt: string | null;
  lastError: string | null;
  isTrying: boolean;
}

export interface PersonFacts {
  isYou: boolean;
  /** When they last signed in, since they have this part. */
  signedInAt: string | null;
  told: Delivery | null;
  /** The first day of a part of which it is not known whether anybody was told; null where that is known. */
  since: string | null;
}

export interface PersonStanding {
  needs: boolean;
  title: string;
  more: string | null;
}

const undelivered = "Could not be delivered";

/** Why a message that waited when a backup was made is not sent once that is restored. */
export const heldAfterRestore = "Held after the data came back from a backup, because it may have been sent before";

/** Whether somebody has come yet, and if not, why: in words with a date. */
export function standingOf({ isYou, signedInAt, told, since }: PersonFacts, today: string): PersonStanding {
  if (isYou) return { needs: false, title: "You, signed in now", more: null };
  const cameSince = signedInAt !== null && signedInAt > (told?.failedAt ?? told?.createdAt ?? "");
  if (told?.failure === "held" && !cameSince) return { needs: true, title: "Perhaps not delivered", more: `${heldAfterRestore}.` };
  if (told?.failure && !cameSince) {
    const at = momentInWords(told.failedAt ?? told.createdAt);
    return { needs: true, title: undelivered, more: `At ${at}. ${refusalInWords(told.lastError ?? "")}` };
  }
  if (signedInAt) return { needs: false, title: "Last signed in", more: `on ${dayInWords(signedInAt)}` };
  if (!told && since) return { needs: true, title: "Not signed in yet", more: `Has this part since ${dayInWords(since)}` };
  if (!told) return { needs: true, title: "Not written to yet", more: null };
  if (told.isTrying) {
    const at = `Invited on ${dayInWords(told.createdAt)}`;
    return {
      needs: true,
      title: "Not delivered yet, we keep trying",
      more: told.lastError ? `${at}. ${refusalInWords(told.lastError)}` : at,
    };
  }
  const days = daysBetween(dayOf(told.createdAt), today);
  const ago = days < 1 ? "today" : `${counted(days, "day")} ago`;
  return { needs: true, title: "Not signed in yet", more: `Invited on ${dayInWords(told.createdAt)}, ${ago}` };
}

const refusals: [RegExp, string][] = [
  [
    /enotfound|edns|eai_|host not found|domain.*(not found|does not exist)|5\.1\.2|no such domain|unrouteable/i,
    "No mail server of that name",
  ],
  [
    /5\.1\.1|user unknown|no such (user|mailbox)|mailbox (unavailable|not found)|unknown (user|recipient)|recipient.*(rejected|unknown)|\b550\b/i,
    "There is no such mailbox",
  ],
  [/5\.2\.2|\b552\b|mailbox.*full|quota/i, "The mailbox is full"],
  [/etimedout|econn|timed? ?out|greylist|4\.\d\.\d|\b4\d\d\b/i, "The mail server there did not take it"],
];

/** What the mail server said, as people say it. */
export function refusalInWords(said: string): string {
  return refusals.find(([pattern]) => pattern.test(said))?.[1] ?? "The mail server there refused it";
}

/** Each person once, whatever their parts: "7 people have a part here. One invitation could not be delivered, and one person has not signed in yet." */
export function peopleInShort(parts: { personId: string; standing: PersonStanding }[]): string {
  const people = Map.groupBy(parts, ({ personId }) => personId);
  const countWhose = (is: (standing: PersonStanding) => boolean) =>
    [...people.values()].filter((theirs) => theirs.some(({ standing }) => is(standing))).length;
  const have = `${people.size === 0 ? "Nobody has" : counted(people.size, "person has", "people have")} a part here.`;
  const failed = countWhose(({ title }) => title === undelivered);
  const waiting = countWhose(({ needs }) => needs) - failed;
  const needs = [
    ...(failed > 0 ? [`${counted(failed, "invitation")} could not be delivered`] : []),
    ...(waiting > 0 ? [`${counted(waiting, "person has", "people have")} not signed in yet`] : []),
  ];
  return needs.length > 0 ? `${have} ${needs.join(", and ")}.` : have;
}
