import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parseWithZod } from "@conform-to/zod/v4";
import express from "express";
import { z } from "zod";
import * as build from "virtual:react-router/server-build";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listActions } from "#db/assessments/actions.ts";
import { findAnswer } from "#db/assessments/answers.ts";
import { findDraft } from "#db/assessments/drafts.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listHistory } from "#db/history.ts";
import { origin, startApp, type TestApp } from "#tests/support/app.ts";
import { morning, someAction } from "#tests/support/assessment-fixtures.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { queriesOf } from "#tests/support/queries.ts";
import { buildWorld, type SnapshotFile } from "./permissions/world.ts";
import { refuseLargeBodies } from "../../server/body-limit.ts";

const audit = "/assessments/riverbend-2026";
const standard = `${audit}/standards/9.1`;
const text = { baseRevision: "1", rating: "met", statement: "Other words" };
const someEvidence = { title: "Policy, version 5", shows: "That it is done", kept: "Intranet" };
const action = {
  what: "Brief",
  gap: "No briefing",
  owner: "Chidi Nwosu",
  "dueOn.day": "31",
  "dueOn.month": "3",
  "dueOn.year": "2027",
  successMeasure: "All briefed",
};

let app: TestApp;
let snapshots: SnapshotFile;
let priya: TestBrowser;
let alison: TestBrowser;
let tomasz: TestBrowser;
beforeAll(async () => {
  app = await startApp();
  snapshots = await buildWorld(app);
  [priya, alison, tomasz] = await Promise.all([app.signIn("priya"), app.signIn("alison"), app.signIn("tomasz")]);
  snapshots.bringBack("in-progress");
  await app.db
    .insertInto("actions")
    .values(someAction("fenlows-action", { assessmentId: "fenlow-2026", standardCode: "9.1" }))
    .execute();
  await app.db
    .insertInto("evidence")
    .values({
      id: "fenlows-evidence",
      assessmentId: "fenlow-2026",
      title: "Theirs",
      shows: "",
      kept: "",
      checkedOn: null,
      reviewBy: null,
      carriedFrom: null,
      savedBy: "alison",
      savedAt: morning,
    })
    .execute();
  await app.db.insertInto("evidenceStandards").values({ evidenceId: "fenlows-evidence", standardCode: "9.1" }).execute();
  snapshots.keep("bad-input");
});
beforeEach(() => snapshots.bringBack("bad-input"));
afterAll(async () => {
  snapshots.close();
  await app.stop();
});

const answer = () => findAnswer(app.db, "riverbend-2026", "9.1");
const draft = () => findDraft(app.db, "riverbend-2026", "9.1", "priya");
const raw = (path: string, init: RequestInit & { headers?: Record<string, string> }) => {
  const [[name, value] = ["", ""]] = [...priya.cookies];
  return app.send(new Request(origin + path, { ...init, headers: { Origin: origin, ...init.headers, Cookie: `${name}=${value}` } }));
};
const isOnNoPage = (page: string) => page.includes("The form holds fields that no page here has.");
const nothingChanged = () => expect(snapshots.changedSince("bad-input")).toEqual([]);

