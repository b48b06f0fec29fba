import type { ErrorRequestHandler } from "express";
import { isDatabaseAway } from "#db/connection/database-away.ts";

/** Answers what fails before the application could: an address that cannot be read, or a fault of the server. */
export const lastResort: ErrorRequestHandler = (error, _request, response, next) => {
  const status = Number(error?.status) || 500;
  // That the database is away says less than what it said itself
  if (status >= 500) console.error(isDatabaseAway(error) ? error.cause : error);
  if (response.headersSent) return next(error);
  const text = status >= 500 ? "Sorry, there is a problem with the service." : "The request could not be read.";
  response.status(status).type("text").send(`${text}\n`);
};
