import { setTimeout } from "node:timers/promises";
import { readEnvironment } from "#app/environment.server.ts";
import { serve } from "../../server/serve.ts";
import { prepareDatabase } from "../../server/start-up.ts";

// The server as production starts it, with the clock that a test hands in: no setting could, which the settings see to
let ahead = Date.parse(process.argv[2] ?? "") - Date.now();
const clock = () => new Date(Date.now() + ahead);
process.on("message", (said: { now?: string }) => {
  if (said.now) ahead = Date.parse(said.now) - Date.now();
});

const environment = readEnvironment(process.env);
const { firstRun } = await prepareDatabase(environment, clock());
await serve(
  {
    environment,
    clock,
    level: "warn",
    // What comes round by the hour comes round at once: its hour may have passed in between
    wait: (milliseconds, signal) => setTimeout(Math.min(milliseconds, 400), undefined, { signal }).catch(() => undefined),
  },
  (port) => process.send?.({ port, firstRun }),
);
