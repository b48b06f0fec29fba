import { expect, test } from "vitest";
import { withJointCycle } from "#tests/support/cycle-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

// Wanda runs the audit for Wealdshire, and only reviews for Estmere; Erin runs it for Estmere
const app = await freshApp(async ({ db }) => {
  await withJointCycle(db);
  await db.updateTable("cycles").set({ state: "open" }).where("id", "=", "joint").execute();
  for (const [id, name] of [
    ["wanda", "Wanda Ames"],
    ["erin", "Erin Lowe"],
  ] as const)
    await db
      .insertInto("people")
      .values({ id, name, email: `${id}@people.example`, jobTitle: "Officer" })
      .execute();
  for (const [personId, role, partnershipId] of [
    ["wanda", "administrator", "wealdshire"],
    ["wanda", "reviewer", "estmere"],
    ["erin", "administrator", "estmere"],
  ] as const)
    await db
      .insertInto("roles")
      .values({ id: `${personId}-${partnershipId}`, personId, role, partnershipId, organisationId: null, since: "2024-01-01" })
      .execute();
  for (const assessmentId of ["joint-Faith", "joint-Sports"])
    await db
      .insertInto("contacts")
      .values({
        id: `${assessmentId}-reminder`,
        assessmentId,
        kind: "mail",
        step: "reminder",
        madeAt: "2025-01-02T09:00:00.000Z",
        personId: null,
        promisedFor: null,
        letter: null,
      })
      .execute();
});

test("the tracker of a joint cycle holds those whom its reader may chase, and says the same of them everywhere", async () => {
  const wanda = await app.signIn("wanda");
  const { text } = await readPage(await wanda.get("/cycles/joint/tracker"));
  expect(text).toContain("3 of 4 agencies have returned. One has not: it is late.");
  expect(text).not.toContain("Sports agency");
  const closing = await readPage(await wanda.get("/cycles/joint/closing"));
  expect(closing.text).toContain("Faith agency: not yet started");
  expect(closing.text).toContain("1 of them belongs to the other partnership alone.");
  // Police and Homes; the one of the other partnership alone waits for that one
  expect(closing.text).toContain("2 returns wait for a response from you.");
});

test("a letter is in the name of the partnership whose administrator writes it, and is there for its own", async () => {
  const wanda = await app.signIn("wanda");
  const written = await wanda.post("/cycles/joint/tracker/step", { assessment: ["joint-Faith", "joint-Sports"] });

  const address = written.headers.get("Location") ?? "";
  expect(address).toMatch(/^\/cycles\/joint\/letters\.docx\?contact=[\w-]+$/);
  const { letter } = await app.db.selectFrom("contacts").select("letter").where("letter", "is not", null).executeTakeFirstOrThrow();
  expect(JSON.parse(letter ?? "")).toMatchObject({
    letterhead: ["Wealdshire Safeguarding Children Partnership"],
    from: ["Wanda Ames", "Officer", "Wealdshire Safeguarding Children Partnership"],
  });
  expect((await wanda.get(address)).status).toBe(200);
  expect((await (await app.signIn("erin")).get(address)).status).toBe(404);
});
