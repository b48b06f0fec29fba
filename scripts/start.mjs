import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "./build.mjs";
import { installWhenNeeded } from "./install.mjs";
import { bundledNode, start } from "./run.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installWhenNeeded();
await buildWhenNeeded();

// NODE_ENV makes libraries fast; whether this is a demonstration is for MODE to say
const MODE = process.env.MODE || (process.env.NODE_ENV === "production" ? "production" : "demonstration");
const server = start(bundledNode(), ["server.ts"], {
  MODE,
  NODE_ENV: "production",
  // Compiled modules are kept, so that the next start is quicker
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || "node_modules/.cache/compiled",
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => server.child.kill(signal));
process.exit(await server.ended);
