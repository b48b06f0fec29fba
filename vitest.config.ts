import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [reactRouter()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/durability/**"],
    environment: "node",
    env: { TZ: "Europe/London" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
