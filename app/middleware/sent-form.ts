import type { RouterContextProvider } from "react-router";
import { sentFormContext } from "#app/request-context.server.ts";
import { keptPage } from "#domain/people/kept-forms.ts";

const largest = 1024 * 1024;

/** Remembers a form before anything else has looked at it, so that its words can be given back. Files are not read for this. */
export async function rememberForm(request: Request, context: Readonly<RouterContextProvider>): Promise<void> {
  const { pathname, search } = new URL(request.url);
  const isForm = request.method === "POST" && /^application\/x-www-form-urlencoded\b/i.test(request.headers.get("Content-Type") ?? "");
  const origin = request.headers.get("Origin");
  if (!isForm || /^\/(sign-|first-run\/)/.test(pathname) || Number(request.headers.get("Content-Length")) > largest) return;
  if (origin && origin !== new URL(request.url).origin) return;
  const fields = [...new URLSearchParams(await request.text())];
  context.set(sentFormContext, { page: keptPage(pathname + search), action: pathname + search, form: "", fields });
}
