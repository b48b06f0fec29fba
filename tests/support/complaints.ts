import { format } from "node:util";
import { afterAll, afterEach, expect } from "vitest";

let said: string[] = [];
let expected: (string | RegExp)[] = [];

console.error = (...words: unknown[]) => void said.push(format(...words));
console.warn = console.error;

// Among complaints that mean nothing, nobody would see the one that does
afterEach(nothingElse);
afterAll(nothingElse);

/** Says that this test makes the application complain in these words, at least once. Whatever else it says fails the test. */
export function expectComplaint(words: string | RegExp) {
  expected.push(words);
}

function nothingElse() {
  const unexpected = said.filter((line) => !expected.some((words) => reads(line, words)));
  const missing = expected.filter((words) => !said.some((line) => reads(line, words)));
  [said, expected] = [[], []];
  expect({ unexpected, missing }, "what the test complained of").toEqual({ unexpected: [], missing: [] });
}

function reads(line: string, words: string | RegExp) {
  return typeof words === "string" ? line.includes(words) : words.test(line);
}
