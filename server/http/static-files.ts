import { readdirSync } from "node:fs";
import express, { type RequestHandler } from "express";

/** The files of the browser: those with a hash in their name never change. */
export function staticFiles(folder: string): RequestHandler {
  const serve = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response, path) {
      const hashed = path.replaceAll("\\", "/").includes("/assets/");
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    },
  });
  // Otherwise the disk would be asked for a file of the name of each page
  const names = new Set(readdirSync(folder, { recursive: true }).map((name) => `/${String(name).replaceAll("\\", "/")}`));
  return (request, response, next) => (names.has(request.path) ? serve(request, response, next) : next());
}
