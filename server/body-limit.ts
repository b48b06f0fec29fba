import type { RequestHandler } from "express";

const largestBody = 1024 * 1024;

/** Refuses what is too large by its announced length, before reading it. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const length = Number(request.get("Content-Length") ?? 0);
  if (request.get("Transfer-Encoding")) {
    response.status(411).type("text").send("Send the length of the form with it.\n");
  } else if (length > largestBody) {
    response.status(413).type("text").send("The form is too large. Send at most 1 MB.\n");
  } else {
    next();
  }
};
