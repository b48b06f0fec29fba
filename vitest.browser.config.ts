import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.{ts,tsx}", "tests/durability/**/*.test.ts"],
    globalSetup: "tests/browser/seeded-database.ts",
    environment: "node",
    env: { TZ: "Europe/London" },
    // One Chromium and one built application at a time
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
