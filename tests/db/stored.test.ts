import { expect, test } from "vitest";
import { stored, storedFields, storedFlags, storedReturn, storedSnapshot, texts } from "#db/stored.ts";

test("what is kept as JSON is read as what it must be", () => {
  expect(storedFlags('["eyfs","p16"]', "otterbrook-2026")).toEqual(["eyfs", "p16"]);
  expect(storedFlags(null, "otterbrook-2026")).toBeNull();
  const fields = { urn: "900101", deputies: [{ name: "Nell Ashby" }] };
  expect(stored(storedFields, JSON.stringify(fields), "profiles.fields", "otterbrook-2026")).toEqual(fields);
});

test("a value that cannot be read says of which column and row", () => {
  expect(() => storedFlags("[eyfs", "otterbrook-2026")).toThrow(
    "What assessments.flags holds for otterbrook-2026 cannot be read: It is not JSON",
  );
  expect(() => stored(texts, '{"first":1}', "signOffs.declarations", "a1")).toThrow(
    "What signOffs.declarations holds for a1 cannot be read: ✖ Invalid input: expected array, received object",
  );
});

test("what was signed or frozen is given as it was written, and refused only where it is something else", () => {
  const content = { set: { key: "s11" }, sections: [{ code: "1", standards: [{ code: "1.1", addedLater: true }] }] };
  expect(storedReturn({ id: "a1", content: JSON.stringify(content) })).toEqual(content);
  expect(() => storedReturn({ id: "a1", content: '{"returns":[]}' })).toThrow(
    "What submissions.content holds for a1 cannot be read: ✖ It is no return",
  );
  const figures = { format: 1, partnerships: [], returns: [], addedLater: true };
  expect(storedSnapshot({ id: "f1", content: JSON.stringify(figures) })).toEqual(figures);
  expect(storedSnapshot({ id: "f1", content: JSON.stringify({ ...figures, format: 2 }) }).format).toBe(2);
  expect(() => storedSnapshot({ id: "f1", content: JSON.stringify({ ...figures, format: 3 }) })).toThrow(
    "What snapshots.content holds for f1 cannot be read: ✖ It is no snapshot",
  );
});
