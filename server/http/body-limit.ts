import type { RequestHandler } from "express";

const megabyte = 1024 * 1024;
/** The forms that take a file: how much of it, with what a form needs around it, and what to say of more. */
const uploads = [
  {
    path: /^\/snapshots\/[^/]+\/draft-check(\.docx)?$/,
    megabytes: 6,
    say: "The file is too large. Go back and select one of at most 5 MB, or paste the text.",
  },
  { path: /^\/partnerships\/[^/]+\/people\/import$/, megabytes: 3, say: "The file is too large. Go back and select one of at most 2 MB." },
  { path: /^\/partnerships\/[^/]+\/register$/, megabytes: 91, say: "The file is too large. Go back and select one of at most 90 MB." },
  {
    path: /^\/partnerships\/[^/]+\/(organisations\/import|earlier-audits)$/,
    megabytes: 6,
    say: "The file is too large. Go back and select one of at most 5 MB.",
  },
  {
    path: /^\/partnerships\/[^/]+\/(standard-sets\/upload|standard-set-drafts\/[^/]+\/file)$/,
    megabytes: 3,
    say: "The file is too large. Go back and select one of at most 1 MB.",
  },
  {
    path: /^\/(partnerships\/[^/]+\/settings|first-run\/[^/]+)$/,
    megabytes: 3,
    say: "The logo is too large. Go back and select one of at most 50 kB. What you typed is still there.",
  },
];

/** Refuses what is too large by its announced length, before reading it. */
export const refuseLargeBodies: RequestHandler = (request, response, next) => {
  const length = Number(request.get("Content-Length") ?? 0);
  const upload = uploads.find(({ path }) => path.test(request.path));
  if (request.get("Transfer-Encoding")) {
    response.status(411).type("text").send("Send the length of the form with it.\n");
  } else if (length > (upload?.megabytes ?? 1) * megabyte) {
    response
      .status(413)
      .type("text")
      .send(`${upload?.say ?? "The form is too large. Send at most 1 MB."}\n`);
  } else {
    next();
  }
};
