import { createHash } from "node:crypto";
import { sql, SqliteAdapter } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { findPlaces, type FoundPlace, showPlaces } from "#db/organisations/redactions/find-places.ts";
import { redact } from "#db/organisations/redactions/redact.ts";
import { listRedactions, listRedactionsOf } from "#db/organisations/redactions/redactions.ts";
import { wordSources } from "#db/organisations/redactions/word-tables.ts";
import { storedLetter, storedReturn } from "#db/stored.ts";
import { totalPlaces } from "#domain/organisations/redacted-places.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { child, riverbendScope as scope, withWordsEverywhere } from "#tests/support/redaction-fixtures.ts";

const leila = { by: "leila", at: "2026-11-30T10:00:00.000Z" };
const wanted = { words: child, insideWords: false };
const mark = "[removed on 30 November 2026]";
const reason = "A child was named by mistake";

describe.each(databases)("words taken out on %s", (_, open) => {
  let db: Db;
  let before: Awaited<ReturnType<typeof read>>;
  let shown: Awaited<ReturnType<typeof showPlaces>>;
  let places: FoundPlace[];
  beforeAll(async () => {
    db = await withWordsEverywhere(open());
    await db.insertInto("signOffs").values(signature).execute();
    // What is written by hand is not counted by itself
    await checkSummaries(db, { mend: true });
    before = await read(db);
    const found = await look(db);
    places = found.places;
    shown = await showPlaces(db, scope, wanted, places);
    await redact(db, leila, scope, { ...wanted, reason, mark: found.mark, chosen: all(places) });
  }, 180_000);
  afterAll(() => db.destroy());

  test("are found in every column that holds words of people", () => {
    const found = new Set(places.map(({ table, column }) => `${table}.${column}`));
    const columns = wordSources(() => false).flatMap(({ table, source }) =>
      Object.keys(source.words).map((column) => `${table}.${column}`),
    );
    expect([...new Set(columns)].filter((one) => !found.has(one))).toEqual([]);
  });

  test("are nowhere afterwards, and a mark is in their place", async () => {
    expect((await look(db)).places).toEqual([]);
    expect((await everythingIn(db)).match(/jayden|okonkwo/i)).toBeNull();
    const { statement, rating } = await answer(db);
    expect([statement, rating]).toEqual([`${mark}’s supervision: We spoke about ${mark} there.`, "partially-met"]);
  });

  test("leave figures and signatures as they were, and of what was signed all but the words", async () => {
    const now = await read(db);
    expect(now.figures).toEqual(before.figures);
    expect(now.figures.differences).toEqual([]);
    const signed = JSON.stringify(storedReturn(before.submission)).replaceAll(/JAYDEN\\n {2}okonkwo|Jayden Okonkwo/g, mark);
    expect(storedReturn(now.submission)).toEqual(JSON.parse(signed));
    const letters = await db.selectFrom("responses").select(["id", "content"]).where("content", "is not", null).execute();
    expect(letters.map(({ id, content }) => storedLetter({ id, content: content ?? "" }).opening)).toEqual([
      `We spoke about ${mark} there.`,
    ]);
  });

  test("leave no fingerprint of what was there, with which guessed words could be tried", async () => {
    const { submission } = await read(db);
    expect(submission.contentHash).not.toBe(before.submission.contentHash);
    expect(submission.contentHash).toBe(createHash("sha256").update(submission.content).digest("hex"));
    const told = await db.selectFrom("history").select("after").where("event", "=", "submitted").execute();
    expect(told.map(({ after }) => JSON.parse(after ?? "").contentHash)).toEqual([submission.contentHash]);
    expect(await db.selectFrom("responses").select("approvedHash").distinct().execute()).toEqual([{ approvedHash: null }]);
  });

  test("are recorded with reason and number of places, and told, but never named", async () => {
    const [entry] = await listRedactions(db, "estmere");
    expect(entry).toMatchObject({ organisation: "Riverbend Housing Association", by: "Leila Haddad", reason, redactedAt: leila.at });
    expect(totalPlaces(entry?.places ?? {})).toBe(places.length);
    const line = await db.selectFrom("history").selectAll().where("event", "=", "words-removed").executeTakeFirstOrThrow();
    expect(line).toMatchObject({ ...scope, personId: "leila", after: JSON.stringify({ reason, places: places.length }) });
    const told = await db.selectFrom("dailyLines").select(["personId", "words"]).where("kind", "=", "redaction").execute();
    const words = `Estmere Safeguarding Children Partnership removed words from ${places.length} places of Riverbend Housing Association: ${reason}`;
    expect(told).toEqual([{ personId: "priya", words }]);
    const of = { at: leila.at, by: "Estmere Safeguarding Children Partnership", reason };
    expect(await listRedactionsOf(db, "submission of riverbend-2026")).toEqual([of]);
    expect(await listRedactionsOf(db, "submission of riverbend-2024")).toEqual([]);
  });

  test("make every open form outdated, so that nobody saves them back", async () => {
    const { revisions } = await read(db);
    const { savedAt, submissionOfRecommendation, ...counted } = before.revisions;
    expect(revisions).toEqual({
      ...Object.fromEntries(Object.entries(counted).map(([name, count]) => [name, count + 1])),
      savedAt: savedAt + 1,
      submissionOfRecommendation,
    });
  });

  test("are looked for in what the organisation and the partnership hold, and in nothing of others", () => {
    expect(before.ofFenlow.filter(({ source }) => !source.isShared)).toEqual([]);
    expect(before.ofFenlow.length).toBeGreaterThan(0);
    expect(before.elsewhere).toEqual([]);
  });

  test("are shown with what stands around them only where the partnership reads it", () => {
    const whereOf = (where: string) => shown.find((one) => one.where === where);

    expect(whereOf("Statement of 6.2")).toMatchObject({
      isAlone: false,
      isShared: false,
      count: 2,
      audit: `We spoke about ${child} there.`,
    });
    expect(whereOf("Draft of Chidi Nwosu: statement of 6.2")).toMatchObject({ isAlone: true, pieces: [{ text: child, isFound: true }] });
    expect(whereOf("Conversation, Chidi Nwosu: words")).toMatchObject({ isAlone: true });
    expect(whereOf("Conversation, Priya Raman: words")?.pieces.map(({ text }) => text)).toEqual(["We spoke about ", child, " there."]);
    expect(whereOf("Signed revision 1: statement of 6.2")).toMatchObject({ isAlone: false });
    expect(whereOf("History, 22 November 2026: statement of 6.2")).toMatchObject({ isAlone: true });
    expect(whereOf("E-mail to helen@riverbend.example, 22 November 2026: text")).toMatchObject({ isAlone: true });
    expect(whereOf("Notice")).toMatchObject({ isShared: true });
  });
});