describe("addresses", () => {
  test.each([
    "/assessments/nowhere",
    "/assessments/nowhere/standards/9.1",
    "/assessments/riverbend-2026'--",
    `/assessments/${"a".repeat(5000)}`,
    "/assessments/..%2F..%2Fetc%2Fpasswd",
    "/assessments/%F0%9F%92%A9",
    `${audit}/standards/99.9`,
    `${audit}/standards/9`,
    `${audit}/standards/constructor`,
    `${audit}/standards/__proto__`,
    `${audit}/standards/9.1/evidence/nothing`,
    `${audit}/standards/9.1/evidence/fenlows-evidence`,
    `${audit}/standards/9.1/evidence/fenlows-evidence/removal`,
    `${audit}/standards/9.1/evidence/riverbend-2024-9.1`,
    `${audit}/standards/9.1/evidence/riverbend-2026-1.1`,
    `${audit}/actions/nothing`,
    `${audit}/actions/fenlows-action`,
    `${audit}/actions/fenlows-action/progress`,
    `${audit}/actions/fenlows-action/removal`,
    `${audit}/actions/old-9.2`,
    `${audit}/actions/new?standard=99.9`,
    `${audit}/history?standard=99.9`,
    `${audit}/submissions/-1`,
    "/cycles/nowhere",
    "/assessments/riverbend-2026%00",
    "/help?next=%00",
    "/wp-login.php",
    "//evil.example/assessments",
  ])("%s is not there, to read or to send to", async (path) => {
    const read = await priya.get(path);
    const sent = await priya.post(path, { ...text, ...action, ...someEvidence });

    expect([read.status, [404, 405].includes(sent.status) ? 404 : sent.status]).toEqual([404, 404]);
    nothingChanged();
  });

  test.each(["/assessments/%", "/assessments/%E0%A4%A", "/%c0%ae%c0%ae/"])("%s cannot be read", async (path) => {
    const { status } = await priya.get(path);

    expect([400, 404]).toContain(status);
  });

  test.each(["return", "standards/9.1", "history", "sign-off"])(
    "%s tells no more to another agency when asked for as data",
    async (page) => {
      const response = await alison.get(`${audit}/${page}.data`);
      const body = await response.text();

      expect(response.status).toBe(404);
      expect(body).not.toContain("What we do about");
    },
  );

  test("another agency's evidence cannot be used here, nor its action carried over", async () => {
    const evidence = await priya.post(`${standard}/evidence/reuse`, { evidence: ["fenlows-evidence", "nothing", "__proto__"] });
    const carried = await priya.post(`${audit}/action-plan`, { carry: "fenlows-action" });
    const nothing = await priya.post(`${audit}/action-plan`, {});

    expect([evidence.status, carried.status, nothing.status]).toEqual([400, 404, 404]);
    nothingChanged();
  });
});

describe("methods", () => {
  const routes = Object.values(build.routes).flatMap((route) =>
    route?.path && route.id !== "root" && !route.path.includes("*") ? [route] : [],
  );
  const addressOf = (path: string) =>
    `/${path.replace(":assessmentId", "riverbend-2026").replace(":code", "9.1").replace(":actionId", "action-9.1").replace(":evidenceId", "riverbend-2026-9.1").replace(":cycleId", "2026").replace(":revision", "1").replace(":snapshotId", "nothing").replace(":table", "tidy")}`;

  test.each(routes.filter(({ module }) => !module.action).map(({ path }) => addressOf(path as string)))(
    "%s takes no form",
    async (path) => {
      const { status } = await priya.post(path, text);

      expect(status).toBe(405);
      nothingChanged();
    },
  );

  test("the address for drafts has no page", async () => {
    const { status } = await priya.get(`${standard}/draft`);

    expect([400, 404, 405]).toContain(status);
  });

  test.each(routes.filter(({ module }) => module.loader || module.default).map(({ path }) => addressOf(path as string)))(
    "HEAD %s answers as GET does, without the page",
    async (path) => {
      const [get, head] = await Promise.all([priya.get(path), raw(path, { method: "HEAD" })]);
      const [body] = [await head.text(), await get.text()];

      expect([head.status, body]).toEqual([get.status, ""]);
    },
  );

  test.each(["OPTIONS", "PROPFIND"])("%s has a defined answer and changes nothing", async (method) => {
    const { status } = await raw(standard, { method });

    expect([400, 404, 405]).toContain(status);
    nothingChanged();
  });

  test.each([
    ["another site", "https://evil.example"],
    ["nowhere", "null"],
    ["another port", "http://localhost:4000"],
    ["another scheme", "https://localhost:3000"],
  ])("a form that %s sent is refused", async (_, from) => {
    for (const path of [standard, `${standard}/draft`, `${audit}/check`, "/sign-in", "/sign-out"]) {
      expect((await priya.post(path, text, { Origin: from })).status).toBe(400);
    }
    nothingChanged();
  });
});

