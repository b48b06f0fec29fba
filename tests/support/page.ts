import { defaultTreeAdapter, parse } from "parse5";
import { attribute, type Element, elementsIn, isField, isHidden, nameOf, roleOf } from "./accessible.ts";
import { lineOf, type Node } from "./page-text.ts";

type Name = string | RegExp;

/** What a test finds on a page, with as much of a browser's element as tests ask for. */
export interface Found {
  element: Element;
  /** What assistive technology calls it. */
  name: string;
  textContent: string;
  value: string;
  checked: boolean;
  getAttribute(name: string): string | null;
}

/** A page whose parts are found as people find them: by what they are and what they are called. */
export async function readPage(response: Response) {
  const html = await response.text();
  const elements = elementsIn(parse(html));
  const only = (name: string) => lineOf(elements.find(({ tagName }) => tagName === name));
  return { html, title: only("title"), text: only("main"), ...queriesOver(elements, elements) };
}

/** The same queries over one part of a page. */
export function within({ element }: Found) {
  let page: Node = element;
  for (let up = defaultTreeAdapter.getParentNode(element); up; up = defaultTreeAdapter.getParentNode(up)) page = up;
  return queriesOver(elementsIn(element), elementsIn(page));
}

// The queries have Testing Library's names and meaning. The library itself wants a browser's document, with selectors and
// computed styles, which a parser does not give.
function queriesOver(part: Element[], page: Element[]) {
  const seen = part.filter((element) => !isHidden(element));
  const all = (role: string) => seen.filter((element) => roleOf(element) === role).map((element) => found(element, page));
  const called = (name: Name | undefined) => (one: Found) => name === undefined || isCalled(one.name, name);

  return {
    queryAllByRole: (role: string, { name }: { name?: Name } = {}) => all(role).filter(called(name)),
    getByRole: (role: string, { name }: { name?: Name } = {}) => only(all(role), called(name), `${role} ${name ?? ""}`),
    getByLabelText: (label: Name) =>
      only(
        seen.filter(isField).map((element) => found(element, page)),
        called(label),
        `field ${label}`,
      ),
    /** Where the links and buttons of this name lead, which has to be one place. */
    addressOf: (name: Name) => {
      const ways = [...all("link"), ...all("button")].filter(called(name));
      const places = new Set(ways.map((way) => way.getAttribute("href")));
      if (places.size === 1) return [...places][0] ?? null;
      throw new Error(`${name} leads to ${places.size} places: ${[...places].join(", ")}`);
    },
  };
}

function only(candidates: Found[], isWanted: (one: Found) => boolean, what: string): Found {
  const [one, ...others] = candidates.filter(isWanted);
  if (one && others.length === 0) return one;
  const names = candidates.map(({ name }) => `\n- ${name}`).join("");
  throw new Error(`There ${one ? `are ${others.length + 1}` : "is no"} ${what}, among:${names}`);
}

function found(element: Element, page: Element[]): Found {
  const text = element.tagName === "textarea" ? element.childNodes.map((node) => ("value" in node ? node.value : "")).join("") : null;
  return {
    element,
    name: nameOf(element, page),
    textContent: lineOf(element),
    value: text ?? attribute(element, "value") ?? "",
    checked: attribute(element, "checked") !== null,
    getAttribute: (name) => attribute(element, name),
  };
}

const isCalled = (name: string, wanted: Name) => (typeof wanted === "string" ? name === wanted : wanted.test(name));
