import { pathToFileURL } from "node:url";
import type { RouterContextProvider, ServerBuild } from "react-router";
import type { factsOf, Server } from "#app/request-context.server.ts";

/** The built application. It has its own copy of app/context.ts, so it also fills the context of each request. */
export async function loadBuild() {
  const build = (await import(pathToFileURL("build/server/index.js").href)) as ServerBuild;
  const entry = build.entry.module as ServerBuild["entry"]["module"] & {
    createLoadContext(server: Server, address?: string): RouterContextProvider;
    factsOf: typeof factsOf;
  };
  return { build, createLoadContext: entry.createLoadContext, factsOf: entry.factsOf };
}
