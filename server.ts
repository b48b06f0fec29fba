import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express from "express";
import { type Environment, readEnvironment, SettingsError } from "#app/environment.server.ts";
import { roleTitle } from "./domain/people/roles.ts";
import { openDatabase } from "#db/connection.server.ts";
import { listPeopleToTry } from "./db/people/demonstration-people.ts";
import { migrate } from "#db/migrate.ts";
import { seedDemonstration } from "./db/seeds/seed.ts";
import { refuseLargeBodies } from "./server/body-limit.ts";
import { loadBuild } from "./server/build.ts";
import { clockFrom } from "./server/clock.ts";
import { firstRunLine, stopIfDatabaseIsLost } from "./server/first-run.ts";
import { stopGracefully } from "./server/graceful-stop.ts";
import { lastResort } from "./server/last-resort.ts";
import { registerSetsOrStop } from "./server/register-sets.ts";
import { recurring } from "./server/recurring.ts";
import { repeat } from "./server/repeat.ts";
import { staticFiles } from "./server/static-files.ts";

const environment = settingsOrStop();
const clock = clockFrom(environment.DEMONSTRATION_NOW);
stopIfDatabaseIsLost(environment);
const db = openDatabase(environment.DATABASE_URL);

await migrate(db);
await registerSetsOrStop(db, clock().toISOString(), environment);
if (environment.MODE === "demonstration") await seedDemonstration(db, console.log, environment.PUBLIC_URL);
const firstRun = await firstRunLine(db, environment, clock());

const { build, createLoadContext } = await loadBuild();
const app = express();
app.disable("x-powered-by");
app.set("trust proxy", trustedProxies(environment.TRUST_PROXY));
app.use(compression());
app.use(staticFiles("build/client"));
app.use(refuseLargeBodies);
app.use(createRequestHandler({ build, getLoadContext: () => createLoadContext({ db, clock, environment }) }));
app.use(lastResort);

const repeated = repeat(recurring, { db, environment, clock });
const server = createServer(app).listen(environment.PORT, environment.HOST, announce);
server.on("error", (error) => {
  console.error(`Cannot listen on port ${environment.PORT}: ${error.message}`);
  process.exit(1);
});
stopGracefully(server, async () => {
  await repeated.stop();
  await db.destroy();
});

function settingsOrStop(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

// Express reads a number as how many proxies stand in front, and words as which
function trustedProxies(setting: string): string | number {
  return /^\d+$/.test(setting) ? Number(setting) : setting;
}

async function announce() {
  const { port } = server.address() as AddressInfo;
  console.log(`Safeguarding audit (${environment.MODE}): http://localhost:${port}`);
  if (firstRun) console.log(firstRun);
  if (environment.MODE !== "demonstration") return;
  console.log(`\nTo sign in, enter one of these addresses; the code is then on http://localhost:${port}/demonstration/outbox\n`);
  for (const { name, email, role, place, words } of await listPeopleToTry(db)) {
    console.log(`  ${roleTitle(role, words).padEnd(28)} ${email.padEnd(48)} ${name}, ${place}`);
  }
}
