import { renderToStaticMarkup } from "react-dom/server";
import { type HandleErrorFunction, type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from "react-router";
import { FailureContext } from "./components/failure/failure.ts";
import { ReferenceContext } from "./reference.ts";
import { isDatabaseAway } from "#db/connection/database-away.ts";
import { nonceContext, referenceContext } from "./request-context.server.ts";
import { readUnsent } from "./unsent-data.ts";
import { failureOf } from "./failure.server.ts";

export { createLoadContext, factsOf } from "./request-context.server.ts";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  if (status === 503) headers.set("Retry-After", "30");
  const page = (
    <ReferenceContext value={context.get(referenceContext)}>
      <FailureContext value={await failureOf(context, status)}>
        <ServerRouter context={ofThisPage(entry)} url={request.url} nonce={nonce} />
      </FailureContext>
    </ReferenceContext>
  );

  headers.set("Content-Type", "text/html; charset=utf-8");
  // No script takes the page over, and nothing in it is waited for
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, { headers, status });
}

// The router builds all routes it is given for each page, and to write one page it needs that page's own
function ofThisPage(entry: EntryContext): EntryContext {
  const { staticHandlerContext: found } = entry;
  const own = found.matches.map(({ route }) => route.id);
  const among = <One,>(all: Record<string, One>) => Object.fromEntries(own.flatMap((id) => (all[id] ? [[id, all[id]]] : [])));
  return {
    ...entry,
    staticHandlerContext: { ...found, loaderData: readUnsent(found.loaderData) },
    manifest: { ...entry.manifest, routes: among(entry.manifest.routes) },
    routeModules: among(entry.routeModules),
  };
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isFromElsewhere(error)) return console.warn(`[${context.get(referenceContext)}] A form was sent from another site, and refused`);
  // Nor what a page does not take, such as a form where it has none
  if (isRouteErrorResponse(error) && error.status === 405)
    return console.warn(`[${context.get(referenceContext)}] ${request.method} was refused, which this page does not take`);
  // That the database is away says less than what it said itself; the query of the address may hold what a person typed
  console.error(
    `[${context.get(referenceContext)}] ${request.method} ${new URL(request.url).pathname}`,
    isDatabaseAway(error) ? error.cause : error,
  );
};

// React Router refuses it before any page of ours is asked. It is no fault, so no stack is written down
const isFromElsewhere = (error: unknown) => error instanceof Error && error.message.endsWith("Aborting the action.");
