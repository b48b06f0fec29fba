import type { Environment } from "#app/environment.server.ts";

// What goes to the machine itself passes nobody
const sameMachine = ["localhost", "127.0.0.1", "[::1]"];

/** In production, what a start says where people reach the service without TLS; null otherwise. */
export function unprotectedLine({ MODE, PUBLIC_URL }: Pick<Environment, "MODE" | "PUBLIC_URL">): string | null {
  const { protocol, hostname } = new URL(PUBLIC_URL);
  if (MODE !== "production" || protocol === "https:" || sameMachine.includes(hostname)) return null;
  return "PUBLIC_URL begins with http: pages and codes travel unprotected, and cookies are not marked Secure. Put TLS in front and set PUBLIC_URL to https.";
}
