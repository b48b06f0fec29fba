import { createCookie } from "react-router";
import { keptDays } from "#domain/people/kept-forms.ts";
import { codeMinutes, sessionHours } from "#domain/people/sign-in-code.ts";
import type { Environment } from "./environment.server.ts";

/** What a browser that has asked for a code carries until it enters it. */
interface AskedForCode {
  codeId: string;
  email: string;
  next: string;
}

/**
 * The token of a signed-in browser; the database knows only its hash. It outlives the session, which ends on the server: what
 * is sent afterwards is kept for whose it was.
 */
export function sessionCookie(environment: Environment) {
  return createCookie("session", { ...shared(environment), maxAge: (sessionHours + keptDays * 24) * 60 * 60 });
}

/** Outlives the code, so that an expired code can be called expired. */
export function codeCookie(environment: Environment) {
  return createCookie("sign-in", {
    ...shared(environment),
    secrets: [environment.SESSION_SECRET],
    maxAge: 3 * codeMinutes * 60,
  });
}

export async function readSessionToken(request: Request, environment: Environment): Promise<string | null> {
  const token: unknown = await sessionCookie(environment).parse(request.headers.get("Cookie"));
  return typeof token === "string" ? token : null;
}

export async function readAskedForCode(request: Request, environment: Environment): Promise<AskedForCode | null> {
  // The cookie is signed, so what is in it was put there by the sign-in page
  return (await codeCookie(environment).parse(request.headers.get("Cookie"))) as AskedForCode | null;
}

/** Leaves nothing of a person in the browser for whoever uses it next: neither words it kept nor pages it can go back to. */
export const clearSiteData = { "Clear-Site-Data": '"cache", "storage"' };

export function forget(cookie: ReturnType<typeof createCookie>): Promise<string> {
  return cookie.serialize("", { maxAge: 0, expires: new Date(0) });
}

function shared(environment: Environment) {
  const secure = environment.PUBLIC_URL.startsWith("https:");
  return { httpOnly: true, sameSite: "lax", secure, path: "/" } as const;
}
