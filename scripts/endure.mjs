import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "./build.mjs";
import { installWhenNeeded } from "./install.mjs";
import { run, bundledNode } from "./run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installWhenNeeded();
await buildWhenNeeded();
await run(bundledNode(), ["tests/durability/endure.ts", ...process.argv.slice(2)]);
