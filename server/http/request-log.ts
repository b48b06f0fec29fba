import type { RequestHandler, Response } from "express";

export interface RequestLine {
  method: string;
  /** The pattern of the address, never the address. */
  route: string;
  status: number;
  ms: number;
  id: string | null;
  session: string | null;
}

type Facts = { route: string; session: string | null; id: string };

const facts = new WeakMap<Response, () => Facts>();

/** Says how to describe the request that gets this answer, once it is known. */
export function describedBy(response: Response, describe: () => Facts): void {
  facts.set(response, describe);
}

/** Tells of every request once it is answered, or given up. */
export function requestLog(tell: (line: RequestLine) => void): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      const { route, session, id } = facts.get(response)?.() ?? { route: "", session: null, id: null };
      // 499: whoever asked did not wait for the answer
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round((performance.now() - began) * 10) / 10;
      tell({ method: request.method, route: patternOf(route, request.path, status), status, ms, id, session });
    });
    next();
  };
}

const ownPaths = ["/", "/ping", "/health", "/.well-known/security.txt"];

// Of an address that is no route of ours nothing is written down: it may hold anything
function patternOf(route: string, path: string, status: number): string {
  if (route !== "" && route !== "*" && !(route === "/" && status === 404)) return route.startsWith("/") ? route : `/${route}`;
  if (path.startsWith("/assets/")) return "/assets/*";
  return ownPaths.includes(path) ? path : "(none)";
}
