import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { mainText } from "#tests/support/page-text.ts";
import { fillWorld } from "#tests/routes/permissions/world.ts";

const app = await freshApp(({ db }) => fillWorld(db));
const [priya, helen] = await Promise.all([app.signIn("priya"), app.signIn("helen")]);
const audit = "/assessments/riverbend-2026";
const state = async () =>
  (await app.db.selectFrom("assessments").select("state").where("id", "=", "riverbend-2026").executeTakeFirst())?.state;

test("the champion takes the audit back with one press until it is signed, and the signatory is told", async () => {
  await priya.post(`${audit}/check`, { note: "Sent too early" });
  for (const page of [audit, `${audit}/check`]) expect(await (await priya.get(page)).text()).toContain("Take it back</button>");
  expect(await (await helen.get(audit)).text()).not.toContain("Take it back</button>");

  const back = await priya.post(`${audit}/taking-back`);

  expect(back.headers.get("Location")).toBe(`${audit}?done=taken-back`);
  expect(await state()).toBe("in-progress");
  expect(await mainText(await priya.get(`${audit}?done=taken-back`))).toContain(
    "Taken back. Helen Whitcombe is told that there is nothing to sign now",
  );
  const mails = await app.db.selectFrom("messages").selectAll().where("kind", "=", "taken-back").execute();
  expect(mails.map(({ toEmail, subject }) => [toEmail, subject])).toEqual([
    ["helen@riverbend.example", expect.stringContaining("taken back, nothing to sign now")],
  ]);
  expect(await mainText(await priya.get(`${audit}/history`))).toContain("Taken back before it was signed");
  expect((await priya.post(`${audit}/taking-back`)).status).toBe(302);
  expect(await app.db.selectFrom("messages").selectAll().where("kind", "=", "taken-back").execute()).toHaveLength(1);
});

test("a signature that comes second finds it taken back", async () => {
  await priya.post(`${audit}/check`, { note: "" });
  const html = await (await helen.get(`${audit}/sign-off`)).text();
  const hash = /name="hash" value="([0-9a-f]+)"/.exec(html)?.[1] ?? "";
  await priya.post(`${audit}/taking-back`);

  const signed = await helen.post(`${audit}/sign-off`, {
    intent: "sign",
    revision: "1",
    hash,
    declare: ["read", "true", "children", "actions"],
  });

  expect(signed.status).toBe(409);
  expect(await mainText(signed)).toContain("It is not with the signatory now: it was not sent for signature, or came back.");
  expect(await state()).toBe("in-progress");
});

test("taking back that comes second finds it signed", async () => {
  await priya.post(`${audit}/check`, { note: "" });
  await app.db.updateTable("assessments").set({ state: "submitted" }).where("id", "=", "riverbend-2026").execute();

  const refused = await priya.post(`${audit}/taking-back`);

  expect(refused.status).toBe(409);
  expect(await state()).toBe("submitted");
});
