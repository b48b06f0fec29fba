import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { wrapper } from "./adapter.tsx";

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

export interface TreeElement {
  element: string;
  attributes: Record<string, string>;
  children: TreeNode[];
}
export type TreeNode = string | TreeElement;

// White space beside these separates words; beside anything else it only lays out the template
const inline = new Set(["a", "b", "em", "span", "strong"]);
const verbatim = new Set(["pre", "textarea"]);

/**
 * What HTML means, so that two ways of writing it compare as equal:
 * the order of attributes and class names, comments and the white space of the layout are left away.
 */
export function documentTree(html: string): TreeNode[] {
  return tidy(childrenOf(parseFragment(html).childNodes), false);
}

function childrenOf(nodes: ParsedNode[]): TreeNode[] {
  return nodes.flatMap((node) => {
    if ("value" in node) return [node.value];
    if (!("tagName" in node)) return [];
    const children = childrenOf(node.childNodes);
    if (node.tagName === wrapper) return children;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, name === "class" ? sorted(value) : value]));
    const isHidden = (attributes.class ?? "").includes("govuk-visually-hidden");
    return [{ element: node.tagName, attributes, children: verbatim.has(node.tagName) ? children : tidy(children, isHidden) }];
  });
}

const sorted = (classes: string) => classes.split(/\s+/).filter(Boolean).toSorted().join(" ");

/** Joins texts and drops white space at the edges, except in hidden words: there it keeps two words apart when read out. */
function tidy(nodes: TreeNode[], keepsEdges: boolean): TreeNode[] {
  const joined: TreeNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string") joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined.flatMap((node, index): TreeNode[] => {
    if (typeof node !== "string") return [node];
    let text = node.replace(/[ \t\r\n]+/g, " ");
    if (!separates(joined[index - 1], keepsEdges)) text = text.trimStart();
    if (!separates(joined[index + 1], keepsEdges)) text = text.trimEnd();
    return text === "" ? [] : [text];
  });
}

const separates = (neighbour: TreeNode | undefined, keepsEdges: boolean) =>
  neighbour === undefined ? keepsEdges : typeof neighbour !== "string" && inline.has(neighbour.element);
