import type { RequestHandler } from "express";

/**
 * Says what is wrong where a proxy is not trusted, or tells nothing: then we believe to be asked by http, and every form looks as
 * if another site had sent it. Told once to whoever runs the service, and in words to whoever sent the form.
 */
export function untrustedProxy(publicUrl: string): RequestHandler {
  const expected = new URL(publicUrl).origin;
  let isTold = false;
  return (request, response, next) => {
    const seen = `${request.protocol}://${request.get("Host")}`;
    const isOurs = request.method === "POST" && request.get("Origin") === expected;
    if (!isOurs || seen === expected) return next();
    if (!isTold) {
      console.error(
        `Forms are refused: they come from ${expected}, but by what ${request.socket.remoteAddress} tells we are asked at ${request.protocol}:, as behind a proxy that is not trusted. Set TRUST_PROXY to its address, and let it send X-Forwarded-Proto and X-Forwarded-Host.`,
      );
    }
    isTold = true;
    response
      .status(503)
      .set("Cache-Control", "private, no-cache")
      .type("text")
      .send(
        "No form can be taken at the moment: the service is not set up for the proxy in front of it (TRUST_PROXY). Go back, and what you typed is still there.\n",
      );
  };
}
