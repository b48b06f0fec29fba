import { createHash } from "node:crypto";
import type { MiddlewareFunction } from "react-router";
import { environmentContext } from "#app/context.ts";
import { requestFactsContext } from "#app/request-context.server.ts";
import { readSessionToken } from "#app/session.server.ts";

/** Notes what the log may say of a request: which route, and which session without giving it away. */
export const requestFacts: MiddlewareFunction<Response> = async ({ request, context, pattern }, next) => {
  const token = await readSessionToken(request, context.get(environmentContext));
  const session = token && createHash("sha256").update(`log ${token}`).digest("hex").slice(0, 12);
  context.set(requestFactsContext, { route: pattern, session });
  return next();
};
