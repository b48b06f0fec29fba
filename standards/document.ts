import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from "yaml";
import type { Path } from "./wording.ts";

export type Problem = { line: number; text: string };

/** A YAML text as data that can be trusted to be small, with the line each value stands on. */
export type ReadDocument = { data: unknown; problems: Problem[]; firstUnreadable: number; lineOf: (path: Path) => number };

export function readDocument(yaml: string): ReadDocument {
  const lines = new LineCounter();
  // The library's own check of repeated keys takes minutes on a file made of keys, so it is done below.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;

  const syntax = oncePerLine(
    [...document.errors, ...document.warnings].map((error) => ({
      line: lineAt(error.pos[0]),
      text: `This is not valid YAML: ${syntaxWords[error.code] ?? error.message}.`,
    })),
  );
  const structure = structureProblems(document, lineAt);

  return {
    data: document.toJS(),
    problems: [...syntax, ...structure],
    firstUnreadable: Math.min(Infinity, ...syntax.map((problem) => problem.line)),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

const syntaxWords: Record<string, string> = {
  BAD_INDENT: "something is indented too little or too much, or a bracket is not closed",
  BLOCK_AS_IMPLICIT_KEY: "check the indentation here, and put text that holds a colon in quotes",
  MISSING_CHAR: "a quote, a bracket or a colon is missing here or above",
  MULTILINE_IMPLICIT_KEY: "a key and its colon must be on one line",
  MULTIPLE_DOCS: "a file holds one set, so a line of three hyphens may only be its first",
  RESOURCE_EXHAUSTION: "lists or keys are nested too deeply",
  TAB_AS_INDENT: "indent with spaces, not tabs",
  UNEXPECTED_TOKEN: "something follows where the value has ended; use curly apostrophes, and double quotes around text",
};

/** Finds repeated keys, and takes out aliases, which can make a small file expand without end. */
function structureProblems(document: Document, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          problems.push({ line: lineAt(key.range?.[0] ?? 0), text: `The key "${String(key.value)}" is given twice here.` });
        }
        seen.add(key.value);
      }
    },
    Node(_, node) {
      const anchored = (isScalar(node) || isCollection(node)) && node.anchor;
      if (!isAlias(node) && !anchored) return undefined;
      const line = lineAt(node.range?.[0] ?? 0);
      problems.push({ line, text: "Names that start with & or * are not used. Write the text out, or put it in quotes." });
      if (!isAlias(node)) return undefined;
      const placeholder = new Scalar("");
      placeholder.range = node.range;
      return placeholder;
    },
  });
  return oncePerLine(problems);
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function oncePerLine(problems: Problem[]): Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()];
}
