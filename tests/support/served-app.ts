import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as build from "virtual:react-router/server-build";
import { createLoadContext, factsOf } from "#app/request-context.server.ts";
import { application } from "../../server/application.ts";
import type { RequestLine } from "../../server/http/request-log.ts";
import { startApp } from "./app.ts";

/** The application as the server puts it on a port, with all that every request passes. */
export async function serveApp(settings: Record<string, string> = {}) {
  const app = await startApp(settings);
  const lines: RequestLine[] = [];
  let isStopping = false;
  const { db, environment, clock } = app;
  const server = createServer(
    application(
      { build, createLoadContext, factsOf },
      { db, environment, clock, version: "1.2.3", isStopping: () => isStopping, tell: (line) => lines.push(line) },
    ),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    ...app,
    port,
    origin: `http://127.0.0.1:${port}`,
    lines,
    beginStopping: () => (isStopping = true),
    async stop() {
      server.closeAllConnections();
      server.close();
      await app.stop();
    },
  };
}
