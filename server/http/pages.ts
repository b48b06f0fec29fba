import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from "@react-router/express";
import type { ServerBuild } from "react-router";
import { withUnsentData } from "#app/unsent-data.ts";

type Routes = ServerBuild["routes"];

/**
 * Answers for the pages. React Router tries the pattern of one route after the other, of all there are and twice for each
 * request, which took an eighth of the time of a save; so it is given those that an address of this kind can mean.
 */
export function pages(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const answering = (routes: Routes) => createRequestHandler({ build: { ...build, routes }, getLoadContext });
  const routes = withUnsentData(build.routes);
  const all = answering(routes);
  const some = new Map([...routesByKind(routes)].map(([kind, own]) => [kind, answering(own)]));
  return (request, response, next) => (some.get(kindOf(request.path)) ?? all)(request, response, next);
}

/** The routes that an address of each kind can mean, each with the layout and with the page for all that is none. */
export function routesByKind(routes: Routes): Map<string, Routes> {
  const all = Object.values(routes).flatMap((route) => (route ? [route] : []));
  const kindOfRoute = ({ id, path, parentId }: (typeof all)[number]) =>
    path && parentId && !all.some((other) => other.parentId === id) ? kindOf(`/${path}`) : severalKinds;
  const kinds = [...new Set(all.map(kindOfRoute))].filter((kind) => kind !== severalKinds);
  const among = (kind: string) => all.filter((route) => [kind, severalKinds].includes(kindOfRoute(route)));
  return new Map(kinds.map((kind) => [kind, Object.fromEntries(among(kind).map((route) => [route.id, route]))]));
}

const severalKinds = "";

/** How many parts an address has, and its first: two addresses of different kinds never mean the same route. */
export function kindOf(path: string): string {
  // What is decoded, shortened or has its ending taken off before it is looked up can mean something else
  if (!/^(\/[\w:-][\w.:-]*)+$/.test(path) || path.endsWith(".data")) return severalKinds;
  const parts = path.split("/").slice(1);
  return `${parts.length} ${parts[0]}`;
}
