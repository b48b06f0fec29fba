import type { RequestHandler } from "express";

/** So long whoever sends what was refused has to read the answer; some read it only when nobody takes more from them. */
const usualPatience = 5000;

/** Where an answer was given before all of a body came, takes in the rest unread for a while, and then hangs up. */
export function hangUp(patience = usualPatience): RequestHandler {
  return (request, response, next) => {
    response.once("finish", () => {
      if (request.complete) return;
      request.removeAllListeners("data");
      request.resume();
      const end = setTimeout(() => request.socket.destroy(), patience).unref();
      request.once("close", () => clearTimeout(end));
    });
    next();
  };
}
