import { once } from "node:events";
import { createServer, request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { writeReadableStreamToWritable } from "@react-router/node";
import compression from "compression";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { waitingToWrite } from "../../server/http/waiting-to-write.ts";

const warnings: string[] = [];
const note = (warning: Error) => void warnings.push(warning.message);
beforeEach(() => {
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => process.off("warning", note));

const part = Buffer.alloc(256 * 1024, "0123456789abcdef");
const parts = 60;

/** An answer of many large parts, as React Router sends one, with what stands between; how long it arrives and of how many bytes. */
async function answerThrough(accepts: string) {
  const app = express().use(compression()).use(waitingToWrite);
  app.get("/", (_request, response) => {
    response.type("text/csv");
    let sent = 0;
    const stream = new ReadableStream({ pull: (to) => (sent++ < parts ? to.enqueue(part) : to.close()) });
    void writeReadableStreamToWritable(stream, response);
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [answer] = await once(ask({ port, host: "127.0.0.1", headers: { "Accept-Encoding": accepts } }).end(), "response");
  let bytes = 0;
  for await (const piece of answer) bytes += (piece as Buffer).length;
  // Warnings are given on the next turn
  await setTimeout(20);
  server.close();
  return { encoding: answer.headers["content-encoding"] as string | undefined, bytes };
}

test("a large answer is compressed without heaping up those who wait", async () => {
  const { encoding, bytes } = await answerThrough("gzip");
  expect(encoding).toBe("gzip");
  expect(bytes).toBeLessThan(part.length * parts);
  expect(warnings).toEqual([]);
});

test("one that is not compressed arrives whole", async () => {
  expect(await answerThrough("identity")).toEqual({ encoding: undefined, bytes: part.length * parts });
  expect(warnings).toEqual([]);
});
