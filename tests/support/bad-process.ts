/** Does what a file may make a reader do: never end, take all memory, die, fail, or say what it was given. */
const tasks: Record<string, (given: unknown) => unknown> = {
  turns: () => {
    for (;;);
  },
  swells: () => {
    for (const all: object[] = []; ;) all.push({ more: Array.from({ length: 1000 }, (_, at) => String(at)) });
  },
  // Of this a thread with a limit of memory would take everybody with it
  grows: () => {
    for (const all: number[] = []; ;) all.push(1);
  },
  dies: () => process.exit(3),
  fails: () => {
    throw new Error("This cannot be done");
  },
  waits: () => new Promise((resolve) => setTimeout(resolve, 200)),
  says: (given) => ({ given, pid: process.pid, secrets: Object.keys(process.env).filter((name) => /SECRET|URL|PASSWORD/.test(name)) }),
};

process.on("disconnect", () => process.exit());
let parts: unknown[] = [];
let task = "";
process.on("message", async (told: { task: string; part: unknown } | { end: true }) => {
  if ("part" in told) {
    ({ task } = told);
    parts.push(told.part);
    return;
  }
  const given = parts;
  parts = [];
  try {
    process.send?.({ result: await tasks[task]?.(given) });
  } catch (error) {
    process.send?.({ problem: String(error) });
  }
});
