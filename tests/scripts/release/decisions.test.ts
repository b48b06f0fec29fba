import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import accepted from "../../../scripts/release/accepted.json" with { type: "json" };
import { readAudit } from "../../../scripts/release/audit.ts";
import { isAllowed, licencesCsv, licencesOf, licencesRefused } from "../../../scripts/release/licences.ts";
import { changelogRefusedBecause, treeRefusedBecause } from "../../../scripts/release/ready.ts";
import { secretsIn, secretsInHistory, secretsRefused } from "../../../scripts/release/secrets.ts";

describe("a release", () => {
  test("is made of a tree with nothing left to commit", () => {
    expect(treeRefusedBecause("")).toBeNull();
    expect(treeRefusedBecause(" M server.ts\n?? notes.txt\n")).toBe("There is something that is not committed: server.ts, notes.txt");
  });

  test.each([
    ["# Changelog\n\n## 0.2.0, 4 December 2026\n\n- One\n\n## 0.1.0\n", null],
    ["# Changelog\n\n## Unreleased\n\n## 0.2.0\n", null],
    [
      "# Changelog\n\n## Unreleased\n\n- One\n\n## 0.2.0\n",
      "CHANGELOG.md still has something under “Unreleased”. Give it the heading “0.2.0, <day>”",
    ],
    ["# Changelog\n\n## 0.2.1\n", "package.json says 0.2.0, and the newest heading of CHANGELOG.md is “0.2.1”"],
    ["# Changelog\n", "package.json says 0.2.0, and the newest heading of CHANGELOG.md is “”"],
  ])("has the version that people are told of: %j", (changelog, reason) => {
    expect(changelogRefusedBecause("0.2.0", changelog)).toBe(reason);
  });
});

describe("known weaknesses", () => {
  const advisory = (severity: string) => ({ url: "https://github.com/advisories/GHSA-x", title: "Reads too much", severity, source: 1 });
  const output = (severity: string) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { left: { severity, via: [advisory(severity)] }, right: { severity, via: ["left"] } },
    });
  const kept = { advisory: "https://github.com/advisories/GHSA-x", reason: "We never call it", until: "2026-12-31" };

  test.each([
    ["none", JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), [], { answered: true, refused: [], accepted: [] }],
    ["a moderate one", output("moderate"), [], { answered: true, refused: [], accepted: [] }],
    [
      "a high one",
      output("high"),
      [],
      { answered: true, refused: ["left, high: Reads too much (https://github.com/advisories/GHSA-x)"], accepted: [] },
    ],
    [
      "one that is accepted",
      output("critical"),
      [kept],
      { answered: true, refused: [], accepted: ["left: We never call it (https://github.com/advisories/GHSA-x)"] },
    ],
    [
      "one that was accepted until yesterday",
      output("high"),
      [{ ...kept, until: "2026-11-30" }],
      { answered: true, refused: ["left, high: Reads too much (https://github.com/advisories/GHSA-x)"], accepted: [] },
    ],
    // As npm 11 answers where a registry does not know the question
    [
      "a registry that does not answer",
      JSON.stringify({ message: "405 Method Not Allowed", error: { summary: "", detail: "" } }),
      [],
      { answered: false, refused: [], accepted: [] },
    ],
    ["nothing", "", [], { answered: false, refused: [], accepted: [] }],
  ])("of %s", (_what, said, ofThese, audit) => {
    expect(readAudit(said, ofThese, "2026-12-01")).toEqual(audit);
  });
});

describe("licences", () => {
  test.each([
    ["MIT", true],
    ["unknown", false],
    ["GPL-3.0-or-later", false],
    ["(MIT OR GPL-3.0-or-later)", true],
    ["GPL-3.0-or-later OR MIT", true],
    ["(MIT AND Zlib)", true],
    ["MIT AND GPL-3.0-or-later", false],
    ["(MIT OR GPL-2.0) AND (Zlib OR ISC)", true],
    ["MIT WITH Something", false],
    ["SEE LICENSE IN LICENSE", false],
    ["(MIT", false],
    ["", false],
  ])("%s is allowed: %s", (licence, allowed) => {
    expect(isAllowed(licence, accepted.licences)).toBe(allowed);
  });

  test("are listed by name, and one that nobody allowed or knows is refused", () => {
    const components = [
      { "bom-ref": "b", purl: "pkg:npm/b@2.0.0", name: "b-called-otherwise", version: "2.0.0" },
      { "bom-ref": "a", purl: "pkg:npm/a@1.0.0", name: "a", version: "1.0.0", licenses: [{ license: { id: "MIT" } }] },
      { "bom-ref": "c", purl: "pkg:npm/%40c/c@3.0.0", name: "@c/c", version: "3.0.0", licenses: [{ license: { name: "Own terms" } }] },
    ];
    const licensed = licencesOf({ components });
    expect(licencesRefused(licensed, ["MIT"])).toEqual(["@c/c 3.0.0: Own terms", "b 2.0.0: unknown"]);
    expect(licencesCsv(licensed)).toBe('Package,Version,Licence\n@c/c,3.0.0,"Own terms"\na,1.0.0,"MIT"\nb,2.0.0,"unknown"\n');
  });
});

describe("secrets", () => {
  const folder = mkdtempSync(join(tmpdir(), "secrets-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args]);
  // In parts, so that no scan takes this file for one that holds a key
  const key = ["ghp", "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"].join("_");
  const planted = `const token = "${key}";\n`;

  test("in a file are found by line, and named by a mark that does not tell them", async () => {
    const [found, ...others] = await secretsIn("server.ts", `// nothing\n${planted}`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ place: "server.ts:2", rule: "github" });
    expect(JSON.stringify(found)).not.toContain(key);
    expect(await secretsIn("server.ts", readFileSync("server.ts", "utf8"))).toEqual([]);
  });

  test("in a file that a later commit took out are found in the history, and one that is accepted is not refused", async () => {
    git("init", "--quiet");
    writeFileSync(join(folder, "settings.ts"), planted);
    git("add", ".");
    git("commit", "--quiet", "--message", "Add settings");
    writeFileSync(join(folder, "settings.ts"), "// none\n");
    git("commit", "--quiet", "--all", "--message", "Take it out");

    const refused = secretsRefused(await secretsInHistory(folder), accepted.secrets);
    expect(refused.map(({ place, rule }) => [place.replace(/^\w+/, "id"), rule])).toEqual([["id:settings.ts:1", "github"]]);
    expect(secretsRefused(refused, [{ mark: refused[0]?.mark ?? "", reason: "A test" }])).toEqual([]);
  });
});
