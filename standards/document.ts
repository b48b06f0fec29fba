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
  const offsets = offsetsByPath(document);

  return {
    data: document.toJS(),
    problems: [...syntax, ...structure],
    firstUnreadable: Math.min(Infinity, ...syntax.map((problem) => problem.line)),
    lineOf: (path) => lineAt(nearest(offsets, path)),
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
      const named = map.items.filter(({ key }) => isScalar(key));
      // Where YAML cannot be read, the reader may take a whole list for a key: that is no second mistake.
      if (named.length < map.items.length && document.errors.length === 0) {
        problems.push({ line: lineAt(offsetOf(map) ?? 0), text: "A key here is not a word: a list or a group stands before a colon." });
      }
      map.items = named;
      for (const { key } of named) {
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

/** The place of every value by its path, worked out once: a bad file can have as many problems as lines. */
function offsetsByPath(document: Document): Map<string, number> {
  const offsets = new Map<string, number>();
  const note = (node: unknown, path: string, offset: number) => {
    offsets.set(path, offset);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key)) note(value, pathKey(path, String(key.value)), key.range?.[0] ?? offset);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => note(item, pathKey(path, index), offsetOf(item) ?? offset));
    }
  };
  note(document.contents, "", offsetOf(document.contents) ?? 0);
  return offsets;
}

/** What is missing has no place of its own: the nearest part around it stands for it. */
function nearest(offsets: Map<string, number>, path: Path): number {
  const keys = path.reduce<string[]>((keys, step) => [...keys, pathKey(keys.at(-1) ?? "", step)], [""]);
  return offsets.get(keys.findLast((key) => offsets.has(key)) ?? "") ?? 0;
}

function pathKey(parent: string, step: PropertyKey): string {
  return `${parent}\n${String(step)}`;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function oncePerLine(problems: Problem[]): Problem[] {
  return [...new Map(problems.toReversed().map((problem) => [problem.line, problem])).values()];
}
