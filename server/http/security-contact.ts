import type { RequestHandler } from "express";

const day = 24 * 60 * 60 * 1000;

/** Where to tell of a weakness, as RFC 9116 has it; nothing where nobody is named. */
export function securityContact(contact: string | undefined, publicUrl: string): RequestHandler {
  const address = "/.well-known/security.txt";
  return (request, response, next) => {
    if (!contact || request.path !== address) return next();
    const expires = new Date(Date.now() + 180 * day).toISOString();
    response.type("text").send(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${publicUrl}${address}\n`);
  };
}
