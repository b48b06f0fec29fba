import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.{ts,tsx}", "tests/durability/**/*.test.ts"],
    globalSetup: "tests/browser/seeded-database.ts",
    environment: "node",
    // Each process that a test starts would otherwise read and compile the application anew
    env: { TZ: "Europe/London", NODE_COMPILE_CACHE: "node_modules/.cache/compiled" },
    // A Chromium and the application it visits keep two cores busy: two of each only take them from one another
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
