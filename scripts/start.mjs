import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildWhenNeeded } from "./build.mjs";
import { installWhenNeeded } from "./install.mjs";
import { bundledNode, passSignalsOn, start } from "./run.mjs";
import { writeWhenNeeded } from "./write.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
passSignalsOn();
await installWhenNeeded();

const env = {
  // NODE_ENV makes libraries fast; whether this is a demonstration is for MODE to say
  MODE: process.env.MODE || (process.env.NODE_ENV === "production" ? "production" : "demonstration"),
  NODE_ENV: "production",
  // Compiled modules are kept, so that the next start is quicker
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || "node_modules/.cache/compiled",
};
// As "npm run serve" does. V8 would keep 130 MB of each process for what it has just thrown away, and be no quicker for it
const [, ...served] = JSON.parse(readFileSync("package.json", "utf8")).scripts.serve.split(" ");
await Promise.all([buildWhenNeeded(), writeWhenNeeded(env)]);
process.exit(await start(bundledNode(), served, env).ended);
