import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test.each(["/", "/sign-in", "/help", "/accessibility", "/privacy", "/cookies", "/demonstration/outbox"])(
  "%s shows a page with one heading and a title, guarded by headers",
  async (path) => {
    const response = await app.get(path);
    const page = await response.text();

    expect(response.status).toBe(200);
    // Without the first line browsers lay pages out as those of thirty years ago
    expect(page).toMatch(/^<!DOCTYPE html><html lang="en-GB"/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toMatch(/<title>[^<]*Safeguarding audit<\/title>/);
    expect(response.headers.get("Content-Security-Policy")).toMatch(/script-src 'self' 'nonce-[\w-]{36}'; style-src 'self';/);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  },
);

test("is sent in one piece, because each piece is compressed by itself", async () => {
  const response = await app.get("/privacy");
  let pieces = 0;
  for await (const _ of response.body ?? []) pieces++;
  expect(pieces).toBe(1);
});

test("says in words that a page is not there", async () => {
  const response = await app.get("/no/such/page");

  expect(response.status).toBe(404);
  expect(await response.text()).toContain("Page not found");
});

test("has no outbox to read in production", async () => {
  const production = await startApp({
    MODE: "production",
    SESSION_SECRET: "f3b1c0d9e8a7465c92d14e0b7a6f5c3d",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "audit@partnership.example",
    PUBLIC_URL: "https://audit.example",
  });

  expect((await production.get("/demonstration/outbox")).status).toBe(404);
  expect((await production.signIn("nobody").catch(() => null))?.cookies.size ?? 0).toBe(0);
  await production.stop();
});

test.each([
  ["multipart/form-data; boundary=x", "not a form"],
  ["application/json", "{}"],
  ["application/x-www-form-urlencoded", "email=a%00b"],
])("refuses a body of type %s that holds no form", async (type, body) => {
  const request = new Request("http://localhost:3000/sign-in", { method: "POST", body, headers: { "Content-Type": type } });

  expect((await app.send(request)).status).toBe(400);
});
