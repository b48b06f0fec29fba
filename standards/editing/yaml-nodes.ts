import { Document, isMap, isScalar, isSeq, type Node, parseDocument, Scalar, visit, type YAMLMap, type YAMLSeq } from "yaml";

/** A sound set's file to be edited: what is not touched keeps its comments and its quotes. */
export function documentOf(yaml: string): Document {
  return parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: "error" }) as Document;
}

/** A document as text, in the hand of our own files. */
export function textOf(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The map or the list at a path of a sound set. */
export function mapAt(document: Document, path: (string | number)[]): YAMLMap<unknown, unknown> {
  const node = document.getIn(path);
  if (!isMap(node)) throw new Error(`${path.join(".")} is no group of keys`);
  return node;
}

export function listAt(document: Document, path: (string | number)[]): YAMLSeq<unknown> {
  const node = document.getIn(path);
  if (!isSeq(node)) throw new Error(`${path.join(".")} is no list`);
  return node;
}

/**
 * Gives a key of a map another value, or takes the key out where there is none. What is already so stays as it was written;
 * so do the items of a list that are not changed. A new key comes before the first of these, or else last.
 */
export function setKey(document: Document, map: YAMLMap<unknown, unknown>, key: string, value: unknown, before: string[] = []): void {
  if (value === undefined) {
    map.delete(key);
    return;
  }
  const held = map.get(key, true);
  if (held !== undefined && isSame(plain(held), value)) return;
  if (isScalar(held) && (typeof value !== "object" || value === null)) held.value = value;
  else if (isSeq(held) && Array.isArray(value)) held.items = itemsOf(document, held, value);
  else if (held !== undefined) map.set(key, nodeOf(document, value));
  else {
    const place = map.items.findIndex((pair) => before.includes(keyOf(pair.key)));
    const pair = document.createPair(keyNode(key), nodeOf(document, value));
    map.items.splice(place < 0 ? map.items.length : place, 0, pair);
  }
}

function itemsOf(document: Document, list: YAMLSeq, values: unknown[]): unknown[] {
  const free = [...list.items];
  return values.map((value) => {
    const at = free.findIndex((item) => isSame(plain(item), value));
    return at < 0 ? nodeOf(document, value) : free.splice(at, 1)[0];
  });
}

/** A value in our hand: text in double quotes, lists of codes on one line. */
export function nodeOf(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  visit(node, {
    Scalar(key, scalar) {
      if (key !== "key" && typeof scalar.value === "string") scalar.type = Scalar.QUOTE_DOUBLE;
    },
    Pair(_, { key, value: list }) {
      if (isSeq(list) && codeLists.has(keyOf(key)) && list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return node;
}

// Their items are names of other things, or a word or two
const codeLists = new Set(["survey", "if_any", "unless_any", "also", "standards", "fields", "against", "one_of", "choices"]);

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function keyNode(key: string): Scalar {
  const node = new Scalar(key);
  node.type = Scalar.PLAIN;
  return node;
}

function plain(node: unknown): unknown {
  return typeof node === "object" && node !== null && "toJSON" in node ? (node as Node).toJSON() : node;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string") return a.trim() === b;
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

// The order of the keys of a group means nothing
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}
