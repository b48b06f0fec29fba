import { isDeepStrictEqual } from "node:util";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Adapter } from "./adapter.tsx";
import { adapters } from "./adapters.ts";
import { componentsLeftOut } from "./components-left-out.ts";
import { documentTree } from "./document-tree.ts";
import { listComponents, readFixtures, type Fixture } from "./read-fixtures.ts";

test("every component of GOV.UK Frontend is compared or left out with a reason", () => {
  const accountedFor = [...adapters.map(({ component }) => component), ...Object.keys(componentsLeftOut)];

  expect(accountedFor.toSorted()).toEqual(listComponents().toSorted());
});

describe.each(adapters)("$component", (adapter) => {
  const fixtures = readFixtures(adapter.component);
  const isLeftOut = ({ name }: Fixture) => name in adapter.leftOut;

  test("leaves out only fixtures that exist, each once", () => {
    const names = fixtures.map(({ name }) => name);

    expect(names).toEqual([...new Set(names)]);
    expect(Object.keys(adapter.leftOut).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(fixtures.filter((fixture) => !isLeftOut(fixture)))("is as in GOV.UK Frontend: $name", (fixture) => {
    expect(ours(adapter, fixture)).toEqual(documentTree(fixture.html));
  });

  test.each(fixtures.filter(isLeftOut))("differs where it is left out: $name", (fixture) => {
    expect(isEqual(adapter, fixture)).toBe(false);
  });
});

function ours(adapter: Adapter<unknown>, { options }: Fixture) {
  const html = renderToStaticMarkup(adapter.render(options));
  return documentTree(adapter.normalise?.(html, options) ?? html);
}

/** An adapter need not cope with the options of what it leaves out. */
function isEqual(adapter: Adapter<unknown>, fixture: Fixture): boolean {
  try {
    return isDeepStrictEqual(ours(adapter, fixture), documentTree(fixture.html));
  } catch {
    return false;
  }
}
