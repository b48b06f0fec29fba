import type { RouterContextProvider } from "react-router";
import { type EndedPart, findEndedPart } from "#db/people/ended-part.ts";
import { sessionId } from "#db/people/sessions.ts";
import { clockContext, databaseContext, environmentContext } from "./context.ts";
import { readSessionToken } from "./session.server.ts";

/** The part of whoever was signed in with this browser, where it was their last and has ended; undefined for strangers. */
export async function findOwnEndedPart(request: Request, context: Readonly<RouterContextProvider>): Promise<EndedPart | undefined> {
  const token = await readSessionToken(request, context.get(environmentContext));
  return token ? findEndedPart(context.get(databaseContext), sessionId(token), context.get(clockContext)()) : undefined;
}
