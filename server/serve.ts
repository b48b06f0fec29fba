import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Environment } from "#app/environment.server.ts";
import { openDatabase } from "#db/connection.server.ts";
import { application } from "./application.ts";
import { loadBuild } from "./build.ts";
import { databaseSettings } from "./database-settings.ts";
import { stopGracefully } from "./graceful-stop.ts";
import { isSaid } from "./log.ts";
import { counter } from "./metrics.ts";
import { recurring } from "./recurring.ts";
import { repeat } from "./repeat.ts";
import { version } from "./version.ts";

interface Surroundings {
  environment: Environment;
  clock: () => Date;
  level: "error" | "warn" | "info" | "debug";
  /** How recurring work waits until it comes round; the usual time where nothing else is handed in. */
  wait?: (milliseconds: number, stopping: AbortSignal) => Promise<void>;
}

/** Answers requests in this process, until it is told to stop. */
export async function serve({ environment, clock, level, wait }: Surroundings, onListening: (port: number) => void) {
  const db = openDatabase(databaseSettings(environment));
  const { counts, count } = counter();
  let isStopping = () => false;
  const app = application(await loadBuild(), {
    db,
    environment,
    clock,
    version,
    isStopping: () => isStopping(),
    tell(line) {
      count(line);
      if (isSaid("info", level)) console.info({ event: "request", ...line });
    },
  });
  process.on("message", (asked) => asked === "counts" && process.send?.({ counts }));

  const repeated = repeat(recurring, { db, environment, clock, ...(wait && { wait }) });
  const server = createServer(app).listen(environment.PORT, environment.HOST, () => onListening((server.address() as AddressInfo).port));
  server.on("error", (error) => {
    console.error(`Cannot listen on port ${environment.PORT}: ${error.message}`);
    process.exit(1);
  });
  isStopping = stopGracefully(server, async () => {
    await repeated.stop();
    await db.destroy();
  });
  return { counts };
}
