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

/** Runs a command with its output shown; when it fails, ends whatever runs beside it and stops. */
export async function run(command, args, env = {}) {
  const code = await start(command, args, env).ended;
  if (code !== 0) await stop(code);
}

/** Runs the program of a library by Node 24. */
export function runTool(tool, args, env) {
  return run(bundledNode(), [tools[tool], ...args], env);
}

export function start(command, args, env = {}) {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const started = { child };
  started.ended = new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  }).finally(() => running.delete(started));
  running.add(started);
  return started;
}

/** Whoever ends this script ends what it has started; it waits until that has ended. */
export function passSignalsOn() {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"])
    process.on(signal, () => {
      if (running.size === 0) process.exit(130);
      for (const { child } of running) child.kill(signal);
    });
}

const running = new Set();
let failedWith;

// Of two that run beside each other the first that fails says why
async function stop(code) {
  failedWith ??= code;
  const others = [...running];
  for (const { child } of others) child.kill();
  await Promise.all(others.map(({ ended }) => ended));
  process.exit(failedWith);
}

const tools = {
  "react-router": "node_modules/@react-router/dev/bin.cjs",
  oxlint: "node_modules/oxlint/bin/oxlint",
  oxfmt: "node_modules/oxfmt/bin/oxfmt",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};