describe.each(databases)("some of the words on %s", (_, open) => {
  let db: Db;
  beforeEach(async () => {
    db = await withWordsEverywhere(open());
  }, 180_000);
  afterEach(() => db.destroy());

  test("are taken out of the chosen places alone, and of nothing where anything changed since they were shown", async () => {
    const { mark, places } = await look(db);
    const drafts = places.flatMap(({ table }, at) => (table === "answerDrafts" ? [at] : []));
    const asked = { ...wanted, reason, mark };
    expect(await redact(db, leila, scope, { ...asked, mark: "another", chosen: drafts })).toBe("changed");
    expect(await redact(db, leila, scope, { ...asked, chosen: [] })).toBe("changed");
    expect((await look(db)).mark).toBe(mark);

    expect(await redact(db, leila, scope, { ...asked, chosen: drafts })).toBe("done");
    expect((await look(db)).places).toHaveLength(places.length - drafts.length);
    expect(await redact(db, leila, scope, { ...asked, chosen: drafts })).toBe("changed");
    expect(await db.selectFrom("redactionsUnderWay").selectAll().execute()).toEqual([]);
  });

  test("are taken out once by two administrators at the same moment", async () => {
    const { mark, places } = await look(db);
    const asked = { ...wanted, reason, mark, chosen: all(places) };
    const results = await Promise.all([redact(db, leila, scope, asked), redact(db, leila, scope, asked)]);

    expect(results.toSorted()).toEqual(["changed", "done"]);
    expect(await db.selectFrom("history").select("id").where("event", "=", "words-removed").execute()).toHaveLength(1);
  });
});

