import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTool } from "./run.mjs";

const sources = ["app", "domain", "db", "mail", "standards", "public", "package-lock.json", "vite.config.ts", "react-router.config.ts"];
const stamp = "build/.sources";

/** Builds the pages when a source has changed since the last build. */
export async function buildWhenNeeded() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.log("Building the pages. This takes about ten seconds.");
  await runTool("react-router", ["build", "--logLevel", "error"], { NODE_ENV: "production" });
  writeFileSync(stamp, now);
}

// Times and sizes are enough to notice a change, and much faster to read than the files
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn)) {
    const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  }
  return hash.digest("hex");
}

function filesIn(source) {
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
