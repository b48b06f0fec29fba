import { expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
});

test("another partnership asks from the address of a cycle, and runs it too once its owner agrees", async () => {
  const leila = await app.signIn("leila");
  const farah = await app.signIn("farah");
  const address = /\S+\/cycles\/2026\/joining/.exec((await readPage(await leila.get("/cycles/2026/set-up"))).text)?.[0] ?? "";
  expect(address).toBe(`${app.environment.PUBLIC_URL}/cycles/2026/joining`);
  expect((await farah.get("/cycles/2026")).status).toBe(404);

  const asking = await readPage(await farah.get(new URL(address).pathname));
  expect(asking.text).not.toContain("Section 11 audit 2026");
  const joinings = asking.addressOf("Ask for Otherham Safeguarding Children Partnership") ?? "";
  const cycle = (await readPage(await farah.get(joinings))).getByLabelText("Address of the cycle’s page").value;
  const asked = await farah.post("/partnerships/otherham/joinings", { intent: "ask", cycle });
  expect(asked.headers.get("Location")).toBe("/partnerships/otherham/joinings?done=asked");

  const waiting = (await readPage(await farah.get("/partnerships/otherham/joinings"))).text;
  expect(waiting).toContain("Section 11 audit 2026 , asked of another partnership");
  expect(waiting).not.toContain("Estmere");

  const request = await readPage(await leila.get("/partnerships/estmere/joinings"));
  expect(request.text).toContain("both run it: either can change its dates, texts and reminders, launch it and close it.");
  const { id } = await app.db.selectFrom("joinings").select("id").executeTakeFirstOrThrow();
  await leila.post("/partnerships/estmere/joinings", { intent: "agree", joining: id, reason: "" });

  const answered = await readPage(await farah.get("/partnerships/otherham/joinings"));
  expect(answered.addressOf("Section 11 audit 2026")).toBe("/cycles/2026");
  expect(answered.text).toContain("asked of Estmere Safeguarding Children Partnership");
  expect((await farah.get("/cycles/2026")).status).toBe(200);
  expect((await readPage(await farah.get("/cycles/2026/joining"))).text).toContain(
    "Otherham Safeguarding Children Partnership runs it already",
  );
});

test("the page says nothing of whether there is such a cycle", async () => {
  const farah = await app.signIn("farah");
  const [there, nowhere] = await Promise.all(
    ["2026", "nowhere"].map(async (id) => (await readPage(await farah.get(`/cycles/${id}/joining`))).text),
  );
  expect(there).toBe(nowhere);
});
