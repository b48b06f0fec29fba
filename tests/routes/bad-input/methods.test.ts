import * as build from "virtual:react-router/server-build";
import { describe, expect, test } from "vitest";
import { expectComplaint } from "#tests/support/complaints.ts";
import { audit, riverbendApp, standard, text } from "./riverbend.ts";

const app = await riverbendApp();
const { nothingChanged, priya, raw } = app;

describe("methods", () => {
  const routes = Object.values(build.routes).flatMap((route) =>
    route?.path && route.id !== "root" && !route.path.includes("*") ? [route] : [],
  );
  const addressOf = (path: string) =>
    `/${path.replace(":assessmentId", "riverbend-2026").replace(":code", "9.1").replace(":actionId", "action-9.1").replace(":evidenceId", "riverbend-2026-9.1").replace(":cycleId", "2026").replace(":revision", "1").replace(":snapshotId", "nothing").replace(":table", "tidy")}`;

  test.each(routes.filter(({ module }) => !module.action).map(({ path }) => addressOf(path as string)))(
    "%s takes no form",
    async (path) => {
      expectComplaint(/^\[[0-9A-F]{8}\] POST was refused, which this page does not take$/);

      const { status } = await priya.post(path, text);

      expect(status).toBe(405);
      nothingChanged();
    },
  );

  test("the address for drafts has no page", async () => {
    expectComplaint("but did not provide a `loader`");

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
    expectComplaint(`${method} was refused, which this page does not take`);

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
    expectComplaint(/^\[[0-9A-F]{8}\] A form was sent from another site, and refused$/);

    for (const path of [standard, `${standard}/draft`, `${audit}/check`, "/sign-in", "/sign-out"]) {
      expect((await priya.post(path, text, { Origin: from })).status).toBe(400);
    }
    nothingChanged();
  });

  test("a form whose origin no browser named is refused where the browser says that it comes from another site", async () => {
    const [[name, value] = ["", ""]] = [...priya.cookies];
    const send = (path: string, from: string) =>
      app.send(
        new Request(`http://localhost:3000${path}`, {
          method: "POST",
          headers: { Cookie: `${name}=${value}`, "Sec-Fetch-Site": from },
          body: new URLSearchParams({ email: "a@b.example" }),
        }),
      );
    for (const path of [standard, `${audit}/check`, "/sign-in", "/sign-out"]) expect((await send(path, "cross-site")).status).toBe(400);
    nothingChanged();
    expect((await send("/sign-in", "same-origin")).status).toBe(302);
  });
});
