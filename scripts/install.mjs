import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./run.mjs";

const stamp = "node_modules/.installed";

/** Installs the libraries when there are none yet, or others than package-lock.json names. */
export async function installWhenNeeded() {
  // Not the version of Node: the first start runs on the machine’s own, the next ones on the one that was installed
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).update(`${process.platform} ${process.arch}`).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing libraries. This takes a minute or two the first time.");
  // Exactly what the lock file names, and an error where it does not fit package.json
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  await run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { NODE_ENV: "development" });
  writeFileSync(stamp, lock);
}
