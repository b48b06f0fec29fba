import type { RequestHandler } from "express";

/**
 * Takes the host as a trusted proxy names it, and refuses what is none: with the protocol it becomes the address that pages read.
 * What a proxy said of it stands nowhere else afterwards, since others would read a port there without asking who said it.
 */
export const askedHost: RequestHandler = (request, response, next) => {
  const [forwarded = ""] = (request.get("X-Forwarded-Host") ?? "").split(",");
  const isTrusted = request.app.get("trust proxy fn") as (address: string | undefined, hops: number) => boolean;
  // The port we are reached at behind the proxy is none that anybody outside uses
  if (forwarded.trim() && isTrusted(request.socket.remoteAddress, 0)) request.headers.host = forwarded.trim();
  delete request.headers["x-forwarded-host"];
  if (isAddress(request.protocol, request.headers.host ?? "")) next();
  else response.status(400).type("text").send("Name the host that is asked.\n");
};

function isAddress(protocol: string, host: string): boolean {
  // A user, a path or a query would make an address too, of another host than it seems
  return /^https?$/i.test(protocol) && !/[\s/\\?#@]/.test(host) && URL.canParse(`${protocol}://${host}`);
}
