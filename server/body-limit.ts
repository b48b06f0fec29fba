import type { RequestHandler } from "express";

const megabyte = 1024 * 1024;
/** The one form that takes a file: 5 MB of it, and what a form needs around it. */
const takesFile = /^\/snapshots\/[^/]+\/draft-check$/;

/** Refuses what is too large by its announced length, before reading it. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const length = Number(request.get("Content-Length") ?? 0);
  const isUpload = takesFile.test(request.path);
  if (request.get("Transfer-Encoding")) {
    response.status(411).type("text").send("Send the length of the form with it.\n");
  } else if (length > (isUpload ? 6 : 1) * megabyte) {
    const say = isUpload ? "The file is too large. Go back and select one of at most 5 MB, or paste the text." : "The form is too large. Send at most 1 MB.";
    response.status(413).type("text").send(`${say}\n`);
  } else {
    next();
  }
};
