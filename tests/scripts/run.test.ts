import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "run-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const begun = () => path.join(folder, "begun");
const waiting = () => `require("node:fs").writeFileSync(${JSON.stringify(begun())}, String(process.pid)); setInterval(() => {}, 1000)`;
const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Runs programs beside each other as npm start does, the first of which waits for ever. */
function beside(...others: string[]) {
  const programs = JSON.stringify([waiting(), ...others]);
  const script = `
    import { passSignalsOn, run } from ${JSON.stringify(path.resolve("scripts/run.mjs"))};
    passSignalsOn();
    await Promise.all(${programs}.map((program) => run(process.execPath, ["-e", program])));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { child, ended };
}

async function pidOfWaiting(): Promise<number> {
  for (;;) {
    if (existsSync(begun())) {
      const pid = Number(readFileSync(begun(), "utf8"));
      if (pid > 0) return pid;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("of two that run beside each other, the one that fails ends the other, and says how it ended", async () => {
  const { ended } = beside(`setInterval(() => require("node:fs").existsSync(${JSON.stringify(begun())}) && process.exit(3), 20)`);
  const pid = await pidOfWaiting();
  expect(await ended).toBe(3);
  expect(isThere(pid)).toBe(false);
});

test("whoever interrupts the start interrupts all that it has begun", async () => {
  const { child, ended } = beside(waiting());
  const pid = await pidOfWaiting();
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(isThere(pid)).toBe(false);
});
