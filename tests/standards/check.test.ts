import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

test("sums up a sound file and what changed", () => {
  const { status, stdout } = check("standards/s11/2026.yaml");

  expect(status).toBe(0);
  expect(stdout).toContain("Standards: 34, of which core: 12");
  expect(stdout).toContain("Compared with 2024: 31 unchanged");
  expect(stdout).toContain("9.1 Policy and agreements for sharing information: reworded, figures not compared.");
});

test("prints every problem with its file and line, also what disagrees with the earlier version beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "standards-"));
  const file = join(folder, "2026.yaml");
  copyFileSync("standards/s11/2024.yaml", join(folder, "2024.yaml"));
  const yaml = readFileSync("standards/s11/2026.yaml", "utf8").replace("A deputy is named", "There is a deputy");
  writeFileSync(file, yaml);

  const { status, stdout } = check(file);

  expect(status).toBe(1);
  expect(stdout).toContain(`: Standard 1.1, change: says "unchanged", but the sentence or what met looks like differs from 2024.`);
  expect(stdout).toMatch(/2026\.yaml:[0-9]+: Standard 1\.1/);
  expect(stdout).toContain("1 problem to mend.");
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

function check(...files: string[]) {
  return spawnSync(process.execPath, ["standards/check.ts", ...files], { encoding: "utf8" });
}
