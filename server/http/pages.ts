import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from "@react-router/express";
import type { ServerBuild } from "react-router";
import { withUnsentData } from "#app/unsent-data.ts";

type Routes = ServerBuild["routes"];

/**
 * Answers for the pages. React Router tries the pattern of one route after the other, of all there are and twice for each
 * request, which took an eighth of the time of a save; so it is given those that an address of this kind can mean.
 */
export function pages(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const routes = withUnsentData(build.routes);
  const answering = (some: Routes) => createRequestHandler({ build: { ...build, routes: some }, getLoadContext });
  const all = answering(routes);
  const kinds = kindsOf(routes);
  const some = new Map([...kinds.routes].map(([kind, own]) => [kind, answering(own)]));
  return (request, response, next) => (some.get(kinds.kindOf(request.path)) ?? all)(request, response, next);
}

/**
 * Addresses are of one kind where the same words of our routes stand in the same places of as many parts. With the routes that
 * those of each kind can mean: no other has these words, or something that changes, in all these places.
 */
export function kindsOf(routes: Routes): { routes: Map<string, Routes>; kindOf: (path: string) => string } {
  const all = Object.values(routes).flatMap((route) => (route ? [route] : []));
  const isPlain = ({ id, path, parentId }: (typeof all)[number]) =>
    path !== undefined && isPlainPath(`/${path}`) && parentId !== undefined && !all.some((other) => other.parentId === id);
  const plain = all.filter(isPlain).map((route) => ({ route, parts: partsOf(`/${route.path}`) }));
  const others = all.filter((route) => !isPlain(route));
  const words = new Set(plain.flatMap(({ parts }) => parts.map((part, at) => wordAt(parts, at, part.toLowerCase()))));

  // React Router takes capital letters for small ones
  const patternOf = (parts: string[]) =>
    parts.map((part) => part.toLowerCase()).map((part, at) => (words.has(wordAt(parts, at, part)) && !part.startsWith(":") ? part : ":"));
  const meaning = (pattern: string[]) =>
    plain.filter(
      ({ parts }) =>
        parts.length === pattern.length && parts.every((part, at) => part.startsWith(":") || part.toLowerCase() === pattern[at]),
    );
  return {
    routes: new Map(
      plain.map(({ parts }) => {
        const own = [...others, ...meaning(patternOf(parts)).map(({ route }) => route)];
        return [patternOf(parts).join("/"), Object.fromEntries(own.map((route) => [route.id, route]))];
      }),
    ),
    kindOf: (path) => (isPlainPath(path) ? patternOf(partsOf(path)).join("/") : ""),
  };
}

const partsOf = (path: string) => path.split("/").slice(1);
const wordAt = (parts: string[], at: number, word: string) => `${parts.length} ${at} ${word}`;

// What is decoded or shortened before it is looked up can mean something else
const isPlainPath = (path: string) => /^(\/[\w:-][\w.:-]*)+$/.test(path);
