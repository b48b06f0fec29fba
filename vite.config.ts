import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: {
    // Lightning CSS refuses hacks that GOV.UK Frontend needs for old browsers
    cssMinify: false,
    // A script in the page itself would need an exception from the content security policy
    assetsInlineLimit: 0,
  },
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } } },
});
