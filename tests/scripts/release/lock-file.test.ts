import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import accepted from "../../../scripts/release/accepted.json" with { type: "json" };
import { licencesOf, licencesRefused } from "../../../scripts/release/licences.ts";
import { missingFrom, packageOf, productionPackages, productionSbom, readLock, withoutEntry } from "../../../scripts/release/sbom.ts";

const lock = readLock(readFileSync("package-lock.json", "utf8"));

test("the lock file has an entry for every package that another names, those of other systems too, as npm 11 wants it", () => {
  expect(withoutEntry(lock)).toEqual([]);
  const { "node_modules/@resvg/resvg-js-win32-x64-msvc": gone, ...packages } = lock.packages;
  expect(gone).toMatchObject({ optional: true });
  expect(withoutEntry({ ...lock, packages })).toEqual(["node_modules/@resvg/resvg-js names @resvg/resvg-js-win32-x64-msvc"]);
});

test("an entry is looked for from a package upwards, as Node does", () => {
  const packages = {
    "": {},
    "node_modules/a": { dependencies: { b: "1" } },
    "node_modules/a/node_modules/b": { dependencies: { c: "1", d: "1" } },
    "node_modules/c": {},
  };
  expect(withoutEntry({ name: "x", packages })).toEqual(["node_modules/a/node_modules/b names d"]);
});

test("the list of what a release is made of names every production package, nothing of development, and licences that are allowed", () => {
  // From the lock file alone: no registry is asked
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const text = execFileSync(npm, ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--offline"], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  const sbom = productionSbom(text, lock);

  expect(missingFrom(sbom, lock)).toEqual([]);
  const names = sbom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["pg", "nodemailer", "react", "yaml", "exceljs", "node"]));
  expect(names).not.toContain("vitest");
  expect(new Set(sbom.components.map(packageOf))).toEqual(productionPackages(lock));
  expect(sbom.metadata.component.name).toBe("safeguarding-audit");
  const refs = new Set(sbom.components.map((one) => one["bom-ref"]));
  expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((one) => !refs.has(one))).toEqual([]);
  expect(licencesRefused(licencesOf(sbom), accepted.licences)).toEqual([]);
});

test("a package that the list forgets is named", () => {
  expect(
    missingFrom(
      { components: [] },
      { name: "x", packages: { "": {}, "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0", dev: true } } },
    ),
  ).toEqual(["a@1.0.0"]);
});
