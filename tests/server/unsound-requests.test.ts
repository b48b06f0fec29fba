import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveApp } from "#tests/support/served-app.ts";

// Whatever the application complained of here would be a line in the log, and would fail these tests
let app: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => (app = await serveApp({ PUBLIC_URL: "https://audit.example" })));
afterAll(() => app.stop());

async function answerTo(...lines: string[]): Promise<string> {
  const socket = connect(app.port, "127.0.0.1");
  socket.write([...lines, "Connection: close", "", ""].join("\r\n"));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe("a host that is none", () => {
  test.each(["a b<c>", "[::1", "a@b", "a@b:99999", "a:99999", "a/b", "a?b", "a?", "a#", String.raw`a\b`, ""])(
    "%j is refused in one sentence",
    async (host) => {
      expect(await answerTo("GET /help HTTP/1.1", `Host: ${host}`)).toMatch(/^HTTP\/1\.1 400 [^]*\r\n\r\nName the host that is asked\.\n$/);
    },
  );

  test.each([
    "X-Forwarded-Host: [",
    "X-Forwarded-Host: a@b",
    "X-Forwarded-Host: a:99999",
    "X-Forwarded-Proto: ht tp:<",
    "X-Forwarded-Proto: ftp",
  ])("%s of a trusted proxy is refused too", async (line) =>
    expect(await answerTo("GET /help HTTP/1.1", "Host: here", line)).toMatch(/^HTTP\/1\.1 400 /),
  );

  test.each(["audit.example", "my_service:3000", "192.0.2.7:3000", "[2001:db8::1]", "[::1]:3000", "AUDIT.example."])(
    "%s is one",
    async (host) => {
      expect(await answerTo("GET /help HTTP/1.1", `Host: ${host}`)).toMatch(/^HTTP\/1\.1 200 /);
      expect(await answerTo("GET /ping HTTP/1.1", `Host: ${host}`)).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  test("of several proxies in a row, the host that the first was asked for is the one", async () => {
    const from = (origin: string) =>
      fetch(`${app.origin}/sign-in`, {
        method: "POST",
        redirect: "manual",
        headers: { "X-Forwarded-Proto": "https", "X-Forwarded-Host": "audit.example:8443, inner:3000", Origin: origin },
        body: new URLSearchParams({ email: "nobody@riverbend.example" }),
      });
    expect((await from("https://audit.example:8443")).status).toBe(302);
  });

  test("what somebody who is no trusted proxy says of it is not read", async () => {
    const untrusting = await serveApp({ PUBLIC_URL: "https://audit.example", TRUST_PROXY: "10.1.2.3" });
    for (const host of ["[", "a:99999"])
      expect((await fetch(`${untrusting.origin}/help`, { headers: { "X-Forwarded-Host": host } })).status).toBe(200);
    await untrusting.stop();
  });
});
