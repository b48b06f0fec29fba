import type { Server } from "node:http";

const patience = 10_000;

/** When told to stop: takes no new request, finishes those it has, then runs the rest of the stop. Says whether it is stopping. */
export function stopGracefully(server: Server, finish: () => Promise<void>): () => boolean {
  let stopping = false;
  const stop = () => {
    // A terminal sends the signal to the start script, to all processes and to us, and the script passes it on
    if (stopping) return;
    stopping = true;
    server.close(() => void finish().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
  // One of several whose parent is gone would serve on with nobody to end it
  process.on("disconnect", stop);
  return () => stopping;
}
