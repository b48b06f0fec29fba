import { describe, expect, test } from "vitest";
import { cycleInShort, periodOf } from "#domain/assessments/comparison.ts";

describe("the years of a cycle", () => {
  test("names a school year by both of its years", () => {
    expect(cycleInShort("Safeguarding audit 2025 to 2026")).toBe("2025 to 2026");
    expect(periodOf({ title: "Safeguarding audit 2025 to 2026", opensOn: "2025-09-15" })).toBe("2025 to 2026");
  });

  test("names an audit of one year by that year", () => {
    expect(cycleInShort("Section 11 audit 2024")).toBe("2024");
    expect(periodOf({ title: "Section 11 audit 2024", opensOn: "2024-09-16" })).toBe("2024");
  });

  test("goes by the day of opening where the title has no year", () => {
    expect(cycleInShort("Section 11 audit")).toBe("the last audit");
    expect(periodOf({ title: "Section 11 audit", opensOn: "2024-09-16" })).toBe("2024");
  });
});
