import { format } from "node:util";

export const levels = ["error", "warn", "info", "debug"] as const;
export type Level = (typeof levels)[number];

const methods = { error: "error", warn: "warn", info: "info", log: "info", debug: "debug" } as const;

/** From now on everything that is said, by libraries too, is one line of JSON with its time and level; what is below this level is not said. */
export function logAsJson(upTo: Level, write = (line: string) => void process.stdout.write(line)): void {
  for (const [method, level] of Object.entries(methods) as [keyof typeof methods, Level][]) {
    console[method] = isSaid(level, upTo) ? (...words: unknown[]) => write(`${JSON.stringify(lineOf(level, words))}\n`) : () => {};
  }
}

/** Whether what has this level is said where everything up to the other one is. */
export function isSaid(level: Level, upTo: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(upTo);
}

/** One line: words as a message, an error with every cause, fields as they are. */
export function lineOf(level: Level, words: unknown[], now = new Date()): Record<string, unknown> {
  const errors = words.filter((word) => word instanceof Error);
  const fields = words.filter((word): word is object => typeof word === "object" && word !== null && !(word instanceof Error));
  const texts = words.filter((word) => !(word instanceof Error) && !(typeof word === "object" && word !== null));
  return {
    time: now.toISOString(),
    level,
    process: process.pid,
    ...(texts.length > 0 ? { message: format(...texts) } : {}),
    ...Object.assign({}, ...fields),
    ...(errors[0] ? { error: told(errors[0]) } : {}),
  };
}

// Not the other properties: of a row that is refused PostgreSQL tells what stood in it
function told(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return { name, message, ...(code === undefined ? {} : { code }), stack, ...(cause instanceof Error ? { cause: told(cause) } : {}) };
}