describe("bodies", () => {
  test.each([
    ["JSON", "application/json", JSON.stringify(text)],
    ["plain text", "text/plain", "rating=met"],
    ["nothing that is named", "", "rating=met"],
    ["a type that only begins like a form's", "application/x-www-form-urlencoded-text", "rating=met"],
    ["XML", "application/xml", "<rating>met</rating>"],
    ["multipart without a boundary", "multipart/form-data", "rating=met"],
    ["multipart that breaks off", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="rating"\r\n\r\nme'],
  ])("%s cannot be read", async (_, type, body) => {
    for (const path of [standard, `${standard}/draft`, `${audit}/people`, "/sign-in"]) {
      const headers: Record<string, string> = type ? { "Content-Type": type } : {};
      expect((await raw(path, { method: "POST", headers, body: new Blob([body]) })).status).toBe(400);
    }
    nothingChanged();
  });

  test.each([
    standard,
    `${standard}/draft`,
    `${standard}/evidence/new`,
    `${audit}/actions/new?standard=9.1`,
    `${audit}/check`,
    `${audit}/people`,
  ])("a file where text is expected is refused at %s", async (path) => {
    const form = new FormData();
    for (const name of ["statement", "rating", "title", "what", "note", "name", "section-9"])
      form.append(name, new Blob(["text"]), "text.txt");
    form.append("baseRevision", "1");

    const { status } = await priya.post(path, form);

    expect(status).toBeLessThan(500);
    expect((await answer())?.revision).toBe(1);
    expect(await draft()).not.toMatchObject({ statement: expect.stringContaining("object") as string });
  });

  test("a form sent as multipart is read like any other", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(text)) form.append(name, value);

    expect((await priya.post(standard, form)).status).toBe(302);
    expect(await answer()).toMatchObject({ statement: "Other words", revision: 2 });
  });

  test.each(["statement=a%00b", "state%00ment=a", "intent=save%00", "statement=%00"])(
    "%s holds a character that cannot be kept",
    async (body) => {
      const { status } = await priya.post(standard, new URLSearchParams(`baseRevision=1&rating=met&${body}`));

      expect(status).toBe(400);
      nothingChanged();
    },
  );

  test.each(["statement=%E0%A4%A", "statement=%", "statement=%ED%A0%80", "=", "&&&", "statement", "a=1;b=2", ""])(
    "%s has a defined answer",
    async (body) => {
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };

      const { status } = await raw(standard, { method: "POST", headers, body });

      expect([302, 400]).toContain(status);
    },
  );

  test.each(["rating=not-met", "statement=Second", "baseRevision=2", "baseRevision=1"])(
    "a field sent twice (%s) is refused, and nothing is saved",
    async (twice) => {
      const fields = new URLSearchParams({ ...text });
      fields.append(...(twice.split("=") as [string, string]));

      const { status } = await priya.post(standard, fields);

      expect([302, 400]).toContain(status);
      expect(await answer()).toMatchObject({ revision: 1, rating: "partially-met" });
    },
  );

  // "title[4294967294]" would be read as a list of that length
  test.each([
    "statement[0]",
    "statement[99]",
    "statement[4294967294]",
    "statement[99999999]",
    "rating.deep",
    "__proto__.rating",
    "constructor.prototype.x",
    `${"a.".repeat(500)}b`,
  ])("a field named %s has a defined answer, and is read as a hundred places at most or not at all", async (name) => {
    const response = await priya.post(standard, { ...text, [name]: "x" });

    expect([302, 400]).toContain(response.status);
    expect(isOnNoPage(await response.text()) || placesOf({ [name]: "x" }) <= 100).toBe(true);
    expect(({} as Record<string, unknown>)["rating"] ?? ({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test.each(["statement.constructor.prototype", "statement[0].prototype.x", "statement[100]", "statement.a.b.c"])(
    "a field named %s is on no page",
    async (name) => {
      const response = await priya.post(standard, { ...text, [name]: "x" });

      expect(response.status).toBe(400);
      expect(await response.text()).toContain("The form holds fields that no page here has.");
    },
  );

  test.each(["email[4294967294]", "email[99999999]"])(
    "a stranger’s field named %s is refused before anything is looked for",
    async (name) => {
      const refused = async () => {
        const response = await app.browser().post("/sign-in", { [name]: "x" });
        expect([response.status, isOnNoPage(await response.text())]).toEqual([400, true]);
      };

      expect(await queriesOf(app.db, refused)).toBe(0);
    },
  );

  test("ten thousand fields are refused with as many queries as one that no page has", async () => {
    const fields = new URLSearchParams({ ...text });
    for (let n = 0; n < 10_000; n++) fields.append(`field-${n}`, "x");
    const refused = (form: URLSearchParams) =>
      queriesOf(app.db, async () => expect(isOnNoPage(await (await priya.post(standard, form)).text())).toBe(true));

    expect(await refused(fields)).toBe(await refused(new URLSearchParams({ ...text, "a.b.c.d": "x" })));
  });
});

describe("a body of 2 MB", () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(
      express()
        .use(refuseLargeBodies)
        .use((_request, response) => void response.send("through")),
    );
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });
  afterAll(() => void server.close());
  const send = (init: RequestInit) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: "POST", ...init });

  test("is refused before it is read, and so is one that does not say how long it is", async () => {
    const large = await send({ body: "x".repeat(2 * 1024 * 1024) });
    const unknown = await send({ body: new Blob(["rating=met"]).stream(), duplex: "half" } as RequestInit);
    const usual = await send({ body: "x".repeat(100_000) });

    expect([large.status, unknown.status, usual.status]).toEqual([413, 411, 200]);
  });
});

