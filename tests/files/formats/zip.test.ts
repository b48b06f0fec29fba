import JSZip from "jszip";
import { expect, test } from "vitest";
import { zipOf, zipStream } from "#app/files/formats/zip.ts";

test("writes parts that others read back as they were, the stored ones as they are", async () => {
  const parts = [
    { path: "mimetype", content: "stored", isStored: true },
    { path: "folder/été.xml", content: "é".repeat(10_000) },
    { path: "empty", content: "" },
  ];
  const file = zipOf(parts);

  const zip = await JSZip.loadAsync(file, { checkCRC32: true });
  expect(Object.keys(zip.files).filter((path) => !path.endsWith("/"))).toEqual(parts.map(({ path }) => path));
  for (const { path, content } of parts) expect(await zip.file(path)?.async("string")).toBe(content);
  expect(file.subarray(30, 44).toString()).toBe("mimetypestored");
  expect(file.length).toBeLessThan(1000);
});

test("a zip made while it is read is read back by others, and what fails on the way fails for whoever reads it", async () => {
  const parts: Record<string, string[]> = { "folder/été.csv": ["é".repeat(50_000), "\r\n", "last"], empty: [], "README.txt": ["words"] };
  const streamed = async function* (fails = false) {
    for (const [path, texts] of Object.entries(parts)) yield { path, content: texts.map((text) => Buffer.from(text)) };
    if (fails) throw new Error("The database is away");
  };
  const file = Buffer.concat(await Array.fromAsync(zipStream(streamed())));

  const zip = await JSZip.loadAsync(file, { checkCRC32: true });
  expect(Object.keys(zip.files).filter((path) => !path.endsWith("/"))).toEqual(Object.keys(parts));
  for (const [path, texts] of Object.entries(parts)) expect(await zip.file(path)?.async("string")).toBe(texts.join(""));
  await expect(Array.fromAsync(zipStream(streamed(true)))).rejects.toThrow("The database is away");
});
