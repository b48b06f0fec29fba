import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { usualSession } from "#domain/people/sessions.ts";
import { readCode } from "#domain/people/sign-in-code.ts";
import type { Db } from "#db/connection.server.ts";
import { redeemCode } from "#db/people/sign-in/redeem-code.ts";
import { giveBack, takeCount } from "#db/people/sign-in/sign-in-counts.ts";
import { issueCode } from "#db/people/sign-in/sign-in.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { clearPeople } from "#tests/support/people-fixtures.ts";

const start = new Date(morning);
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const email = "priya@riverbend.example";
const home = { address: "192.0.2.1", browser: null as string | null };

describe.each(databases)("signing in on %s", (_name, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  afterAll(() => db.destroy());
  beforeEach(() => clearPeople(db));

  const ask = async (from = home, now = start, earlierCodeId: string | null = null) => {
    const asked = await issueCode(db, { email, earlierCodeId, from, secret: "secret", publicUrl: "https://audit.example", now });
    return "codeId" in asked ? asked.codeId : asked.refusal;
  };
  const enter = (id: string, code: string, from = home, now = start) =>
    redeemCode(db, { id, code, from, secret: "secret", now, session: usualSession, browserName: "" });
  const codes = async () => {
    const mails = await db.selectFrom("messages").select("body").where("kind", "=", "sign-in-code").orderBy("createdAt").execute();
    return mails.map(({ body }) => readCode(body));
  };

  test("counts no more than the limit when many come at once, gives back, and begins anew after an hour", async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeCount(db, "askings of x", 5, start)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    await giveBack(db, "askings of x", start.toISOString(), 2);

    expect(await takeCount(db, "askings of x", 5, after(1))).toBe(true);
    expect(await takeCount(db, "askings of x", 5, after(1))).toBe(true);
    expect(await takeCount(db, "askings of x", 5, after(59))).toBe(false);
    expect(await takeCount(db, "askings of x", 5, after(60))).toBe(true);
    // What was counted in the hour before is none of this hour's
    await giveBack(db, "askings of x", start.toISOString());
    expect(await db.selectFrom("signInCounts").select("count").execute()).toEqual([{ count: 1 }]);
  });

  test("sends at most eleven codes in an hour whoever asks, always has one good, and takes each once", async () => {
    for (let minute = 0; minute < 60; minute++)
      for (const last of [1, 2, 3]) await ask({ ...home, address: `198.51.100.${last}` }, after(minute));
    expect(await codes()).toHaveLength(10);

    const [first, second] = [await ask(home, after(59)), await ask({ ...home, address: "203.0.113.7" }, after(59))];
    const newest = (await codes()).at(-1) ?? "";
    const results = await Promise.all([first, second, first].map((id) => enter(id, newest, home, after(59))));

    expect(results.filter((result) => "token" in result)).toHaveLength(1);
    expect(await db.selectFrom("sessions").select("personId").execute()).toEqual([{ personId: "priya" }]);
  });

  test("does not count what signed in: six times in a row, each with an e-mail at once", async () => {
    for (let time = 1; time <= 6; time++) {
      const id = await ask(home, after(time));
      expect(await enter(id, (await codes()).at(-1) ?? "", home, after(time))).toHaveProperty("token");
    }
    expect(await codes()).toHaveLength(6);
    expect((await db.selectFrom("signInCounts").select("count").execute()).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });

  test("takes from a wider network ten times what it takes from one in it, askings and wrong codes, and others meanwhile", async () => {
    const client = (number: number, network = "2001:db8:1") => ({ ...home, address: `${network}:${number.toString(16)}::1` });
    const id = await ask(client(0));
    const code = (await codes())[0] ?? "";
    expect(await enter(id, "wrong", client(0))).toEqual({ refusal: "wrong" });
    const count = (name: string, many: number) =>
      db.updateTable("signInCounts").set({ count: many }).where("name", "like", `${name} of network %`).execute();
    await count("askings", 1995);
    const asked = await Promise.all(Array.from({ length: 8 }, (_, number) => ask(client(number))));
    expect(asked.filter((one) => one === "client")).toHaveLength(3);
    expect(await ask(client(0, "2001:db8:2"))).toMatch(/^[0-9a-f]{32}$/);

    await count("wrong", 2000);
    expect(await enter(id, code, client(0xffff))).toEqual({ refusal: "client" });
    // Who reads the mailbox takes out what was counted for them
    expect(await enter(id, code, client(0, "2001:db8:2"))).toHaveProperty("token");
    expect(await ask(client(9))).toMatch(/^[0-9a-f]{32}$/);
    expect(await ask(client(10))).toBe("client");
  });

  test("keeps a browser known, and for its own person a count of its own", async () => {
    const signedIn = await enter(await ask(), (await codes())[0] ?? "");
    const known = { ...home, browser: "browser" in signedIn ? signedIn.browser : null };
    for (let time = 1; time <= 8; time++) await ask();
    const before = (await codes()).length;

    expect(await enter(await ask(known), "wrong")).toEqual({ refusal: "wrong" });
    expect(await codes()).toHaveLength(before + 1);
    const again = await enter(await ask(known), (await codes()).at(-1) ?? "", known);
    expect(again).toMatchObject({ browser: known.browser });
    expect(await ask({ ...home, browser: "made up" })).toMatch(/^[0-9a-f]{32}$/);
    expect(await codes()).toHaveLength(before + 2);
  });
});