describe("texts that are too long", () => {
  test.each([
    ["251 words", "word ".repeat(251)],
    ["one word of 30,000 characters", "x".repeat(30_000)],
    ["100 kB", "word ".repeat(20_000)],
    ["900 kB", "long words ".repeat(82_000)],
  ])("a statement of %s is refused, shown again and kept as the draft", async (_, statement) => {
    const response = await priya.post(standard, { ...text, statement });
    const page = await response.text();

    expect(response.status).toBe(400);
    expect(page).toContain(statement);
    expect((await draft())?.statement).toBe(statement);
    expect((await answer())?.revision).toBe(1);
  });

  test.each([
    ["a reason", standard, { ...text, noActionReason: "x".repeat(1001) }, "x".repeat(1001)],
    ["evidence", `${standard}/evidence/new`, { ...someEvidence, title: "x".repeat(201) }, "x".repeat(201)],
    ["what evidence shows", `${standard}/evidence/new`, { ...someEvidence, shows: "x".repeat(501) }, "x".repeat(501)],
    ["an action", `${audit}/actions/new?standard=9.1`, { ...action, what: "x".repeat(201) }, "x".repeat(201)],
    ["a note", `${audit}/actions/action-9.1/progress`, { progress: "on-track", note: "x".repeat(1001) }, "x".repeat(1001)],
    ["a name", `${audit}/people`, { intent: "invite", name: "x".repeat(101), email: "a@b.example", jobTitle: "Officer" }, "x".repeat(101)],
    ["a note to the signatory", `${audit}/check`, { note: "x".repeat(2001) }, "x".repeat(2001)],
  ])("%s is refused and shown again", async (_, path, fields, typed) => {
    const response = await priya.post(path, fields);

    expect(response.status).toBe(400);
    expect(await response.text()).toContain(typed);
    expect(snapshots.changedSince("bad-input").filter((table) => table !== "answer_drafts")).toEqual([]);
  });
});

