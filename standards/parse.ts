import type { z } from "zod";
import { changeMismatches } from "./changes.ts";
import { type Problem, readDocument, type ReadDocument } from "./document.ts";
import type { Finding } from "./parts.ts";
import { ruleFindings } from "./rules.ts";
import { type StandardSet, standardSetSchema } from "./schema.ts";
import { placeOf, valueAt, wordsFor, wordsForKey } from "./wording.ts";

const mostBytes = 1024 * 1024;

/** Everything that is wrong with a set's file, in the order of its lines. */
export class StandardSetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ line, text }) => `Line ${line}: ${text}`).join("\n"));
    this.name = "StandardSetError";
    this.problems = problems;
  }
}

/**
 * Reads a standard set, or throws a StandardSetError with every problem and its line.
 * Given the version the set compares itself with, it also checks what the set says has changed.
 */
export function parseStandardSet(yaml: string, previous?: StandardSet): StandardSet {
  if (Buffer.byteLength(yaml) > mostBytes) refuse("The file is larger than 1 MB. A set is text only, and far smaller.");
  const unreadable = yaml.indexOf("\uFFFD");
  if (unreadable >= 0) refuse("A character cannot be read. Save the file as UTF-8.", yaml.slice(0, unreadable).split("\n").length);

  const document = readNested(yaml);
  const parsed = standardSetSchema.safeParse(document.data);
  const problems = [...document.problems, ...contentProblems(document, parsed, previous)];
  if (!parsed.success || problems.length > 0) throw new StandardSetError(problems.toSorted((a, b) => a.line - b.line));
  return parsed.data;
}

type Parsed = ReturnType<typeof standardSetSchema.safeParse>;

function contentProblems({ data, problems, firstUnreadable, lineOf }: ReadDocument, parsed: Parsed, previous?: StandardSet) {
  const readable = firstUnreadable === Infinity;
  const findings = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueFindings(issue, data))),
    // After a line that cannot be read, what seems missing or without a partner may only be out of sight.
    ...(readable ? ruleFindings(data) : []),
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
