import { parse, type DefaultTreeAdapterMap } from "parse5";

export type Node = DefaultTreeAdapterMap["node"];

/** What a page says inside its main part, as one line of text. */
export async function mainText(response: Response): Promise<string> {
  return lineOf(find(parse(await response.text()), "main"));
}

/** What a part of a page says, as one line of text. */
export function lineOf(node: Node | undefined, isLeftOut: (node: Node) => boolean = () => false): string {
  return textOf(node, isLeftOut).replace(/\s+/g, " ").trim();
}

const breaks = ["p", "li", "div", "h1", "h2", "h3", "dt", "dd", "br", "option", "label", "title", "strong"];

function textOf(node: Node | undefined, isLeftOut: (node: Node) => boolean): string {
  if (!node || isLeftOut(node)) return "";
  if ("value" in node) return node.value;
  if (["script", "style"].includes(node.nodeName) || !("childNodes" in node)) return node.nodeName === "br" ? " " : "";
  const text = node.childNodes.map((child) => textOf(child, isLeftOut)).join("");
  return breaks.includes(node.nodeName) ? ` ${text} ` : text;
}

function find(node: Node, name: string): Node | undefined {
  if (node.nodeName === name) return node;
  if (!("childNodes" in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}
