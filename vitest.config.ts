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
    // Files share what is costly to begin: the application, a PostgreSQL. None keeps anything of its own in a module
    isolate: false,
    // Each process that a test starts would otherwise read and compile the application anew
    env: { TZ: "Europe/London", NODE_COMPILE_CACHE: "node_modules/.cache/compiled" },
    // All cores: by default one of two would be left idle
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
