import { expect, test } from "vitest";
import { setRefusedBecause } from "#domain/standard-sets/permissions.ts";
import { nextTitle, nextVersionName, versionRefusedBecause } from "#domain/standard-sets/version-name.ts";
import { partnershipRoles } from "#domain/people/roles.ts";

test.each([
  ["2026", "Estmere", [], "2027-estmere"],
  ["2026", "Estmere", ["2027-estmere", "2027-estmere-2"], "2027-estmere-3"],
  ["2027-estmere", "Estmere", [], "2028-estmere"],
  ["2026", "Kent & Medway (KSCMP)", [], "2027-kent-medway-kscmp"],
  ["2026", "Bàgh Château", [], "2027-bagh-chateau"],
  ["2026", "日本", [], "2027-own"],
])("after %s of %s comes, beside %j, %s", (base, shortName, taken, name) => {
  expect(nextVersionName(base, shortName, taken)).toBe(name);
  expect(versionRefusedBecause(name, { key: "s11", taken, proposed: name })).toBeNull();
});

test.each(["2027", "2027-", "2027-Estmere", "27-estmere", "2027-est mere", "2027 -x", `2027-${"x".repeat(60)}`, ""])(
  "%j is no name of one’s own",
  (version) => {
    expect(versionRefusedBecause(version, { key: "s11", taken: [], proposed: "2027-estmere" })).toContain(
      "such as 2027-estmere: a year alone is kept",
    );
  },
);

test("a title goes on to the next year where it has one", () => {
  expect(nextTitle("Section 11 audit 2026", "2026")).toBe("Section 11 audit 2027");
  expect(nextTitle("Early help audit", "2026-estmere")).toBe("Early help audit");
});

test("everybody with a part in the partnership reads its sets, administrators write them, and nobody else knows of them", () => {
  for (const role of partnershipRoles) {
    expect(setRefusedBecause("read", [role])).toBeNull();
    expect(setRefusedBecause("write", [role]) === null).toBe(role === "administrator");
  }
  expect(setRefusedBecause("read", [])).toBe("not-there");
});
