import type { MiddlewareFunction } from "react-router";
import { answerHeaders } from "#app/answer-headers.ts";
import { environmentContext, personContext } from "#app/context.ts";
import { nonceContext } from "#app/request-context.server.ts";

/** What a browser may do with our pages. */
export const securityHeaders: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const response = await next();
  const headers = response.headers;
  // Vite's development client puts styles and scripts of its own into the page
  if (!import.meta.env.DEV || import.meta.env.MODE === "test") {
    headers.set("Content-Security-Policy", contentSecurityPolicy(context.get(nonceContext)));
  }
  for (const [name, value] of Object.entries(answerHeaders(context.get(environmentContext).PUBLIC_URL))) headers.set(name, value);
  // With "no-store", a browser has no page to go back to where a form was refused, and shows an error in place of what was typed
  if (request.method === "POST" && response.status >= 400) headers.set("Cache-Control", "private, no-cache");
  else if (context.get(personContext) || !headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return response;
};

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    // Bars set their width in a style attribute
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
