import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAudit } from "./audit.ts";
import accepted from "./accepted.json" with { type: "json" };
import { licencesCsv, licencesOf, licencesRefused } from "./licences.ts";
import { changelogRefusedBecause, treeRefusedBecause } from "./ready.ts";
import { missingFrom, productionSbom, readLock } from "./sbom.ts";
import { secretsInHistory, secretsRefused } from "./secrets.ts";

process.chdir(join(import.meta.dirname, "../.."));

const folder = "release";
const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; version: string };
const lock = readLock(readFileSync("package-lock.json", "utf8"));
const npm = (args: string[], cwd = ".") =>
  spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", args, { cwd, encoding: "utf8", maxBuffer: 1_000_000_000 });
const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" });

/** Ends with what was refused, a line each. */
function refuse(step: string, reasons: string[]) {
  if (reasons.length === 0) return;
  console.error(`${step}: no release.\n${reasons.map((reason) => `- ${reason}`).join("\n")}`);
  process.exit(1);
}

function sentence(reason: string | null): string[] {
  return reason === null ? [] : [reason];
}

refuse("Commits", sentence(treeRefusedBecause(git("status", "--porcelain"))));
refuse("Version", sentence(changelogRefusedBecause(version, readFileSync("CHANGELOG.md", "utf8"))));

console.log("Installing from the lock file, in a folder of its own and without keeping anything");
const trial = mkdtempSync(join(tmpdir(), "release-"));
for (const file of ["package.json", "package-lock.json"]) copyFileSync(file, join(trial, file));
const installed = npm(["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], trial);
rmSync(trial, { recursive: true });
refuse("Lock file", installed.status === 0 ? [] : [installed.stderr.trim()]);

const audit = readAudit(npm(["audit", "--omit=dev", "--json"]).stdout, accepted.advisories, new Date().toISOString().slice(0, 10));
for (const line of audit.accepted) console.log(`Known weakness that was accepted: ${line}`);
refuse("Known weaknesses", audit.refused);
console.log(
  audit.answered
    ? "No known weakness that is high or critical and was not accepted"
    : "No registry answered: whether a package has a known weakness was NOT checked",
);

console.log("Looking for secrets in every file that any commit had");
const secrets = secretsRefused(await secretsInHistory("."), accepted.secrets);
refuse(
  "Secrets",
  secrets.map(
    ({ rule, place, mark }) => `${rule} in ${place}. Where it is none, accept ${mark} with a reason in scripts/release/accepted.json`,
  ),
);

const written = npm(["sbom", "--sbom-format=cyclonedx", "--package-lock-only"]);
refuse("List of packages", written.status === 0 ? [] : [written.stderr.trim()]);
const sbom = productionSbom(written.stdout, lock);
refuse("List of packages", missingFrom(sbom, lock));
const licensed = licencesOf(sbom);
refuse("Licences", licencesRefused(licensed, accepted.licences));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const base = `${name}-${version}`;
writeFileSync(join(folder, `${base}.cdx.json`), `${JSON.stringify(sbom, null, 2)}\n`);
writeFileSync(join(folder, `${base}-licences.csv`), licencesCsv(licensed));
for (const ending of ["tar.gz", "zip"])
  git("archive", `--format=${ending}`, `--prefix=${base}/`, `--output=${join(folder, `${base}.${ending}`)}`, "HEAD");
const sums = readdirSync(folder)
  .toSorted()
  .map(
    (file) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")}  ${file}`,
  );
writeFileSync(join(folder, "SHA256SUMS"), `${sums.join("\n")}\n`);
console.log(`${base}: ${licensed.length} packages in production. In ${folder}/:\n${[...sums, ""].join("\n")}`);
