import type { RequestHandler } from "express";

/** Refuses requests that no browser sends and that the application could not even read: no path, methods that ask for nothing here. */
export const soundLine: RequestHandler = (request, response, next) => {
  if (["TRACE", "CONNECT", "TRACK"].includes(request.method)) response.status(405).type("text").send("This cannot be asked here.\n");
  else if (!request.originalUrl.startsWith("/")) response.status(400).type("text").send("Ask for a path that begins with a slash.\n");
  else next();
};
