import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** Node 24 comes as a library, whatever Node runs this script. */
export function bundledNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const node = path.resolve("node_modules/node/bin", name);
  if (existsSync(node)) return node;
  if (Number.parseInt(process.versions.node) >= 24) return process.execPath;
  console.error(
    "Node 24 is missing from node_modules/node. Allow install scripts (npm config get ignore-scripts) and delete node_modules.",
  );
  process.exit(1);
}

/** Runs a command with its output shown; stops everything when it fails. */
export async function run(command, args, env = {}) {
  const code = await start(command, args, env).ended;
  if (code !== 0) process.exit(code);
}

/** Runs the program of a library by Node 24. */
export function runTool(tool, args, env) {
  return run(bundledNode(), [tools[tool], ...args], env);
}

export function start(command, args, env = {}) {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
  return { child, ended };
}

const tools = {
  "react-router": "node_modules/@react-router/dev/bin.cjs",
  oxlint: "node_modules/oxlint/bin/oxlint",
  oxfmt: "node_modules/oxfmt/bin/oxfmt",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};
