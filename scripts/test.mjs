import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "./build.mjs";
import { installWhenNeeded } from "./install.mjs";
import { runTool } from "./run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const steps = {
  Install: installWhenNeeded,
  Format: () => runTool("oxfmt", ["--check"]),
  Lint: () => runTool("oxlint", ["--deny-warnings"]),
  // Each keeps one core busy
  "Types and build": () => Promise.all([types(), buildWhenNeeded()]),
  Tests: () => runTool("vitest", ["run"]),
  "Tests on PostgreSQL": () => runTool("vitest", ["run", "--config", "vitest.postgres.config.ts"]),
  "Tests in a browser": () => runTool("vitest", ["run", "--config", "vitest.browser.config.ts"]),
};

const times = [];
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n--- ${name}`);
  const began = performance.now();
  process.exitCode = 1;
  await step();
  times.push(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
process.exitCode = 0;
console.log(`\nAll passed. ${times.join(", ")}`);

async function types() {
  await runTool("react-router", ["typegen"]);
  await runTool("tsc", []);
}
