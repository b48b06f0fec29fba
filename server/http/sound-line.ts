import type { RequestHandler } from "express";

const methods = ["GET", "HEAD", "POST"];

/** Refuses requests that no browser sends of itself: methods that no page takes, what is no path, and what no page of ours asks for. */
export const soundLine: RequestHandler = (request, response, next) => {
  if (!methods.includes(request.method))
    response.status(405).set("Allow", methods.join(", ")).type("text").send("This cannot be asked here.\n");
  else if (!request.originalUrl.startsWith("/")) response.status(400).type("text").send("Ask for a path that begins with a slash.\n");
  else if (!isDecodable(request.path)) response.status(400).type("text").send("Ask for a path that can be read.\n");
  // The framework's scripts would ask so for what a page is made of, and no page has them (decision 001)
  else if (request.path.endsWith(".data")) response.status(404).type("text").send("There is no such page.\n");
  else next();
};

// React Router writes one that is not into the log, with whatever name or address stands in it
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
