import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import SQLite from "better-sqlite3";
import packageFile from "../../package.json" with { type: "json" };
import { readCode } from "#domain/people/sign-in-code.ts";

export interface Running {
  origin: string;
  cookie: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
  pid: number;
}

// The arguments of Node in "npm run serve"
const asServed = packageFile.scripts.serve.split(" ").slice(1);

/** Starts the built application on a database file and waits until it answers. */
export async function startServer(
  file: string,
  settings: Record<string, string> = {},
  { isQuiet = false } = {},
): Promise<Omit<Running, "cookie">> {
  const port = await freePort();
  const child = spawn(process.execPath, asServed, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      MODE: "demonstration",
      DATABASE_URL: file,
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...settings,
    },
    // Where trouble is made on purpose its complaints tell nothing
    stdio: ["ignore", "ignore", isQuiet ? "ignore" : "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswering(child, origin);
  return { origin, stop: (signal = "SIGTERM") => ended(child, signal), pid: child.pid ?? 0 };
}

/** Signs a person in through the pages, with the code from the outbox. */
export async function signIn(origin: string, file: string, email: string): Promise<string> {
  const asked = await fetch(`${origin}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email }),
    headers: { Origin: origin },
    redirect: "manual",
  });
  const cookie = cookieOf(asked);
  const database = new SQLite(file, { readonly: true });
  const { body } = database
    .prepare("select body from messages where kind = 'sign-in-code' and to_email = ? order by created_at desc, rowid desc limit 1")
    .get(email) as { body: string };
  database.close();
  const code = readCode(body);
  const entered = await fetch(`${origin}/sign-in/code`, {
    method: "POST",
    body: new URLSearchParams({ code }),
    headers: { Origin: origin, Cookie: cookie },
    redirect: "manual",
  });
  return cookieOf(entered);
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .filter((pair) => pair && !pair.endsWith("="))
    .join("; ");
}

async function untilAnswering(child: ChildProcess, origin: string) {
  for (let tries = 0; tries < 2400; tries++) {
    if (child.exitCode !== null) throw new Error(`The server stopped with ${child.exitCode}`);
    const isUp = await fetch(`${origin}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server did not answer within two minutes");
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
