import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** The accessibility of every page takes longest and comes first in the alphabet, so that no worker waits for it at the end. */
class Alphabetical extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    return Promise.resolve(files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1)));
  }
}

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.{ts,tsx}", "tests/durability/**/*.test.ts"],
    globalSetup: "tests/browser/seeded-database.ts",
    environment: "node",
    // Each process that a test starts would otherwise read and compile the application anew
    env: { TZ: "Europe/London", NODE_COMPILE_CACHE: "node_modules/.cache/compiled" },
    // A Chromium and a built application each, on files of their own: while one is asked the other answers
    maxWorkers: 2,
    sequence: { sequencer: Alphabetical },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
