import { beforeAll, expect, test } from "vitest";
import { readEnvironment } from "#app/environment.server.ts";
import { openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { type Recurring, repeat } from "../../server/repeat.ts";

const environment = readEnvironment({ MODE: "demonstration" });
const db = openDatabase(":memory:");
beforeAll(() => migrate(db));

/** Entries that run when the test lets their time pass. */
function start(...entries: Recurring[]) {
  let now = new Date("2026-11-22T09:00:00Z");
  const waits: { milliseconds: number; end: () => void }[] = [];
  const lines: unknown[][] = [];
  const wait = (milliseconds: number, stopping: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (stopping.aborted) return resolve();
      waits.push({ milliseconds, end: resolve });
      stopping.addEventListener("abort", () => resolve());
    });
  const log = { log: (...line: unknown[]) => lines.push(line), error: (...line: unknown[]) => lines.push(line) };
  const repeated = repeat(entries, { db, environment, clock: () => now, wait, log });
  return {
    ...repeated,
    lines,
    waits,
    /** Lets so much time pass, and everybody who waited for it go on. */
    async pass(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds);
      for (const { end } of waits.splice(0)) end();
      await settled();
    },
  };
}

function finds(count: number, does: (...given: Parameters<Recurring["work"]>) => void = () => {}): Recurring["work"] {
  return async (...given) => {
    does(...given);
    return count;
  };
}

// What is ready to run has run
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("does its work at once, and again after its time, with the time it is then", async () => {
  const runs: string[] = [];
  const work = finds(0, (_db, _environment, now) => runs.push(now.toISOString()));
  const repeated = start({ name: "Letters sent", every: 2000, work });
  await settled();

  expect(runs).toEqual(["2026-11-22T09:00:00.000Z"]);
  expect(repeated.waits.map(({ milliseconds }) => milliseconds)).toEqual([2000]);
  await repeated.pass(2000);
  expect(runs).toEqual(["2026-11-22T09:00:00.000Z", "2026-11-22T09:00:02.000Z"]);
  await repeated.stop();
});

test("is given the database and the settings", async () => {
  const given: unknown[] = [];
  const repeated = start({ name: "Letters sent", every: 2000, work: finds(0, (...all) => given.push(...all.slice(0, 2))) });
  await repeated.stop();

  expect(given).toEqual([db, environment]);
});

test("goes on at once while there is something to do, and writes a line for each run that did something", async () => {
  const left = [5, 3, 0];
  const repeated = start({ name: "Letters sent", every: 2000, work: async () => left.shift() ?? 0 });
  await settled();

  expect(repeated.lines).toEqual([["Letters sent: 5"], ["Letters sent: 3"]]);
  expect(repeated.waits).toHaveLength(1);
  await repeated.stop();
});

test("never does one entry's work twice at a time, and no entry waits for another", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const slow = Promise.withResolvers<number>();
  const repeated = start(
    {
      name: "Slow",
      every: 1,
      async work() {
        most = Math.max(most, ++running);
        await slow.promise;
        return --running;
      },
    },
    { name: "Quick", every: 1, work: finds(0, () => (runs += 1)) },
  );
  await settled();
  for (let times = 0; times < 5; times++) await repeated.pass(1000);

  expect([running, most, runs]).toEqual([1, 1, 6]);
  slow.resolve(0);
  await repeated.stop();
  expect(running).toBe(0);
});

test("of work with patience a slow run goes on by itself while the next ones begin, and stopping waits for it", async () => {
  const slow = Promise.withResolvers<number>();
  let runs = 0;
  const work = () => (++runs === 1 ? slow.promise : Promise.resolve(0));
  const repeated = start({ name: "Codes sent", every: 1000, patience: 3000, work });
  await settled();
  expect([runs, repeated.waits.map(({ milliseconds }) => milliseconds)]).toEqual([1, [3000]]);

  await repeated.pass(3000);
  await repeated.pass(1000);
  expect(runs).toBe(2);

  let hasStopped = false;
  const stopped = repeated.stop().then(() => (hasStopped = true));
  await settled();
  expect(hasStopped).toBe(false);
  slow.resolve(1);
  await stopped;
  expect(repeated.lines).toEqual([["Codes sent: 1"]]);
});

test("logs a failure once and goes on after its time", async () => {
  const fault = new Error("The database is away");
  let runs = 0;
  const work = async () => {
    if (++runs === 1) throw fault;
    return 0;
  };
  const repeated = start({ name: "Letters sent", every: 2000, work });
  await settled();

  expect(repeated.lines).toEqual([["Letters sent: failed", fault]]);
  expect(repeated.waits.map(({ milliseconds }) => milliseconds)).toEqual([2000]);
  await repeated.pass(2000);
  expect([runs, repeated.lines.length]).toEqual([2, 1]);
  await repeated.stop();
});

test("stops at once where it waits, and after its work where it is at it", async () => {
  const work = Promise.withResolvers<number>();
  let hasStopped = false;
  const repeated = start({ name: "Waits", every: 2000, work: finds(0) }, { name: "Works", every: 2000, work: () => work.promise });
  await settled();

  const stopped = repeated.stop().then(() => (hasStopped = true));
  await settled();
  expect(hasStopped).toBe(false);
  work.resolve(3);
  await stopped;
  expect(repeated.lines).toEqual([["Works: 3"]]);
});

test("waits by real timers where none are handed in, and leaves none behind", async () => {
  let runs = 0;
  const ran = Promise.withResolvers<void>();
  const work = async () => {
    if (++runs === 3) ran.resolve();
    return 0;
  };
  const repeated = repeat(
    [
      { name: "Often", every: 1, work },
      { name: "Daily", every: 86_400_000, work: finds(0) },
    ],
    { db, environment, clock: () => new Date() },
  );

  await ran.promise;
  await repeated.stop();
  expect(runs).toBeGreaterThanOrEqual(3);
});

test("of several processes one does the work, and another takes it up when that one stops", async () => {
  const runs: string[] = [];
  const work = (who: string) => finds(0, () => runs.push(who));
  const one = start({ name: "Reminders", every: 2000, work: work("one") });
  await settled();
  const other = start({ name: "Reminders", every: 2000, work: work("other") });
  await settled();
  await one.pass(2000);
  await other.pass(2000);
  expect(runs).toEqual(["one", "one"]);

  await one.stop();
  await other.pass(2000);
  expect(runs).toEqual(["one", "one", "other"]);
  await other.stop();
});
