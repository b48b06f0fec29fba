import type { Server } from "node:http";

const patience = 10_000;

/** On the first signal: takes no new request, finishes those it has, then runs the rest of the stop. */
export function stopGracefully(server: Server, finish: () => Promise<void>): void {
  const stop = () => {
    server.close(() => void finish().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
