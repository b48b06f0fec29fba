import { outstandingStates, stateLabels, underReviewStates } from "#domain/assessments/assessment-state.ts";
import { sortedByName } from "#domain/words.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { HistoryEvent } from "#db/history-events.ts";
import type { Row } from "#db/rows.ts";
import { holdCycle, placeOfCycle } from "./hold-cycle.ts";

export type Closing = "close" | "open-again" | "archive" | "bring-back";

interface Move {
  isOpenFor: (cycle: Row<"cycles">) => boolean;
  change: (at: string) => Partial<Pick<Row<"cycles">, "state" | "closedAt" | "archivedAt">>;
  event: HistoryEvent;
}

const moves: Record<Closing, Move> = {
  close: { isOpenFor: ({ state }) => state === "open", change: (at) => ({ state: "closed", closedAt: at }), event: "cycle-closed" },
  "open-again": {
    isOpenFor: ({ state, archivedAt }) => state === "closed" && archivedAt === null,
    change: () => ({ state: "open", closedAt: null }),
    event: "cycle-opened-again",
  },
  archive: {
    isOpenFor: ({ state, archivedAt }) => state === "closed" && archivedAt === null,
    change: (at) => ({ archivedAt: at }),
    event: "cycle-archived",
  },
  "bring-back": { isOpenFor: ({ archivedAt }) => archivedAt !== null, change: () => ({ archivedAt: null }), event: "cycle-brought-back" },
};

/** Closes a cycle, opens it again, puts it away among the old ones or brings it back. "locked" when it is not the moment any more. */
export async function stepCycle(db: Db, author: Author, cycleId: string, step: Closing): Promise<"done" | "locked"> {
  return inTransaction(db, async (trx) => {
    const cycle = await holdCycle(trx, cycleId);
    const { isOpenFor, change, event } = moves[step];
    if (!cycle || cycle.origin !== null || !isOpenFor(cycle)) return "locked";
    await trx
      .updateTable("cycles")
      .set((eb) => ({ ...change(author.at), revision: eb("revision", "+", 1) }))
      .where("id", "=", cycleId)
      .execute();
    await recordHistory(trx, author, { ...(await placeOfCycle(trx, cycleId)), event, after: { title: cycle.title } });
    return "done";
  });
}

/** What is not returned in a cycle, where it is of other partnerships alone only how many, and how many of their own returns have no response yet. */
export async function readOutstanding(db: Db, cycleId: string, partnershipIds: string[]) {
  const [rows, own, unanswered] = await Promise.all([
    db
      .selectFrom("assessments")
      .innerJoin("organisations", "organisations.id", "assessments.organisationId")
      .select(["assessments.organisationId", "organisations.name", "assessments.state"])
      .where("assessments.cycleId", "=", cycleId)
      .where("assessments.withdrawnOn", "is", null)
      .where("assessments.state", "in", outstandingStates)
      .execute(),
    db.selectFrom("memberships").select("organisationId").where("partnershipId", "in", partnershipIds).execute(),
    db
      .selectFrom("assessments")
      .select((eb) => eb.fn.countAll<number | string>().as("count"))
      .where("cycleId", "=", cycleId)
      .where("withdrawnOn", "is", null)
      .where("state", "in", underReviewStates)
      .where("organisationId", "in", (eb) =>
        eb.selectFrom("memberships").select("memberships.organisationId").where("memberships.partnershipId", "in", partnershipIds),
      )
      .executeTakeFirstOrThrow(),
  ]);
  const mine = new Set(own.map(({ organisationId }) => organisationId));
  const out = sortedByName(rows.filter(({ organisationId }) => mine.has(organisationId)));
  return {
    out: out.map(({ name, state }) => ({ name, left: stateLabels[state].toLowerCase() })),
    elsewhere: rows.length - out.length,
    unanswered: Number(unanswered.count),
  };
}