describe("values", () => {
  test.each(["0", "2", "7", "", "1000000"])("revision %j is stale: both texts are kept", async (baseRevision) => {
    const response = await priya.post(standard, { ...text, baseRevision });

    expect([response.status, response.headers.get("Location")]).toEqual([302, `${standard}/versions`]);
    expect((await answer())?.revision).toBe(1);
    expect((await draft())?.statement).toBe("Other words");
  });

  test.each(["-1", "1.5", "one", "1e400", "99999999999999999999", "2147483648", "NaN", "0x1g"])(
    "revision %j is no revision, so both texts are kept",
    async (baseRevision) => {
      const response = await priya.post(standard, { ...text, baseRevision });

      expect([response.status, response.headers.get("Location")]).toEqual([302, `${standard}/versions`]);
      expect((await answer())?.revision).toBe(1);
      expect((await draft())?.statement).toBe("Other words");
    },
  );

  test.each([
    [standard, { ...text, intent: "publish" }],
    [standard, { ...text, intent: "" }],
    [standard, { ...text, rating: "excellent" }],
    [`${standard}/versions`, { version: "none", baseRevision: "1" }],
    [`${audit}/people`, { intent: "promote", "section-9": "tomasz" }],
    [`${audit}/people`, { "section-9": "tomasz" }],
    [`${audit}/actions/action-9.1/progress`, { progress: "cancelled" }],
    [`${audit}/actions/action-9.1/progress`, {}],
    [`${standard}/evidence/reuse`, {}],
    [`${audit}/people`, { intent: "invite", name: "A", jobTitle: "B", email: "not an address" }],
  ])("%s does not know %j", async (path, fields) => {
    if (path.endsWith("versions")) await priya.post(standard, { ...text, baseRevision: "0" });
    snapshots.keep("before");

    const { status } = await priya.post(path, fields as Record<string, string>);

    expect(status).toBe(400);
    expect(snapshots.changedSince("before").filter((table) => table !== "answer_drafts")).toEqual([]);
  });

  test("an unknown wish of the signatory is refused", async () => {
    const helen = await app.signIn("helen");

    for (const intent of ["approve", "", "sign,return"]) expect((await helen.post(`${audit}/sign-off`, { intent })).status).toBe(400);
  });

  test.each([
    ["31", "2", "2027"],
    ["29", "2", "2027"],
    ["32", "1", "2027"],
    ["1", "13", "2027"],
    ["0", "0", "0000"],
    ["31", "4", "2027"],
    ["-1", "1", "2027"],
    ["1", "1", "27"],
    ["1", "1", "20270"],
    ["1e1", "1", "2027"],
    ["١", "1", "2027"],
    ["", "1", "2027"],
    ["1", "1", "2026"],
  ])("an action due on %s %s %s is refused, and the date is shown again", async (day, month, year) => {
    const fields = { ...action, "dueOn.day": day, "dueOn.month": month, "dueOn.year": year };

    const response = await priya.post(`${audit}/actions/new?standard=9.1`, fields);

    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`value="${year}"`);
    nothingChanged();
  });

  test.each([
    [{ "checkedOn.day": "31", "checkedOn.month": "6", "checkedOn.year": "2026" }, "Date checked must be a real date"],
    [{ "checkedOn.day": "23", "checkedOn.month": "11", "checkedOn.year": "2026" }, "Date checked must be today or in the past"],
    [{ "reviewBy.day": "29", "reviewBy.month": "2", "reviewBy.year": "2027" }, "Check again by must be a real date"],
    [{ checkedOn: "2026-11-01" }, null],
  ])("evidence dated %j", async (dates, message) => {
    const response = await priya.post(`${standard}/evidence/new`, { ...someEvidence, ...dates });

    expect(response.status).toBe(400);
    if (message) expect(await response.text()).toContain(message);
    nothingChanged();
  });

  test("29 February of a leap year is a date", async () => {
    const response = await priya.post(`${audit}/actions/new?standard=9.1`, {
      ...action,
      "dueOn.day": "29",
      "dueOn.month": "2",
      "dueOn.year": "2028",
    });

    expect(response.status).toBe(302);
  });
});

