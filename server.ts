import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { openDatabase } from "#db/connection.server.ts";
import { announce } from "./server/announce.ts";
import { clockFrom } from "./server/clock.ts";
import { databaseSettings } from "./server/database-settings.ts";
import { logAsJson } from "./server/log.ts";
import { type Counts, databaseFigures, inPrometheusWords, serveMetrics } from "./server/metrics.ts";
import { countsOfAll, keepServing } from "./server/processes.ts";
import { noBackupLine } from "./server/scheduled-backup.ts";
import { serve } from "./server/serve.ts";
import { prepareDatabase, settingsOrStop } from "./server/start-up.ts";
import { unprotectedLine } from "./server/http/unprotected.ts";

const environment = settingsOrStop();
const isProduction = environment.MODE === "production";
// A demonstration talks to a person, who needs no line for each request
const level = environment.LOG_LEVEL ?? (isProduction ? "info" : "warn");
const clock = clockFrom(environment.DEMONSTRATION_NOW);
const processes = environment.PROCESSES ?? (isProduction ? availableParallelism() : 1);
let port = environment.PORT;

if (cluster.isWorker) {
  if (isProduction) logAsJson(level);
  await serve({ environment, clock, level }, () => {});
} else {
  // What is said at the start is read by whoever starts it, so lines of JSON begin after it
  const { firstRun, clockBehind } = await prepareDatabase(environment, clock());
  for (const line of [firstRun, clockBehind, noBackupLine(environment), unprotectedLine(environment)]) if (line) console.log(line);
  if (isProduction) logAsJson(level);
  if (processes === 1) {
    const { counts } = await serve({ environment, clock, level }, (listening) => void announce(environment, listening));
    measure(async () => [counts]);
  } else {
    cluster.on("listening", (_worker, address) => (port = address.port));
    keepServing(processes, () => void announce(environment, port));
    measure(countsOfAll);
  }
}

function measure(counts: () => Promise<Counts[]>) {
  const { METRICS_PORT, METRICS_HOST } = environment;
  if (!METRICS_PORT) return;
  const db = openDatabase(databaseSettings(environment));
  serveMetrics({ port: METRICS_PORT, host: METRICS_HOST }, async () =>
    inPrometheusWords(await counts(), await databaseFigures(db).catch(() => null)),
  );
}
