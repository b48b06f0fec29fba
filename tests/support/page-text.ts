import { parse, type DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

/** What a page says inside its main part, as one line of text. */
export async function mainText(response: Response): Promise<string> {
  const main = find(parse(await response.text()), "main");
  return textOf(main).replace(/\s+/g, " ").trim();
}

const breaks = ["p", "li", "div", "h1", "h2", "h3", "dt", "dd", "br", "option", "label", "title", "strong"];

function textOf(node: Node | undefined): string {
  if (!node) return "";
  if ("value" in node) return node.value;
  if (["script", "style"].includes(node.nodeName) || !("childNodes" in node)) return node.nodeName === "br" ? " " : "";
  const text = node.childNodes.map(textOf).join("");
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
