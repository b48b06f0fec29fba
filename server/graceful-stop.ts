import type { Server } from "node:http";

const patience = 10_000;

/** When told to stop: takes no new request, finishes those it has, then runs the rest of the stop. */
export function stopGracefully(server: Server, finish: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    // A terminal sends the signal to the start script and to us, and the script passes it on
    if (stopping) return;
    stopping = true;
    server.close(() => void finish().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
}
