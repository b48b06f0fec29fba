import { Lexer } from "yaml";
import type { z } from "zod";
import { changeMismatches } from "./changes.ts";
import { type Problem, readDocument, type ReadDocument } from "./document.ts";
import type { Finding } from "./parts.ts";
import { ruleFindings } from "./rules.ts";
import { type StandardSet, standardSetSchema } from "./schema.ts";
import { type Path, placeOf, valueAt, wordsFor, wordsForKey } from "./wording.ts";

const mostBytes = 1024 * 1024;

// Our largest set has 41,000 words, marks, spaces and line ends as YAML counts them
const mostParts = 150_000;
const tooManyParts = "The file has far more parts than any set. Look whether it is the right file.";

/** Everything that is wrong with a set's file, in the order of its lines. */
export class StandardSetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ line, text }) => `Line ${line}: ${text}`).join("\n"));
    this.name = "StandardSetError";
    this.problems = problems;
  }
}

/** A set as its file says it, or null where anything is wrong with it; the problems stand in the order of their lines. */
export interface ReadSet {
  set: StandardSet | null;
  problems: Problem[];
  lineOf: (path: Path) => number;
}

/**
 * Reads a standard set, or throws a StandardSetError with every problem and its line.
 * Given the version the set compares itself with, it also checks what the set says has changed.
 */
export function parseStandardSet(yaml: string, previous?: StandardSet): StandardSet {
  const { set, problems } = readStandardSet(yaml, { previous });
  if (!set) throw new StandardSetError(problems);
  return set;
}

interface Besides {
  previous?: StandardSet;
  /** What else is wrong with the data, whatever its shape. */
  findings?: (data: unknown) => Finding[];
}

/** The same without throwing. */
export function readStandardSet(yaml: string, besides: Besides = {}): ReadSet {
  try {
    refuseUnreadable(yaml);
    return readSound(yaml, besides);
  } catch (error) {
    // Thousands of mistakes are more than can be gathered
    const refused = error instanceof RangeError ? new StandardSetError([{ line: 1, text: tooManyParts }]) : error;
    if (!(refused instanceof StandardSetError)) throw error;
    return { set: null, problems: [...refused.problems], lineOf: () => 1 };
  }
}

function refuseUnreadable(yaml: string): void {
  if (Buffer.byteLength(yaml) > mostBytes) refuse("The file is larger than 1 MB. A set is text only, and far smaller.");
  const unreadable = yaml.indexOf("\uFFFD");
  if (unreadable >= 0) refuse("A character cannot be read. Save the file as UTF-8.", yaml.slice(0, unreadable).split("\n").length);
  // Read whole, a file that is made of brackets or hyphens would keep everybody else waiting for seconds
  let parts = 0;
  for (const _ of new Lexer().lex(yaml)) if (++parts > mostParts) refuse(tooManyParts);
}

function readSound(yaml: string, { previous, findings }: Besides): ReadSet {
  const document = readNested(yaml);
  const parsed = standardSetSchema.safeParse(document.data);
  const more = findings && document.firstUnreadable === Infinity ? findings(document.data) : [];
  const problems = [...document.problems, ...contentProblems(document, parsed, previous, more)].toSorted((a, b) => a.line - b.line);
  return { set: parsed.success && problems.length === 0 ? parsed.data : null, problems, lineOf: document.lineOf };
}

type Parsed = ReturnType<typeof standardSetSchema.safeParse>;

function contentProblems(
  { data, problems, firstUnreadable, lineOf }: ReadDocument,
  parsed: Parsed,
  previous: StandardSet | undefined,
  more: Finding[],
): Problem[] {
  const readable = firstUnreadable === Infinity;
  const findings = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueFindings(issue, data))),
    // After a line that cannot be read, what seems missing or without a partner may only be out of sight.
    ...(readable ? ruleFindings(data) : []),
    ...more,
    ...(readable && parsed.success && previous ? changeMismatches(parsed.data, previous) : []),
  ];
  const taken = new Set(problems.map((problem) => problem.line));
  return findings
    .filter(({ path }) => readable || (path.length > 0 && valueAt(data, path) !== undefined))
    .map(({ path, text }) => ({ line: lineOf(path), text: `${placeOf(data, path)}: ${text}.` }))
    .filter(({ line }) => line < firstUnreadable && !taken.has(line));
}

function issueFindings(issue: z.core.$ZodIssue, data: unknown): Finding[] {
  if (issue.code !== "unrecognized_keys") {
    return [{ path: issue.path, text: wordsFor(issue, valueAt(data, issue.path)) }];
  }
  return issue.keys.map((key) => ({ path: [...issue.path, key], text: wordsForKey(key) }));
}

function readNested(yaml: string): ReadDocument {
  try {
    return readDocument(yaml);
  } catch (error) {
    if (error instanceof RangeError) refuse("Lists or keys are nested too deeply.");
    throw error;
  }
}

function refuse(text: string, line = 1): never {
  throw new StandardSetError([{ line, text }]);
}
