import type { MiddlewareFunction } from "react-router";
import { personContext } from "#app/context.ts";
import { nonceContext } from "#app/request-context.server.ts";

/** What a browser may do with our pages. */
export const securityHeaders: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const response = await next();
  const headers = response.headers;
  // Vite's development client puts styles and scripts of its own into the page
  if (!import.meta.env.DEV || import.meta.env.MODE === "test") {
    headers.set("Content-Security-Policy", contentSecurityPolicy(context.get(nonceContext)));
  }
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("X-Frame-Options", "DENY");
  // Not "no-referrer": browsers would then send "Origin: null" with our own forms, which is refused
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("X-Robots-Tag", "noindex, nofollow");
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
