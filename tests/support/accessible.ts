import type { DefaultTreeAdapterTypes } from "parse5";
import { lineOf, type Node } from "./page-text.ts";

export type Element = DefaultTreeAdapterTypes.Element;

const roles: Record<string, string> = {
  article: "article",
  button: "button",
  fieldset: "group",
  form: "form",
  li: "listitem",
  main: "main",
  nav: "navigation",
  ol: "list",
  select: "combobox",
  table: "table",
  textarea: "textbox",
  ul: "list",
};

/** What assistive technology takes an element for. */
export function roleOf(element: Element): string | null {
  const { tagName } = element;
  const given = attribute(element, "role");
  if (given) return given;
  if (tagName === "a") return attribute(element, "href") === null ? null : "link";
  if (/^h[1-6]$/.test(tagName)) return "heading";
  if (tagName !== "input") return roles[tagName] ?? null;
  const type = attribute(element, "type") ?? "text";
  if (type === "radio" || type === "checkbox") return type;
  if (type === "submit") return "button";
  return ["hidden", "file"].includes(type) ? null : "textbox";
}

/** What assistive technology calls an element, on a page of these elements. */
export function nameOf(element: Element, page: Element[]): string {
  const labelledBy = attribute(element, "aria-labelledby")?.split(/\s+/);
  if (labelledBy) return labelledBy.map((id) => spoken(page.find((one) => attribute(one, "id") === id))).join(" ");
  const label = attribute(element, "aria-label");
  if (label !== null) return label;
  if (isField(element)) {
    const id = attribute(element, "id");
    return spoken(page.find((one) => one.tagName === "label" && (attribute(one, "for") === id || elementsIn(one).includes(element))));
  }
  const title = { fieldset: "legend", table: "caption" }[element.tagName];
  if (title) return spoken(elementsIn(element).find(({ tagName }) => tagName === title));
  return ["button", "heading", "link"].includes(roleOf(element) ?? "") ? spoken(element) : "";
}

export function isField(element: Element): boolean {
  const { tagName } = element;
  return ["textarea", "select"].includes(tagName) || (tagName === "input" && attribute(element, "type") !== "hidden");
}

export function isHidden(element: Element): boolean {
  const { parentNode } = element;
  return isLeftOut(element) || (parentNode !== null && "attrs" in parentNode && isHidden(parentNode));
}

export function attribute({ attrs }: Element, wanted: string): string | null {
  return attrs.find(({ name }) => name === wanted)?.value ?? null;
}

export function elementsIn(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => ("attrs" in child ? [child, ...elementsIn(child)] : []));
}

const spoken = (node: Node | undefined) => lineOf(node, (part) => "attrs" in part && isLeftOut(part));
const isLeftOut = (element: Element) => attribute(element, "hidden") !== null || attribute(element, "aria-hidden") === "true";
