import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { finishReading, giveReader, listReadSections, markSection, readReview, takeReview } from "#db/scrutiny/reviews.ts";
import { listReaders } from "#db/scrutiny/readers.ts";
import { reopen } from "#db/signing/sign-off.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addReaders, addToPartnership, submitRiverbend, withoutReading } from "#tests/support/reading-fixtures.ts";
import { publicUrl, setAssessment, viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const id = "riverbend-2026";
const at = "2027-01-08T11:00:00.000Z";
const by = (person: string) => ({ by: person, at });

describe.each(databases)("the reading of a return, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await addReaders(await withOneAudit(open()));
    await addToPartnership(db, "esther", { limitedTo: "schools" });
  });
  beforeEach(async () => {
    await withoutReading(db);
    await withCompleteReturn(await withoutReturns(db));
    await submitRiverbend(db);
  });
  afterAll(() => db.destroy());

  const take = async (person: string) => takeReview(db, by(person), await viewOf(db, person));
  const give = async (readerId: string, base: number) => giveReader(db, by("leila"), await viewOf(db, "leila"), { readerId, base });
  const told = async () =>
    (await db.selectFrom("dailyLines").select(["personId", "words", "path"]).orderBy("personId").execute()).filter(({ words }) =>
      words.includes("reads it"),
    );

  test("begins with its submission, and with nobody", async () => {
    expect(await readReview(db, id)).toMatchObject({ readerId: null, acknowledgedAt: null, readRevision: null, revision: 1 });
  });

  test("is taken: the return is in review, and the organisation hears who reads it and by when it is answered", async () => {
    expect(await take("rhian")).toBe("taken");

    expect(await readReview(db, id)).toMatchObject({ reader: "Rhian Colbourne", readerSince: at, acknowledgedAt: at, revision: 2 });
    expect((await viewOf(db, "rhian")).assessment.state).toBe("in-review");
    const words =
      "Section 11 audit 2026 of Riverbend Housing Association: Rhian Colbourne reads it, and the response is owed to you by 26 March 2027";
    expect(await told()).toEqual([
      { personId: "helen", words, path: `/assessments/${id}` },
      { personId: "priya", words, path: `/assessments/${id}` },
    ]);
    const [line] = await listHistory(db, id);
    expect(line).toMatchObject({ event: "reader-named", person: "Rhian Colbourne", after: { person: "Rhian Colbourne" } });
  });

  test("is taken by one of two at the same moment; the other hears by whom", async () => {
    const results = await Promise.all([take("rhian"), take("beverley")]);

    const reader = (await readReview(db, id)).reader;
    expect(results).toContainEqual("taken");
    expect(results).toContainEqual({ result: "taken-already", by: reader });
    expect(await told()).toHaveLength(2);
  });

  test("is not taken from whoever has it, only given", async () => {
    await take("rhian");

    expect(await take("beverley")).toEqual({ result: "taken-already", by: "Rhian Colbourne" });
    expect(await give("beverley", 2)).toBe("given");
    expect(await readReview(db, id)).toMatchObject({ reader: "Beverley Stanhope", acknowledgedAt: at, revision: 3 });
    expect((await listHistory(db, id))[0]).toMatchObject({ before: { person: "Rhian Colbourne" }, after: { person: "Beverley Stanhope" } });
  });

  test("is not given over the head of somebody who gave it meanwhile", async () => {
    const results = await Promise.all([give("rhian", 1), give("beverley", 1)]);

    expect(results.toSorted()).toEqual(["given", "stale"]);
  });

  test("is given only to those who may read it", async () => {
    expect((await listReaders(db, await viewOf(db, "leila"))).map(({ name }) => name)).toEqual([
      "Beverley Stanhope",
      "Carys Pugh",
      "Rhian Colbourne",
    ]);
    await db
      .insertInto("conflicts")
      .values({ assessmentId: id, personId: "rhian", reason: "Trustee", declaredBy: "rhian", declaredAt: at, endedAt: null })
      .execute();

    for (const person of ["rhian", "esther", "priya", "sol", "nobody"]) expect(await give(person, 1)).toBe("no-reader");
    expect(await readReview(db, id)).toMatchObject({ readerId: null, revision: 1 });
  });

  test("ends with the response: nobody takes it then", async () => {
    await setAssessment(db, { state: "response-sent" });

    expect(await take("rhian")).toBe("locked");
    expect(await give("rhian", 1)).toBe("locked");
  });

  test("goes by section, and is finished for the revision that was read", async () => {
    const view = await viewOf(db, "rhian");
    await markSection(db, by("rhian"), view, { sectionCode: "1", isRead: true });
    await markSection(db, by("beverley"), view, { sectionCode: "1", isRead: true });
    await markSection(db, by("rhian"), view, { sectionCode: "2", isRead: true });
    await markSection(db, by("rhian"), view, { sectionCode: "2", isRead: false });

    expect(await listReadSections(db, id, 1)).toEqual([{ sectionCode: "1", readAt: at, by: "Rhian Colbourne" }]);
    expect(await finishReading(db, by("rhian"), view)).toBe("read");
    expect(await finishReading(db, by("beverley"), view)).toBe("read");
    expect(await readReview(db, id)).toMatchObject({ readRevision: 1, readByName: "Rhian Colbourne", readAt: at });
  });

  test("tells the organisation nothing of what was read, and begins anew with a correction", async () => {
    await take("rhian");
    await finishReading(db, by("rhian"), await viewOf(db, "rhian"));
    expect((await listHistory(db, id)).map(({ event }) => event)).not.toContain("review-read");

    await reopen(db, by("leila"), await viewOf(db, "leila"), { reason: "Correct 9.1", publicUrl });
    expect(await finishReading(db, by("rhian"), await viewOf(db, "rhian"))).toBe("locked");
    await submitRiverbend(db, "2027-01-20T09:00:00.000Z");

    expect(await readReview(db, id)).toMatchObject({ reader: "Rhian Colbourne", readRevision: 1 });
    expect((await viewOf(db, "rhian")).assessment).toMatchObject({ state: "submitted", revision: 2 });
    const lines = await db.selectFrom("dailyLines").select("words").where("personId", "=", "rhian").execute();
    expect(lines).toEqual([
      { words: "Riverbend Housing Association has corrected its Section 11 audit 2026 and signed it again. You read it" },
    ]);
  });
});
