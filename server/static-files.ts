import express, { type RequestHandler } from "express";

/** The files of the browser: those with a hash in their name never change. */
export function staticFiles(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response, path) {
      const hashed = path.replaceAll("\\", "/").includes("/assets/");
      response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    },
  });
}
