import { afterAll, beforeEach } from "vitest";
import { startApp, type TestApp } from "./app.ts";
import { SnapshotFile } from "./snapshot-file.ts";

/** The whole application, which each test of a file finds as it was filled once. */
export async function freshApp(fill: (app: TestApp) => Promise<unknown>, settings: Record<string, string> = {}) {
  const app = await startApp(settings);
  await fill(app);
  const start = app.clock().toISOString();
  const copies = new SnapshotFile(app.environment.DATABASE_URL);
  copies.keep("fresh");

  beforeEach(() => {
    copies.bringBack("fresh");
    app.setClock(start);
  });
  afterAll(async () => {
    copies.close();
    await app.stop();
  });
  return { ...app, copies, changedTables: () => copies.changedSince("fresh") };
}
