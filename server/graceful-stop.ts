import type { Server } from "node:http";

const patience = 10_000;

/** When told to stop: takes no new request, finishes those it has, then runs the rest of the stop. Says whether it is stopping. */
export function stopGracefully(server: Server, finish: () => Promise<void>): () => boolean {
  let stopping = false;
  const stop = (why: string) => {
    // A terminal sends the signal to the start script, to all processes and to us, and the script passes it on
    if (stopping) return;
    stopping = true;
    // Whoever finds it gone must be able to tell that it was told to go
    console.info(`Stopping: ${why}.`);
    server.close(() => void finish().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => stop(`told to by ${signal}`));
  // One of several whose parent is gone would serve on with nobody to end it
  process.on("disconnect", () => stop("the process that began this one is gone"));
  return () => stopping;
}
