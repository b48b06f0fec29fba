import { z } from "zod";
import { dayOf } from "#domain/dates.ts";
import type { Db } from "./connection.server.ts";
import { stored, storedLetter } from "./stored.ts";

/** What a panel settles: told to the organisation by the response, and by nothing else. */
export const toldWithResponse = ["rating-agreed", "recommendation-made"] as const;

type Facts = Record<string, unknown>;

export interface ToldLine {
  before: Facts | null;
  after: Facts;
}

interface Sent {
  sentAt: string;
  /** What its letter asks for, by kind and standard; null where no letter is kept. */
  asked: Map<string, string> | null;
}

const facts = z.record(z.string(), z.unknown());

/**
 * The lines of what a panel settled that a response has told, by their id, as the response tells them: of what was settled
 * before it was sent the newest of each standard alone, and everything that was changed after it. Told once, told for good.
 */
export async function listTold(db: Db, assessmentId: string): Promise<Map<string, ToldLine>> {
  const lines = await db
    .selectFrom("history")
    .select(["id", "at", "event", "standardCode", "before", "after"])
    .where("assessmentId", "=", assessmentId)
    .where("event", "in", toldWithResponse)
    .orderBy("at")
    .orderBy("id")
    .execute();
  if (lines.length === 0) return new Map();
  const [sent, submissions] = await Promise.all([listSent(db, assessmentId), listSubmissions(db, assessmentId)]);
  const settled = lines.map((line) => {
    const after = line.after === null ? {} : stored(facts, line.after, "history.after", line.id);
    const before = line.before === null ? null : stored(facts, line.before, "history.before", line.id);
    // What was written before lines named their submission is about the newest of its moment
    const revision =
      typeof after.revision === "number" ? after.revision : submissions.findLast(({ submittedAt }) => submittedAt <= line.at)?.revision;
    return { ...line, before, after, response: revision === undefined ? undefined : sent.get(revision), revision };
  });
  const told = new Map<string, ToldLine>();
  const about = ({ event, standardCode, after, revision }: (typeof settled)[number]) =>
    `${revision} ${event} ${String(after.kind ?? "")} ${standardCode ?? ""}`;
  for (const chain of Map.groupBy(settled, about).values()) {
    const [first] = chain;
    const { response } = first ?? {};
    if (!first || !response) continue;
    const last = chain.findLast(({ at }) => at <= response.sentAt);
    const line = last && asTold(last, first, response);
    if (last && line) told.set(last.id, line);
    for (const { id, before, after } of chain.filter(({ at }) => at > response.sentAt)) told.set(id, { before, after });
  }
  return told;
}

type Settled = ToldLine & { event: string; standardCode: string | null };

// Before what was settled stands what the organisation said itself, never what the panel thought on its way
function asTold({ event, standardCode, after }: Settled, first: Settled, { asked }: Sent): ToldLine | undefined {
  if (event === "rating-agreed") return { before: first.before, after };
  const words = asked ? asked.get(key(after.kind, standardCode)) : (after.asked ?? after.words);
  return words ? { before: null, after: { asked: words } } : undefined;
}

const key = (kind: unknown, code: string | null) => `${String(kind ?? "recommendation")} ${code ?? ""}`;

async function listSent(db: Db, assessmentId: string): Promise<Map<number, Sent>> {
  const [assessment, responses, reopenings] = await Promise.all([
    db.selectFrom("assessments").select(["state", "revision", "responseSentOn"]).where("id", "=", assessmentId).executeTakeFirst(),
    db
      .selectFrom("responses")
      .select(["id", "revision", "sentAt", "content"])
      .where("assessmentId", "=", assessmentId)
      .where("sentAt", "is not", null)
      .execute(),
    db
      .selectFrom("history")
      .select(["id", "before"])
      .where("assessmentId", "=", assessmentId)
      .where("event", "=", "reopened")
      .where("before", "is not", null)
      .execute(),
  ]);
  const sent = new Map<number, Sent>();
  // Returns answered before responses were kept have the day alone
  const isAnswered = assessment?.state === "response-sent" || assessment?.state === "closed";
  const earlier = [
    ...reopenings.map(({ id, before }) => stored(answered, before ?? "{}", "history.before", id)),
    ...(assessment && isAnswered ? [assessment] : []),
  ];
  for (const { revision, responseSentOn } of earlier)
    if (revision && responseSentOn) sent.set(revision, { sentAt: `${dayOf(responseSentOn)}T23:59:59.999Z`, asked: null });
  for (const { id, revision, sentAt, content } of responses) {
    if (sentAt === null) continue;
    const letter = content === null ? null : storedLetter({ id, content });
    const asked = letter && [
      ...letter.recommendations.map(({ code, words }) => [key("recommendation", code), words] as const),
      ...letter.agreedActions.map(({ code, words }) => [key("agreed-action", code), words] as const),
    ];
    sent.set(revision, { sentAt, asked: asked && new Map(asked) });
  }
  return sent;
}

const answered = z.object({ revision: z.number().nullish(), responseSentOn: z.string().nullish() });

async function listSubmissions(db: Db, assessmentId: string) {
  return db
    .selectFrom("submissions")
    .select(["revision", "submittedAt"])
    .where("assessmentId", "=", assessmentId)
    .orderBy("revision")
    .execute();
}
