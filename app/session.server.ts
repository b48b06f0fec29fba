import { type Cookie, createCookie, type RouterContextProvider } from "react-router";
import { keptDays } from "#domain/people/kept-forms.ts";
import { knownBrowserDays } from "#domain/people/sessions.ts";
import { codeMinutes } from "#domain/people/sign-in-code.ts";
import { addressContext, environmentContext } from "./context.ts";
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
  const cookie =
    sessionCookies.get(environment) ??
    createCookie(cookieName("session", environment), {
      ...shared(environment),
      maxAge: environment.SESSION_LONGEST_DAYS * day + keptDays * day,
    });
  sessionCookies.set(environment, cookie);
  return cookie;
}

// Every request reads it
const sessionCookies = new WeakMap<Environment, Cookie>();

/** Outlives the code, so that an expired code can be called expired. */
export function codeCookie(environment: Environment) {
  return createCookie(cookieName("sign-in", environment), {
    ...shared(environment),
    secrets: [environment.SESSION_SECRET],
    maxAge: 3 * codeMinutes * 60,
  });
}

/** Says that somebody has signed in with this browser before. It opens nothing: who has it is only not counted with strangers. */
export function browserCookie(environment: Environment) {
  return createCookie(cookieName("browser", environment), { ...shared(environment), maxAge: knownBrowserDays * day });
}

/**
 * Tells the browser once which form was saved, so that its script drops the copy it holds until then. The script reads it, and it
 * holds the address of the page alone.
 */
export function savedFormCookie({ page, form }: { page: string; form: string }, environment: Environment): string {
  const secure = shared(environment).secure ? "; Secure" : "";
  return `${savedFormName(environment)}=${encodeURIComponent(`${page} ${form}`)}; Max-Age=${savedFormSeconds}; Path=/; SameSite=Lax${secure}`;
}

export const savedFormSeconds = 60;

/** By which name the browser holds it. */
export function savedFormName(environment: Environment): string {
  return cookieName("saved-form", environment);
}

const day = 24 * 60 * 60;

// With this prefix a browser takes the cookie from this host alone, over TLS, and for all of it
function cookieName(name: string, { PUBLIC_URL }: Environment): string {
  return PUBLIC_URL.startsWith("https:") ? `__Host-${name}` : name;
}

const tokens = new WeakMap<Request, Promise<string | null>>();

/** Read once of each request, since several look at it. */
export function readSessionToken(request: Request, environment: Environment): Promise<string | null> {
  const token = tokens.get(request) ?? readToken(sessionCookie(environment), request);
  tokens.set(request, token);
  return token;
}

function readBrowserToken(request: Request, environment: Environment): Promise<string | null> {
  return readToken(browserCookie(environment), request);
}

/** From where a request comes, for what is counted of signing in. */
export async function fromOf(request: Request, context: Readonly<RouterContextProvider>) {
  return { address: context.get(addressContext), browser: await readBrowserToken(request, context.get(environmentContext)) };
}

async function readToken(cookie: ReturnType<typeof createCookie>, request: Request): Promise<string | null> {
  const token: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof token === "string" ? token : null;
}

export async function readAskedForCode(request: Request, environment: Environment): Promise<AskedForCode | null> {
  // The cookie is signed, so what is in it was put there by the sign-in page
  return (await codeCookie(environment).parse(request.headers.get("Cookie"))) as AskedForCode | null;
}

/**
 * Leaves nothing of a person in the browser for whoever uses it next: neither words it kept nor pages it can go back to.
 * Chromium takes seconds to empty its cache, so that is asked only where no script hides those pages (app/enhance.js).
 */
export function clearSiteData(form: FormData, words: "storage"[] = ["storage"]): Record<string, string> {
  const what = [...(form.has("scripts") ? [] : ["cache"]), ...words];
  return what.length > 0 ? { "Clear-Site-Data": what.map((word) => `"${word}"`).join(", ") } : {};
}

export function forget(cookie: ReturnType<typeof createCookie>): Promise<string> {
  return cookie.serialize("", { maxAge: 0, expires: new Date(0) });
}

function shared(environment: Environment) {
  const secure = environment.PUBLIC_URL.startsWith("https:");
  return { httpOnly: true, sameSite: "lax", secure, path: "/" } as const;
}
