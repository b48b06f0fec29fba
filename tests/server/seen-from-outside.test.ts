import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answerFully, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { expectComplaint } from "#tests/support/complaints.ts";
import { serveApp } from "#tests/support/served-app.ts";

let app: Awaited<ReturnType<typeof serveApp>>;
let cookie: string;
beforeAll(async () => {
  app = await serveApp({ PUBLIC_URL: "https://audit.example", SECURITY_CONTACT: "mailto:security@partnership.example" });
  await answerFully(await withOneAudit(app.db), ["9.1"]);
  const [[name, value] = ["", ""]] = [...(await app.signIn("priya")).cookies];
  cookie = `${name}=${value}`;
});
afterAll(() => app.stop());
afterEach(() => void app.lines.splice(0));

const proxied = { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "audit.example" };

describe("every answer has its headers once", () => {
  test.each([
    ["a page", "/help", 200],
    ["what is not there", "/no/such/page", 404],
    ["ping", "/ping", 200],
    ["the address for weaknesses", "/.well-known/security.txt", 200],
    ["what is asked of the framework", "/__manifest", 404],
  ])("%s", async (_, path, status) => {
    const response = await fetch(app.origin + path, { headers: proxied });

    expect(response.status).toBe(status);
    for (const [name, value] of [
      ["Strict-Transport-Security", "max-age=31536000"],
      ["X-Content-Type-Options", "nosniff"],
      ["X-Frame-Options", "DENY"],
      ["Referrer-Policy", "same-origin"],
    ] as const) {
      expect(response.headers.get(name), name).toBe(value);
    }
    expect(response.headers.get("Content-Security-Policy")).toMatch(/frame-ancestors 'none'$/);
  });
});

test("weaknesses are told to the address of the setting, which a file says in the form of RFC 9116", async () => {
  const text = await (await fetch(`${app.origin}/.well-known/security.txt`)).text();
  const [, until = ""] = /^Expires: (.*)$/m.exec(text) ?? [];
  expect(text).toContain("Contact: mailto:security@partnership.example\n");
  expect(text).toContain("Canonical: https://audit.example/.well-known/security.txt\n");
  expect(Date.parse(until)).toBeGreaterThan(Date.now() + 86_400_000);
});

test("who asks for codes is who stands before the proxy, and neither the proxy nor who they say they are", async () => {
  const ask = (forwarded: string) =>
    fetch(`${app.origin}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { ...proxied, Origin: "https://audit.example", "X-Forwarded-For": forwarded },
      body: new URLSearchParams({ email: "nobody@riverbend.example" }),
    });
  const two = ["198.51.100.2", "6.6.6.6, 198.51.100.2", "7.7.7.7, 198.51.100.2:40000"];
  const neighbours = ["2001:db8::1", "[2001:db8::2]:443", "[2001:db8::2]:444", "2001:db8::3"];
  const nobody = ["unknown", "_hidden", "words", "9.9.9.9.9", "10.0.0.256"];
  for (const forwarded of ["198.51.100.1", ...two, ...neighbours, ...nobody]) expect((await ask(forwarded)).status).toBe(302);

  const counts = await app.db.selectFrom("signInCounts").select("count").where("name", "like", "askings of client%").execute();
  expect(counts.map(({ count }) => count).sort()).toEqual([1, 3, 4, 5]);
});

describe("the log", () => {
  test("has a line for each request with its pattern, and neither address, query, words nor name", async () => {
    const statement = "Words nobody may log";
    const page = "/assessments/riverbend-2026/standards/9.1";
    const headers = { ...proxied, Cookie: cookie, Origin: "https://audit.example" };
    await (await fetch(`${app.origin}${page}?q=secret`, { headers })).text();
    await fetch(app.origin + page, {
      method: "POST",
      redirect: "manual",
      headers,
      body: new URLSearchParams({
        baseRevision: "1",
        rating: "met",
        statement,
        notApplicableReason: "",
        noActionReason: "",
        intent: "later",
      }),
    });
    await (await fetch(`${app.origin}/priya@riverbend.example`, { headers: proxied })).text();
    await expect.poll(() => app.lines.length).toBe(3);

    const route = "/assessments/:assessmentId/standards/:code";
    expect(app.lines.map(({ method, route: pattern, status }) => [method, pattern, status])).toEqual([
      ["GET", route, 200],
      ["POST", route, 302],
      ["GET", "(none)", 404],
    ]);
    const [first, second, third] = app.lines;
    expect(first?.session).toMatch(/^[0-9a-f]{12}$/);
    expect([second?.session, third?.session]).toEqual([first?.session, null]);
    expect(first?.id).toMatch(/^[0-9A-F]{8}$/);
    const text = JSON.stringify(app.lines);
    for (const secret of ["priya", "secret", "Words", "riverbend", cookie.slice(8, 30)]) expect(text).not.toContain(secret);
  });

  test("has a line for what no route answers", async () => {
    await (await fetch(`${app.origin}/favicon.png`)).arrayBuffer();
    await expect.poll(() => app.lines.map(({ route }) => route)).toEqual(["(none)"]);
  });
});

test.each([
  ["which is not trusted", proxied],
  ["which names nothing of itself", {}],
])("a form that came through a proxy %s is refused with the reason, told once to whoever runs the service", async (_, headers) => {
  expectComplaint("Set TRUST_PROXY to its address");
  const untrusting = await serveApp({ PUBLIC_URL: "https://audit.example", TRUST_PROXY: "10.1.2.3" });
  const send = () =>
    fetch(`${untrusting.origin}/sign-in`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ email: "priya@riverbend.example" }),
      headers: { ...headers, Origin: "https://audit.example" },
    });

  const response = await send();
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining("(TRUST_PROXY)")]);
  await send();
  await untrusting.stop();
});

test.each([
  ["TRACE / HTTP/1.1\r\nHost: here", 405],
  ["GET http://evil.example/help HTTP/1.1\r\nHost: here", 400],
  ["OPTIONS / HTTP/1.0", 400],
])("%j is refused without a fault of ours", async (request, status) => {
  const socket = connect(app.port, "127.0.0.1");
  socket.write(`${request}\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});
