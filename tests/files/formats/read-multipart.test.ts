import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundaryOf, readMultipart } from "#app/files/formats/read-multipart.ts";

/** A body that comes in pieces of so many bytes. */
async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string, size = 7, boundary = "x") => readMultipart(inPieces(Buffer.from(text), size), boundary);

const plainOf = async (entries: Iterable<[string, FormDataEntryValue]>) =>
  Promise.all(
    [...entries].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString("hex")],
    ),
  );

test("whatever a browser sends comes out as it was, in whatever pieces it comes", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((one) => one.replace(/\r\n?|\n/g, "\r\n"));
  const name = fc.stringMatching(/^[\w "'.é-]{1,20}$/);
  const field = fc.record({ name, text });
  const file = fc.record({ name, fileName: name, bytes: fc.uint8Array({ maxLength: 400 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(field, file), { maxLength: 8 }), fc.integer({ min: 1, max: 300 }), async (parts, size) => {
      const form = new FormData();
      for (const part of parts) {
        if ("text" in part) form.append(part.name, part.text.toWellFormed());
        else form.append(part.name, new File([new Uint8Array(part.bytes)], part.fileName, { type: "text/csv" }));
      }
      const sent = new Response(form);
      const boundary = boundaryOf(sent.headers.get("Content-Type") ?? "") ?? "";
      const entries = await readMultipart(inPieces(new Uint8Array(await sent.arrayBuffer()), size), boundary);

      expect(await plainOf(entries ?? [])).toEqual(await plainOf(form));
    }),
    { numRuns: 150 },
  );
});

test("a file of several megabytes is whole", async () => {
  const bytes = Buffer.from(Array.from({ length: 3_500_000 }, (_, at) => at % 251));
  const form = new FormData();
  form.append("file", new File([bytes], "register.csv"));
  form.append("authorities", "899");
  const sent = new Response(form);
  const boundary = boundaryOf(sent.headers.get("Content-Type") ?? "") ?? "";
  const [[, file] = [], authorities] = (await readMultipart(inPieces(new Uint8Array(await sent.arrayBuffer()), 65_536), boundary)) ?? [];

  expect(Buffer.from(await (file as File).arrayBuffer()).equals(bytes)).toBe(true);
  expect(authorities).toEqual(["authorities", "899"]);
});

describe("is no form", () => {
  const part = (name: string, content: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
  test.each([
    ["nothing", ""],
    ["no mark", "not a form"],
    ["one that breaks off", '--x\r\nContent-Disposition: form-data; name="rating"\r\n\r\nme'],
    ["a part without a name", "--x\r\nContent-Disposition: form-data\r\n\r\nme\r\n--x--"],
    ["a head without an end", `--x\r\n${"a".repeat(20_000)}`],
    ["more parts than any form has", `${part("a", "").repeat(5000)}--x--`],
    ["more text than anybody types", `${part("a", "b".repeat(7 * 1024 * 1024))}--x--`],
  ])("%s", async (_, text) => {
    expect(await read(text, 65_536)).toBeNull();
  });

  test("but one part of nothing is", async () => {
    expect(await read(`${part("a", "")}--x--`)).toEqual([["a", ""]]);
  });
});

test.each([
  ["multipart/form-data; boundary=----WebKitFormBoundaryA1", "----WebKitFormBoundaryA1"],
  ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"],
  ["multipart/form-data", null],
  [`multipart/form-data; boundary=${"a".repeat(71)}`, "a".repeat(70)],
])("%s", (type, boundary) => {
  expect(boundaryOf(type)).toBe(boundary);
});
