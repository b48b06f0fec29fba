import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { edited, lineOf, plain2024, plain2026 } from "./small-sets.ts";

test("sums up a sound file, how it reads and what changed, with nothing to look at", () => {
  const { status, stdout } = check(written(plain2024, plain2026));

  expect(status).toBe(0);
  expect(stdout).toContain("Standards: 3, of which core: 2");
  expect(stdout).toMatch(
    /Reading grade: sentences -?[0-9.]+, met statements -?[0-9.]+ on average; highest [0-9.]+ \(Standard [12]\.[12], .+\)/,
  );
  expect(stdout).toContain("Compared with 2024: 2 unchanged");
  expect(stdout).toContain("1.2 Board scrutiny: reworded, figures compared. What to check: the board must now ask.");
  expect(stdout).not.toMatch(/warning/i);
});

test("prints every problem with its file and line, also what disagrees with the earlier version beside it", () => {
  const broken = edited(plain2026, ["A deputy is named", "There is a deputy"]);
  const file = written(plain2024, broken);

  const { status, stdout } = check(file);

  expect(status).toBe(1);
  expect(stdout).toContain(
    `${file}:${lineOf(broken, "change:")}: Standard 1.1, change: says "unchanged", but the sentence or what met looks like differs from 2024.`,
  );
  expect(stdout).toContain("1 problem to mend.");
});

test("warns of words that are hard to read, each with its file and line, and does not fail", () => {
  const hard = edited(plain2024, ["A named person leads.", "Organisational accountability necessitates comprehensive documentation."]);
  const file = written(hard);

  const { status, stdout } = check(file);

  expect(status).toBe(0);
  expect(stdout).toMatch(/^.* has no problems\.$/m);
  expect(stdout).toContain(`${file}:${lineOf(hard, "Organisational")}: Warning. Standard 1.1, sentence: has a reading grade of `);
  expect(stdout).toContain("above 14.\n\n2 warnings to look at.");
});

test("warns of a standard that can be compared although met differs, saying where", () => {
  const reworded = edited(plain2026, ["The board has a report each year", "The board has a report each term"]);
  const file = written(plain2024, reworded);
  const notCompared = written(plain2024, edited(reworded, ["comparable: true", "comparable: false"]));

  const { status, stdout } = check(file);

  expect(status).toBe(0);
  expect(stdout).toContain(
    `${file}:${lineOf(reworded, "comparable")}: Warning. Standard 1.2, change, comparable: is true, but met is not as in 2024. ` +
      "Only in 2026: “The board has a report each term”. Only in 2024: “The board has a report each year”.",
  );
  expect(check(notCompared).stdout).not.toMatch(/warning/i);
});

test.each([
  ["no file", [], "Name one file to check"],
  ["a file that is not there", ["nowhere.yaml"], "There is no file nowhere.yaml that can be read."],
  ["a folder", ["standards"], "There is no file standards that can be read."],
])("answers %s in plain English", (_, files, answer) => {
  const { status, stdout, stderr } = check(...files);

  expect(status).toBe(1);
  expect(stdout).toContain(answer);
  expect(stderr).toBe("");
});

/** Writes versions of a set beside each other, and gives the name of the newest. */
function written(...versions: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "standards-"));
  const files = versions.map((yaml) => {
    const file = join(folder, `${/version: "(\d+)"/.exec(yaml)?.[1]}.yaml`);
    writeFileSync(file, yaml);
    return file;
  });
  return files.at(-1)!;
}

function check(...files: string[]) {
  return spawnSync(process.execPath, ["standards/check.ts", ...files], { encoding: "utf8" });
}