const all = (places: FoundPlace[]) => places.map((_, at) => at);

async function look(db: Db) {
  const found = await findPlaces(db, scope, wanted);
  if (!found) throw new Error("Too many places");
  return found;
}

const signature = {
  id: "signed",
  assessmentId: "riverbend-2026",
  revision: 1,
  personId: "helen",
  personName: "Helen Whitcombe",
  jobTitle: "Chief executive",
  declarations: "[]",
  signedAt: leila.at,
  capacity: null,
  meetingOn: null,
  minuteReference: null,
  lookedAt: null,
  forName: null,
  forJobTitle: null,
};

const answer = (db: Db) =>
  db
    .selectFrom("answers")
    .selectAll()
    .where("assessmentId", "=", "riverbend-2026")
    .where("standardCode", "=", "6.2")
    .executeTakeFirstOrThrow();

/** What a redaction must leave, and what it must change. */
async function read(db: Db) {
  const [action, profile, draft, recommendation, evidence, submission] = await Promise.all([
    db.selectFrom("actions").selectAll().where("id", "=", "with-words").executeTakeFirstOrThrow(),
    db.selectFrom("profiles").selectAll().executeTakeFirstOrThrow(),
    db.selectFrom("responses").selectAll().where("sentAt", "is", null).executeTakeFirstOrThrow(),
    db.selectFrom("recommendations").selectAll().executeTakeFirstOrThrow(),
    db.selectFrom("evidence").selectAll().where("id", "=", "riverbend-2026-6.2").executeTakeFirstOrThrow(),
    db.selectFrom("submissions").selectAll().where("assessmentId", "=", "riverbend-2026").executeTakeFirstOrThrow(),
  ]);
  return {
    figures: {
      summaries: await db.selectFrom("sectionSummaries").selectAll().orderBy("assessmentId").orderBy("sectionCode").execute(),
      differences: (await checkSummaries(db, { mend: false })).differences,
      ratings: await db.selectFrom("answers").select(["standardCode", "rating"]).orderBy("assessmentId").orderBy("standardCode").execute(),
      signatures: await db.selectFrom("signOffs").selectAll().execute(),
      receipts: await db.selectFrom("submissions").select(["id", "revision", "receipt", "submittedAt"]).orderBy("id").execute(),
    },
    revisions: {
      answer: (await answer(db)).revision,
      action: action.revision,
      profile: profile.revision,
      draft: draft.edition,
      recommendation: recommendation.edition,
      submissionOfRecommendation: recommendation.revision,
      savedAt: Date.parse(evidence.savedAt),
    },
    submission,
    ofFenlow: (await findPlaces(db, { organisationId: "fenlow", partnershipId: "estmere" }, wanted))?.places ?? [],
    elsewhere: (await findPlaces(db, { organisationId: "fenlow", partnershipId: "elsewhere" }, wanted))?.places,
  };
}

/** All rows of all tables as one text. */
async function everythingIn(db: Db): Promise<string> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const tables = (await db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !/^(kysely|sqlite|standard_sets)/.test(name));
  const rows = await Promise.all(
    tables.map(async (name) => (await sql`select * from ${sql.raw(isSqlite ? name : `public.${name}`)}`.execute(db)).rows),
  );
  return JSON.stringify(rows);
}
