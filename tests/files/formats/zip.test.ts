import JSZip from "jszip";
import { expect, test } from "vitest";
import { zipOf } from "#app/files/formats/zip.ts";

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
