import { expect, test } from "vitest";
import { besideTable } from "#app/tables/figures/beside.ts";
import type { Beside } from "#domain/figures/beside.ts";

const snapshot = (key: string) => ({ set: { key, sections: [] }, returns: [] });
const beside = { rows: [], alone: [], first: snapshot("s11"), second: snapshot("s175") } as unknown as Beside;
const names = { first: "Section 11 audit 2026", second: "Safeguarding audit 2026 to 2027" };
const title = (places: { first: string; second: string }) => besideTable(beside, { names, places, isProvisional: false }).title;

test("the title of two audits side by side names each side’s partnerships, and those of both once", () => {
  expect(title({ first: "Estmere and Wealdshire", second: "Estmere" })).toBe(
    "Sections met in Section 11 audit 2026 (Estmere and Wealdshire) and in Safeguarding audit 2026 to 2027 (Estmere), self-rating",
  );
  expect(title({ first: "Estmere", second: "Estmere" })).toBe(
    "Sections met in Section 11 audit 2026 and in Safeguarding audit 2026 to 2027, self-rating, Estmere",
  );
});
