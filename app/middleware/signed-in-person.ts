import type { MiddlewareFunction } from "react-router";
import { clockContext, databaseContext, environmentContext, personContext, sessionContext } from "#app/context.ts";
import { sessionLimits } from "#app/environment.server.ts";
import { sessionLeft } from "#domain/people/sessions.ts";
import { rememberForm } from "./sent-form.ts";
import { readSessionToken, sessionCookie } from "#app/session.server.ts";
import { isDatabaseAway } from "#db/connection/database-away.ts";
import { findPersonBySession } from "#db/people/people.ts";
import { renewSession, sessionId } from "#db/people/sessions.ts";

/** Finds who is signed in and keeps the session of someone at work from running out. */
export const signedInPerson: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const environment = context.get(environmentContext);
  const token = await readSessionToken(request, environment);
  if (!token) return next();

  const db = context.get(databaseContext);
  const now = context.get(clockContext)();
  const id = sessionId(token);
  const session = await findPersonBySession(db, id, now).catch(async (error: unknown) => {
    // Nobody has read the form yet, and its words would be lost
    if (isDatabaseAway(error)) await rememberForm(request, context);
    throw error;
  });
  context.set(personContext, session?.person ?? null);
  const limits = sessionLimits(environment);
  const renewed = session && (await renewSession(db, id, session, now, limits));
  const left = session && sessionLeft({ ...session, expiresAt: renewed ?? session.expiresAt }, now, limits);
  if (left) context.set(sessionContext, left);

  const response = await next();
  // Signing in or out on this very request sets the cookie itself
  const { name } = sessionCookie(environment);
  const alreadySet = response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${name}=`));
  if (renewed && !alreadySet) response.headers.append("Set-Cookie", await sessionCookie(environment).serialize(token));
  // For a page that stays open while its drafts are kept
  if (left) response.headers.set("Session-Left", left.isLast ? `${left.seconds} last` : String(left.seconds));
  return response;
};
