import { connect } from "node:net";
import { assets } from "virtual:react-router/server-build";
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

describe("a path that cannot be decoded", () => {
  test.each(["/%zz/jane.doe@school.example", "/a/%", "/%c3%28/b?c=d", "/%zz.data", "/assets/%zz"])(
    "%s is refused, and nothing of it is written down",
    async (path) => {
      app.lines.splice(0);
      expect(await answerTo(`GET ${path} HTTP/1.1`, "Host: here")).toMatch(/^HTTP\/1\.1 400 /);
      await expect.poll(() => app.lines.map(({ status }) => status)).toEqual([400]);
      expect(JSON.stringify(app.lines)).not.toMatch(/%|jane/);
    },
  );

  test("is not looked for either where the framework is asked which pages there are", async () => {
    expect(await answerTo(`GET /__manifest?version=${assets.version}&paths=%2F%25zz%2Fjane.doe HTTP/1.1`, "Host: here")).toMatch(
      /^HTTP\/1\.1 404 /,
    );
  });

  test("one that can is not, and a query may hold anything", async () => {
    expect(await answerTo("GET /help?q=%zz HTTP/1.1", "Host: here")).toMatch(/^HTTP\/1\.1 200 /);
    expect(await answerTo("GET /no/%C3%A9%2f%20 HTTP/1.1", "Host: here")).toMatch(/^HTTP\/1\.1 404 /);
  });
});

test.each(["PROPFIND", "OPTIONS", "PUT", "PATCH", "DELETE", "MKCOL"])("%s is not taken anywhere", async (method) => {
  for (const path of ["/help", "/ping", "/favicon.png"]) {
    const answer = await answerTo(`${method} ${path} HTTP/1.1`, "Host: here");
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/^Allow: GET, HEAD, POST\r$/m);
  }
});
