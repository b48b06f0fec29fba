import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Readers } from "#domain/conversations/permissions.ts";
import type { Db } from "#db/connection.server.ts";
import { writeDailyMails } from "#db/daily-mail.ts";
import { openConversation, speakIn } from "#db/conversations/conversations.ts";
import { listConversations, listEntries } from "#db/conversations/reading.ts";
import { listWaiting } from "#db/conversations/waiting.ts";
import { findPersonById } from "#db/people/people.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { changeOtterbrook, withdrawSubmissions } from "#tests/support/school-submission.ts";

const morning = "2026-11-22T09:00:00.000Z";
const publicUrl = "https://audit.example";

describe.each(databases)("conversations on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  beforeEach(() => withdrawSubmissions(db));
  afterAll(() => db.destroy());

  const speaking = async (by: string, words: string) => ({
    view: await viewOf(db, by, otterbrook),
    capacity: "Officer",
    words,
  });
  async function begin(
    words: string,
    { by = "amina", at = morning, readers = "governors" as Readers, standardCode = null as string | null } = {},
  ) {
    return openConversation(db, { by, at }, { ...(await speaking(by, words)), readers, standardCode });
  }
  async function begun(words: string, options: Parameters<typeof begin>[1] = {}) {
    const said = await begin(words, options);
    if (said.result === "locked") throw new Error("locked");
    return said.conversationId;
  }
  const say = async (conversationId: string, by: string, words: string, at = "2026-11-22T10:00:00.000Z") =>
    speakIn(db, { by, at }, { id: conversationId, assessmentId: otterbrook }, { speaking: await speaking(by, words), isAnswered: false });
  const answer = (conversationId: string, by: string, at = "2026-11-22T11:00:00.000Z") =>
    speakIn(db, { by, at }, { id: conversationId, assessmentId: otterbrook }, { speaking: null, isAnswered: true });
  const waiting = async (id: string) => {
    const person = await findPersonById(db, id);
    return person ? (await listWaiting(db, person)).map(({ last }) => last.words) : [];
  };
  const told = async () => {
    const lines = await db
      .selectFrom("dailyLines")
      .innerJoin("people", "people.id", "dailyLines.personId")
      .select("people.email")
      .orderBy("dailyLines.madeAt")
      .orderBy("people.email")
      .execute();
    return lines.map(({ email }) => email);
  };

  test("hold what was said in which part, and are listed by their newest words", async () => {
    const first = await begun("First");
    await begun("Second", { at: "2026-11-22T09:30:00.000Z", standardCode: "A6" });
    await say(first, "joanne", "Reply");

    expect((await listEntries(db, [first])).map(({ name, side, words }) => [name, side, words])).toEqual([
      ["Amina Yusuf", "governors", "First"],
      ["Joanne Tull", "organisation", "Reply"],
    ]);
    const listed = await listConversations(db, otterbrook, { readers: ["governors"] });
    expect(listed.map(({ last, entries }) => [last.words, entries])).toEqual([
      ["Reply", 2],
      ["Second", 1],
    ]);
    const about = async (code: string | null) =>
      (await listConversations(db, otterbrook, { readers: ["governors"], about: code })).map(({ last }) => last.words);
    expect([await about("A6"), await about(null)]).toEqual([["Second"], ["Reply"]]);
    expect(await listConversations(db, otterbrook, { readers: ["colleagues", "trust", "partnership"] })).toEqual([]);
  });

  test("wait for the side that did not speak last, until they are answered, and again after more words", async () => {
    const id = await begun("Which change came from it?", { standardCode: "K1" });
    expect([await waiting("joanne"), await waiting("kofi"), await waiting("amina"), await waiting("sunil")]).toEqual([
      ["Which change came from it?"],
      ["Which change came from it?"],
      [],
      [],
    ]);

    await say(id, "joanne", "This one");
    expect([await waiting("joanne"), await waiting("kofi"), await waiting("amina")]).toEqual([[], [], ["This one"]]);

    await answer(id, "amina");
    expect([await waiting("joanne"), await waiting("amina")]).toEqual([[], []]);
    await say(id, "amina", "And one more", "2026-11-22T12:00:00.000Z");
    expect(await waiting("joanne")).toEqual(["And one more"]);
  });

  test("reach the trust and the partnership, and nobody of another trust or partnership", async () => {
    await begun("To the trust", { by: "joanne", readers: "trust" });
    await begun("To the partnership", { by: "joanne", readers: "partnership", standardCode: "A6" });

    expect(await waiting("thea")).toEqual(["To the trust"]);
    expect([await waiting("leila"), await waiting("rhian")]).toEqual([["To the partnership"], ["To the partnership"]]);
    for (const person of ["anita", "olga", "farah", "dana", "amina"]) expect(await waiting(person)).toEqual([]);
    expect(await told()).toEqual(["leila@estmere.example", "rhian@estmere.example", "thea@hartsmoor.example"]);
  });

  test("are told by mail without their words: each that waits once in the mail of the day", async () => {
    const id = await begun("Between us");
    await say(id, "amina", "And this as well", "2026-11-22T09:30:00.000Z");

    expect(await writeDailyMails(db, new Date("2026-11-22T10:00:00.000Z"), publicUrl)).toBe(1);
    const mails = () => db.selectFrom("messages").select(["toEmail", "subject", "body"]).orderBy("createdAt").execute();
    const [mail] = await mails();
    expect(mail?.toEmail).toBe("joanne@otterbrook.example");
    expect(mail?.body.split(`${publicUrl}/conversations/${id}`)).toHaveLength(2);
    expect(mail?.subject + (mail?.body ?? "")).not.toContain("Between us");

    await begun("Later that day", { at: "2026-11-22T15:00:00.000Z" });
    expect(await writeDailyMails(db, new Date("2026-11-22T15:01:00.000Z"), publicUrl)).toBe(0);
    expect(await writeDailyMails(db, new Date("2026-11-23T09:00:00.000Z"), publicUrl)).toBe(1);
    expect((await mails()).map(({ toEmail }) => toEmail)).toEqual(["joanne@otterbrook.example", "joanne@otterbrook.example"]);
  });

  test("leave lines in the history without their words, and one for each answer", async () => {
    const id = await begun("Between us", { standardCode: "A6" });
    await say(id, "joanne", "Reply");
    await answer(id, "joanne");
    await answer(id, "amina", "2026-11-22T11:30:00.000Z");

    const lines = await db.selectFrom("history").select(["event", "standardCode", "personId", "after"]).orderBy("at").execute();
    expect(lines).toEqual([
      { event: "conversation-opened", standardCode: "A6", personId: "amina", after: null },
      { event: "conversation-reply", standardCode: "A6", personId: "joanne", after: null },
      { event: "conversation-answered", standardCode: "A6", personId: "joanne", after: null },
    ]);
  });

  test("are one, when the same person says the same within a minute", async () => {
    const results = await Promise.all([begin("Once"), begin("Once")]);
    expect(results.map(({ result }) => result).sort()).toEqual(["said", "said-already"]);
    // A clock that was put back does not make it another
    expect((await begin("Once", { at: "2026-11-22T08:59:30.000Z" })).result).toBe("said-already");
    expect((await begin("Once", { at: "2026-11-22T09:01:01.000Z" })).result).toBe("said");
    expect((await begin("Once", { by: "thea" })).result).toBe("said");
    expect((await begin("Once", { standardCode: "A6" })).result).toBe("said");
    const id = await begun("Other");
    await Promise.all([say(id, "joanne", "Yes"), say(id, "joanne", "Yes")]);
    expect((await listEntries(db, [id])).map(({ words }) => words)).toEqual(["Other", "Yes"]);
  });

  test("keep what was typed beside “Mark as answered”, and tell the other side of it", async () => {
    const id = await begun("Is there a date?");
    await speakIn(
      db,
      { by: "joanne", at: "2026-11-22T10:00:00.000Z" },
      { id, assessmentId: otterbrook },
      { speaking: await speaking("joanne", "3 December"), isAnswered: true },
    );

    expect((await listEntries(db, [id])).map(({ words }) => words)).toEqual(["Is there a date?", "3 December"]);
    expect(await waiting("amina")).toEqual([]);
    expect(await told()).toEqual(["joanne@otterbrook.example", "amina@otterbrook.example"]);
  });

  test("end when the school is withdrawn", async () => {
    const id = await begun("In time");
    await changeOtterbrook(db, { withdrawnOn: "2026-11-01" });

    expect((await begin("Too late")).result).toBe("locked");
    expect(await say(id, "joanne", "Too late")).toBe("locked");
    expect(await answer(id, "joanne")).toBe("locked");
    expect((await listEntries(db, [id])).map(({ words }) => words)).toEqual(["In time"]);
    expect(await waiting("joanne")).toEqual([]);
  });
});
