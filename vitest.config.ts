import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [reactRouter()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/durability/**"],
    globalSetup: "tests/support/run-folder.ts",
    setupFiles: "tests/support/complaints.ts",
    environment: "node",
    env: { TZ: "Europe/London" },
    // All cores: by default one of two would be left idle
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
