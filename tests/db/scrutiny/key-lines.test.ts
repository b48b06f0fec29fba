import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { addKeyLine, changeKeyLine, listKeyLines, removeKeyLine } from "#db/scrutiny/key-lines.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addReaders, submitRiverbend, withoutReading } from "#tests/support/reading-fixtures.ts";
import { setAssessment, viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const id = "riverbend-2026";
const at = "2027-01-20T11:00:00.000Z";
const rhian = { by: "rhian", at };
const beverley = { by: "beverley", at };
const question = "Who has covered for the lead since July?";

describe.each(databases)("key lines of enquiry, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await addReaders(await withOneAudit(open()));
  });
  beforeEach(async () => {
    await withoutReading(db);
    await withCompleteReturn(await withoutReturns(db));
    await submitRiverbend(db);
  });
  afterAll(() => db.destroy());

  const add = async (standardCode: string | null = "3.2", author = rhian, words = question) =>
    addKeyLine(db, author, await viewOf(db, author.by), { standardCode, question: words });
  const only = async () => {
    const [line, ...others] = await listKeyLines(db, id);
    if (!line || others.length > 0) throw new Error("There is not one key line");
    return line;
  };

  test("are written once, even by two clicks, with who wrote them", async () => {
    expect(await Promise.all([add(), add()])).toEqual(["saved", "saved"]);

    expect(await only()).toMatchObject({ standardCode: "3.2", question, revision: 1, by: "Rhian Colbourne", writtenAt: at });
  });

  test("stand beside each other where two readers write one each", async () => {
    await add();
    await add("3.2", beverley, "Is there a deputy?");
    await add(null, beverley, "What has changed most?");

    expect((await listKeyLines(db, id)).map(({ standardCode, by }) => `${standardCode} ${by}`).toSorted()).toEqual([
      "3.2 Beverley Stanhope",
      "3.2 Rhian Colbourne",
      "null Beverley Stanhope",
    ]);
  });

  test("are changed by one of two at the same moment; the other changes nothing", async () => {
    await add();
    const { id: line } = await only();
    const view = await viewOf(db, "rhian");
    const change = (author: typeof rhian, words: string) => changeKeyLine(db, author, view, { id: line, base: 1, question: words });

    const results = await Promise.all([change(rhian, "Mine"), change(beverley, "Hers")]);

    expect(results.toSorted()).toEqual(["saved", "stale"]);
    expect(await only()).toMatchObject({ revision: 2, question: results[0] === "saved" ? "Mine" : "Hers" });
  });

  test("are taken out, and their words stay in a history that the organisation does not read", async () => {
    await add();
    const { id: line } = await only();

    expect(await removeKeyLine(db, beverley, await viewOf(db, "beverley"), { id: line, base: 2 })).toBe("stale");
    expect(await removeKeyLine(db, beverley, await viewOf(db, "beverley"), { id: line, base: 1 })).toBe("saved");

    expect(await listKeyLines(db, id)).toEqual([]);
    const kept = await db
      .selectFrom("history")
      .select(["event", "before"])
      .where("event", "=", "key-line-removed")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(kept.before ?? "")).toEqual({ question });
    await setAssessment(db, { state: "response-sent" });
    expect((await listHistory(db, id)).map(({ event }) => event).filter((event) => event.startsWith("key-line"))).toEqual([]);
  });

  test("are written no more once the response is sent", async () => {
    await setAssessment(db, { state: "response-sent" });

    expect(await add()).toBe("locked");
    expect(await listKeyLines(db, id)).toEqual([]);
  });
});
