import { createServer, type Server } from "node:http";
import type { Db } from "#db/connection.server.ts";
import { hasFailed } from "#domain/backups/backups.ts";
import { lastBackups } from "#db/backups/backups.ts";
import { listLeases } from "#db/leases.ts";
import type { RequestLine } from "./http/request-log.ts";

interface Route {
  count: number;
  milliseconds: number;
  longest: number;
}

/** What one process has counted since it began. */
export interface Counts {
  requests: Record<string, number>;
  routes: Record<string, Route>;
}

export function counter() {
  const counts: Counts = { requests: {}, routes: {} };
  return {
    counts,
    count({ route, status, ms }: Pick<RequestLine, "route" | "status" | "ms">) {
      const kind = `${Math.floor(status / 100)}xx`;
      counts.requests[kind] = (counts.requests[kind] ?? 0) + 1;
      const known = counts.routes[route] ?? { count: 0, milliseconds: 0, longest: 0 };
      counts.routes[route] = { count: known.count + 1, milliseconds: known.milliseconds + ms, longest: Math.max(known.longest, ms) };
    },
  };
}

/** What is counted of the database, whichever process asks. */
export async function databaseFigures(db: Db) {
  const { waiting, failed } = await db
    .selectFrom("messages")
    .select((eb) => [
      eb.fn.count<number>("id").filterWhere("nextAttemptAt", "is not", null).as("waiting"),
      eb.fn.count<number>("id").filterWhere("nextAttemptAt", "is", null).as("failed"),
    ])
    .where("sentAt", "is", null)
    .executeTakeFirstOrThrow();
  return { waiting: Number(waiting), failed: Number(failed), runs: await listLeases(db), backups: await lastBackups(db) };
}

/** All processes' counts and the database's figures in the words of Prometheus. */
export function inPrometheusWords(all: Counts[], figures: Awaited<ReturnType<typeof databaseFigures>> | null): string {
  const requests = summed(all.flatMap((one) => Object.entries(one.requests)));
  const routes = Map.groupBy(
    all.flatMap((one) => Object.entries(one.routes)),
    ([route]) => route,
  );
  const perRoute = [...routes].map(([route, found]) => ({
    labels: `route="${route.replace(/["\\\n]/g, "")}"`,
    count: found.reduce((sum, [, one]) => sum + one.count, 0),
    seconds: found.reduce((sum, [, one]) => sum + one.milliseconds, 0) / 1000,
    longest: Math.max(...found.map(([, one]) => one.longest)) / 1000,
  }));
  return [
    ...family(
      "audit_requests_total",
      "counter",
      [...requests].map(([kind, count]) => [`status="${kind}"`, count]),
    ),
    ...family(
      "audit_route_seconds_sum",
      "counter",
      perRoute.map(({ labels, seconds }) => [labels, seconds]),
    ),
    ...family(
      "audit_route_seconds_count",
      "counter",
      perRoute.map(({ labels, count }) => [labels, count]),
    ),
    ...family(
      "audit_route_seconds_max",
      "gauge",
      perRoute.map(({ labels, longest }) => [labels, longest]),
    ),
    ...family("audit_processes", "gauge", [["", all.length]]),
    ...family("audit_database_up", "gauge", [["", figures ? 1 : 0]]),
    ...(figures ? family("audit_mail_waiting", "gauge", [["", figures.waiting]]) : []),
    ...(figures ? family("audit_mail_failed", "gauge", [["", figures.failed]]) : []),
    ...(figures
      ? family(
          "audit_last_run_timestamp_seconds",
          "gauge",
          figures.runs.map(({ name, takenAt }) => [`work="${name}"`, Date.parse(takenAt) / 1000]),
        )
      : []),
    ...(figures ? backupLines(figures.backups) : []),
    "",
  ].join("\n");
}

function backupLines(last: Awaited<ReturnType<typeof lastBackups>>): string[] {
  const { good } = last;
  return [
    ...family("audit_last_backup_timestamp_seconds", "gauge", good ? [["", Date.parse(good.endedAt) / 1000]] : []),
    ...family("audit_last_backup_bytes", "gauge", good ? [["", (good.kilobytes ?? 0) * 1000]] : []),
    ...family("audit_backup_failed", "gauge", [["", hasFailed(last) ? 1 : 0]]),
  ];
}

function family(name: string, type: string, lines: [labels: string, value: number][]): string[] {
  return [`# TYPE ${name} ${type}`, ...lines.map(([labels, value]) => `${name}${labels ? `{${labels}}` : ""} ${value}`)];
}

function summed(entries: [string, number][]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, value] of entries) sums.set(name, (sums.get(name) ?? 0) + value);
  return sums;
}

/** Answers Prometheus on a port of its own, which nobody outside may reach. */
export function serveMetrics({ port, host }: { port: number; host: string }, text: () => Promise<string>): Server {
  const server = createServer(async (request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    const body = isAsked ? await text().catch(() => null) : "";
    response.writeHead(body === null ? 503 : isAsked ? 200 : 404, { "Content-Type": "text/plain; version=0.0.4" }).end(body ?? "");
  });
  server.on("error", (error) => console.error(`Cannot listen for metrics on port ${port}: ${error.message}`));
  return server.listen(port, host);
}
