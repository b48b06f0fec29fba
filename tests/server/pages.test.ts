import * as build from "virtual:react-router/server-build";
import { matchRoutes, type RouteObject } from "react-router";
import { kindsOf } from "../../server/http/pages.ts";
import { describe, expect, test } from "vitest";

type Routes = typeof build.routes;

const { routes: kinds, kindOf } = kindsOf(build.routes);
const paths = Object.values(build.routes).flatMap((route) => (route?.path && route.path !== "*" ? [route.path] : []));

// As the router finds it: the route, and what stands in the address
function finder(routes: Routes) {
  const all = Object.values(routes).flatMap((route) => (route ? [route] : []));
  const below = (parent: string | undefined): RouteObject[] =>
    all
      .filter(({ parentId }) => parentId === parent)
      .map(({ id, path, index }) => (index ? { id, index } : { id, path, children: below(id) }) as RouteObject);
  const tree = below(undefined);
  return (address: string) => {
    const match = matchRoutes(tree, address)?.at(-1);
    return match && { id: match.route.id, params: match.params };
  };
}

describe("the routes an address of one kind can mean", () => {
  test("leave out nothing that the router would find among all", () => {
    const words = ["new", "1.1", "people"];
    const amongAll = finder(build.routes);
    const amongSome = new Map([...kinds].map(([kind, routes]) => [kind, finder(routes)]));
    const addresses = paths.flatMap((path) =>
      words.flatMap((word) => [
        `/${path.replace(/:\w+/g, word)}`,
        `/${path.replace(/:\w+/g, word)}/${word}`,
        // React Router takes capital letters for small ones
        ...path.split("/").map((part) => `/${path.replace(part, part.startsWith(":") ? part : part.toUpperCase()).replace(/:\w+/g, word)}`),
        `/${path.replace(/\/[^/]*$/, "")}/${word}`,
      ]),
    );
    const ofOneKind = addresses.filter((address) => kinds.has(kindOf(address)));
    expect(ofOneKind.map((address) => amongSome.get(kindOf(address))?.(address))).toEqual(ofOneKind.map(amongAll));
    expect(ofOneKind.length).toBeGreaterThan(paths.length * 3);
  });

  test("are few", () => {
    const most = Math.max(...[...kinds.values()].map((routes) => Object.keys(routes).length));
    expect(most).toBeLessThan(10);
    for (const path of paths) expect(kinds.has(kindOf(`/${path}`)), path).toBe(true);
  });

  test.each(["/", "/work/", "//work", "/assessments/../work", "/assessments/%2e%2e", "/wo%72k", "/nothing/here/at/all"])(
    "are all of them for %s",
    (address) => expect(kinds.has(kindOf(address))).toBe(false),
  );
});
