import { setTimeout } from "node:timers/promises";
import { Router } from "express";

export interface Watched {
  /** Fails where the database cannot be read and written. */
  check: () => Promise<void>;
  isStopping: () => boolean;
  version: string;
  patience?: number;
}

const usualPatience = 3000;
const keptFor = 1000;

/** For whoever watches the server: /ping answers while it runs, /health while it can also save. */
export function health({ check, isStopping, version, patience = usualPatience }: Watched): Router {
  // However many ask, the database is asked once a second
  let last: { at: number; answer: Promise<string | null> } | null = null;
  const because = () => {
    if (!last || Date.now() - last.at > keptFor) last = { at: Date.now(), answer: faultOf(check, patience) };
    return last.answer;
  };
  const router = Router();
  router.get("/ping", (_request, response) => void response.set("Cache-Control", "no-store").json({ status: "ok", version }));
  router.get("/health", async (_request, response) => {
    const fault = isStopping() ? "stopping" : await because();
    response
      .set("Cache-Control", "no-store")
      .status(fault ? 503 : 200)
      .json({ status: fault ?? "ok", version });
  });
  return router;
}

async function faultOf(check: () => Promise<void>, patience: number): Promise<string | null> {
  const checked = check().then(
    () => null,
    (error: unknown) => {
      console.error("The database cannot be read and written", error);
      return "database away";
    },
  );
  return Promise.race([checked, setTimeout(patience, "database does not answer")]);
}