describe("giving out sections", () => {
  test.each([
    ["someone of another agency", { "section-9": "alison" }],
    ["someone of the partnership", { "section-9": "leila" }],
    ["the signatory, who does not answer", { "section-9": "helen" }],
    ["nobody known", { "section-9": "nobody" }],
    ["one known and one not", { "section-1": "tomasz", "section-9": "nobody" }],
  ])("to %s is refused as a whole", async (_, sections) => {
    const { status } = await priya.post(`${audit}/people`, { intent: "give", ...sections } as Record<string, string>);

    expect(status).toBe(400);
    nothingChanged();
  });

  test("that are not in the set changes nothing", async () => {
    const { status } = await priya.post(`${audit}/people`, { intent: "give", "section-99": "tomasz" });

    expect(status).toBe(302);
    nothingChanged();
  });

  test("to oneself is not a contributor's to do", async () => {
    const { status } = await tomasz.post(`${audit}/people`, { intent: "give", "section-9": "tomasz" });

    expect(status).toBe(403);
    nothingChanged();
  });
});

describe("the same form sent again", () => {
  test("saves an answer once, and leads on as the first did", async () => {
    const first = await priya.post(standard, text);
    const second = await priya.post(standard, text);

    expect([first, second].map((response) => response.headers.get("Location"))).toEqual([
      `${audit}/standards/9.2`,
      `${audit}/standards/9.2`,
    ]);
    expect((await answer())?.revision).toBe(2);
    expect(await draft()).toBeUndefined();
  });

  test("adds evidence once, and an action once", async () => {
    const before = [(await listEvidence(app.db, "riverbend-2026")).length, (await listActions(app.db, "riverbend-2026")).length];

    const answers = [];
    for (let time = 0; time < 2; time++) {
      answers.push(await priya.post(`${standard}/evidence/new`, someEvidence));
      answers.push(await priya.post(`${audit}/actions/new?standard=9.1`, action));
    }

    expect(answers.map((response) => response.status)).toEqual([302, 302, 302, 302]);
    const after = [(await listEvidence(app.db, "riverbend-2026")).length, (await listActions(app.db, "riverbend-2026")).length];
    expect(after).toEqual(before.map((count) => count + 1));
  });

  test("removes evidence once, and then says that it is not there", async () => {
    const path = `${standard}/evidence/riverbend-2026-9.1/removal`;

    expect([(await priya.post(path)).status, (await priya.post(path)).status]).toEqual([302, 404]);
  });

  test("twenty times at once from twenty windows: one is saved and no word is lost", async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `Window ${n}`);

    const responses = await Promise.all(texts.map((statement) => priya.post(standard, { ...text, statement })));

    const places = responses.map((response) => response.headers.get("Location"));
    expect(places.filter((place) => place === `${audit}/standards/9.2`)).toHaveLength(1);
    expect(places.filter((place) => place === `${standard}/versions`)).toHaveLength(19);
    expect((await answer())?.revision).toBe(2);
    const setAside = (await listHistory(app.db, "riverbend-2026")).filter((line) => line.event === "answer-version-set-aside");
    const kept = [(await answer())?.statement, (await draft())?.statement, ...setAside.map((line) => line.after?.statement)];
    expect(kept.sort()).toEqual(texts.sort());
  });

  test("twenty times at once with the same words: it is saved once and nobody has to choose", async () => {
    const responses = await Promise.all(Array.from({ length: 20 }, () => priya.post(standard, text)));

    expect(new Set(responses.map((response) => response.headers.get("Location")))).toEqual(new Set([`${audit}/standards/9.2`]));
    expect((await answer())?.revision).toBe(2);
    expect((await listHistory(app.db, "riverbend-2026")).filter((line) => line.event === "answer-saved")).toHaveLength(1);
  });
});

/** How many places a form takes up once it is read, the gaps of its lists included. */
function placesOf(fields: Record<string, string>): number {
  const count = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 1;
    const inside = Array.isArray(value) ? Array.from(value, count) : Object.values(value).map(count);
    return inside.reduce((sum, places) => sum + places, 0);
  };
  return count(parseWithZod(new URLSearchParams(fields), { schema: z.any() }).payload);
}
