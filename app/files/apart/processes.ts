import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { setPriority } from "node:os";

// Run from its source, which the built application stands beside: the build holds no file of its own for another process
const usual = createRequire(import.meta.url).resolve("#app/files/tasks/process.ts");

export interface Limits {
  /** How many work at once; who comes after waits. */
  most: number;
  /** How many may wait before one more is refused. */
  waiting: number;
  seconds: number;
  /** Of what the language itself keeps in memory. */
  megabytes: number;
}

/** What the other process is told: parts of what it is given, one after the other, and then to begin. */
export type Told = { task: string; part: unknown } | { end: true };
export type Answer = { result: unknown } | { problem: string };

/** The work was stopped, or never begun: it took too long, too much memory, or too many wait for theirs already. */
export class Stopped extends Error {
  readonly because: "time" | "memory" | "busy";

  constructor(because: Stopped["because"]) {
    super(`Work in a process of its own was stopped: ${because}`);
    this.because = because;
  }
}

// A process that has nothing to do is kept for a while: to begin one takes a third of a second
const idleFor = 60_000;

/**
 * Processes beside the one that answers requests, for work that takes long or may never end. They are processes and not threads
 * because a thread that runs out of memory takes everybody with it. Each does one thing at a time, after whoever serves people.
 */
export function processes({ most, waiting, seconds, megabytes }: Limits, file = usual) {
  const idle: { child: ChildProcess; end: NodeJS.Timeout }[] = [];
  const queue: (() => void)[] = [];
  const alive = new Set<ChildProcess>();
  // One that is busy hears nothing of its server's end
  process.once("exit", () => {
    for (const child of alive) child.kill("SIGKILL");
  });
  let busy = 0;

  /** Does a task elsewhere with all that is yielded, and gives its result; throws Stopped where a limit ended it. */
  return async function apart(task: string, parts: Iterable<unknown> | AsyncIterable<unknown>): Promise<unknown> {
    if (busy < most) busy++;
    else if (queue.length < waiting) await new Promise<void>((resolve) => queue.push(resolve));
    else throw new Stopped("busy");
    try {
      return await doneBy(idleOrNew(), task, parts);
    } finally {
      // Whoever waits gets the place, so that nobody comes in between
      const next = queue.shift();
      if (next) next();
      else busy--;
    }
  };

  function idleOrNew(): ChildProcess {
    for (let found = idle.pop(); found; found = idle.pop()) {
      clearTimeout(found.end);
      if (found.child.connected) return found.child;
    }
    const child = fork(file, {
      execArgv: [`--max-old-space-size=${megabytes}`],
      // It reads what strangers wrote, and is told nothing that it does not need
      env: Object.fromEntries(
        ["TZ", "NODE_ENV", "NODE_COMPILE_CACHE"].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
      ),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    alive.add(child);
    child.once("close", () => alive.delete(child));
    // Whoever waits for it hears of it too
    child.on("error", (error) => console.error("A process for files failed", error));
    try {
      if (child.pid) setPriority(child.pid, 10);
    } catch {
      // Without it the system shares as it likes
    }
    return child;
  }

  async function doneBy(child: ChildProcess, task: string, parts: Iterable<unknown> | AsyncIterable<unknown>): Promise<unknown> {
    child.ref();
    child.channel?.ref();
    let clock: NodeJS.Timeout | undefined;
    let isLate = false;
    try {
      const answered = new Promise<Answer>((resolve, reject) => {
        clock = setTimeout(() => {
          isLate = true;
          child.kill("SIGKILL");
        }, seconds * 1000);
        child.once("message", (answer) => resolve(answer as Answer));
        child.once("exit", () => reject(new Stopped(isLate ? "time" : "memory")));
      });
      // One that ended cannot be told anything more, and why it ended is said by its end
      const [answer] = await Promise.all([answered, tell(child, task, parts)]);
      if ("problem" in answer) throw new Error(answer.problem);
      keep(child);
      return answer.result;
    } catch (error) {
      child.kill("SIGKILL");
      throw error;
    } finally {
      clearTimeout(clock);
      for (const event of ["message", "exit"]) child.removeAllListeners(event);
    }
  }

  function keep(child: ChildProcess) {
    // A server that stops does not wait for a process that has nothing to do
    child.unref();
    child.channel?.unref();
    idle.push({ child, end: setTimeout(() => child.kill("SIGKILL"), idleFor).unref() });
  }
}

async function tell(child: ChildProcess, task: string, parts: Iterable<unknown> | AsyncIterable<unknown>) {
  const send = (told: Told) =>
    new Promise<boolean>((resolve) => {
      if (child.connected) child.send(told, (error) => resolve(error === null));
      else resolve(false);
    });
  for await (const part of parts) if (!(await send({ task, part }))) return;
  await send({ end: true });
}
