import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseLargeBodies } from "../../server/http/body-limit.ts";

const app = express().use(refuseLargeBodies, (_, response) => void response.sendStatus(200));
const server = createServer(app);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

/** Announces a body of so many megabytes, and hears the answer before sending any of it. */
function statusOf(path: string, megabytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const length = Math.floor(megabytes * 1024 * 1024);
    const request = send({ port: (server.address() as AddressInfo).port, path, method: "POST", headers: { "Content-Length": length } });
    request.on("response", (response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    request.on("error", reject);
    request.flushHeaders();
  });
}

test.each([
  ["/cycles/2026/snapshots", 1, 200],
  ["/cycles/2026/snapshots", 1.1, 413],
  ["/snapshots/a/draft-check", 6, 200],
  ["/snapshots/a/draft-check?partnership=b", 6, 200],
  ["/snapshots/a/draft-check", 6.1, 413],
  ["/partnerships/a/register", 91, 200],
  ["/partnerships/a/register", 91.1, 413],
  ["/snapshots/a/draft-check/more", 1.1, 413],
  ["/snapshots/a/b/draft-check", 1.1, 413],
])("%s takes %d MB: %d", async (path, megabytes, status) => {
  expect(await statusOf(path, megabytes)).toBe(status);
});

test("a body of 2 MB is refused before it is read, and so is one that does not say how long it is", async () => {
  const post = (init: RequestInit) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method: "POST", ...init });

  const large = await post({ body: "x".repeat(2 * 1024 * 1024) });
  const unknown = await post({ body: new Blob(["rating=met"]).stream(), duplex: "half" } as RequestInit);
  const usual = await post({ body: "x".repeat(100_000) });

  expect([large.status, unknown.status, usual.status]).toEqual([413, 411, 200]);
});
