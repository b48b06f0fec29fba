import type { ServerBuild } from "react-router";

type Routes = ServerBuild["routes"];
type Module = NonNullable<Routes[string]>["module"];

// The same in the built application, which has a copy of this file
const unsent = Symbol.for("unsent data");

/**
 * The routes, with what their loaders give out of the framework's sight. It writes all of it down once more for scripts of its
 * own in the browser, and no page of ours has any: that took a twelfth of the time of a page.
 */
export function withUnsentData(routes: Routes): Routes {
  return Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, route && route.module.default ? { ...route, module: unsentBy(route.module) } : route]),
  );
}

function unsentBy(module: Module): Module {
  const { loader } = module;
  if (typeof loader !== "function") return module;
  return {
    ...module,
    loader: async (...given) => {
      const found: unknown = await loader(...given);
      return isAnswer(found) ? found : { [unsent]: found };
    },
  };
}

// With a status or headers of its own the framework has to see it
const isAnswer = (found: unknown) => found instanceof Response || (found as { type?: unknown } | null)?.type === "DataWithResponseInit";

/** What loaders gave, by route, to write the page from. */
export function readUnsent(loaderData: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(loaderData).map(([id, found]) => [id, isUnsent(found) ? found[unsent] : found]));
}

const isUnsent = (found: unknown): found is { [unsent]: unknown } => typeof found === "object" && found !== null && unsent in found;
