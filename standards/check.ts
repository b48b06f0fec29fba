import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { comparableDoubts, standardsLeftOut } from "./changes.ts";
import { readDocument } from "./document.ts";
import { parseStandardSet, StandardSetError } from "./parse.ts";
import { gradesOf, readingFindings } from "./reading.ts";
import type { StandardSet } from "./schema.ts";
import { placeOf } from "./wording.ts";

process.exitCode = check(process.argv.slice(2));

function check([file, ...others]: string[]): number {
  if (!file || others.length > 0) return say(1, "Name one file to check, such as: npm run standards:check standards/s11/2026.yaml");
  const yaml = readText(file);
  if (yaml === undefined) return say(1, `There is no file ${file} that can be read. Check the name and the folder.`);

  try {
    const set = parseStandardSet(yaml);
    const previous = previousOf(set, file);
    parseStandardSet(yaml, previous);
    return say(0, `${file} has no problems.`, ...summary(set), ...comparison(set, previous), ...warnings(set, previous, yaml, file));
  } catch (error) {
    if (!(error instanceof StandardSetError)) throw error;
    const count = error.problems.length === 1 ? "1 problem" : `${error.problems.length} problems`;
    return say(1, ...error.problems.map(({ line, text }) => `${file}:${line}: ${text}`), "", `${count} to mend.`);
  }
}

function previousOf(set: StandardSet, file: string): StandardSet | undefined {
  if (!set.compared_with) return undefined;
  const yaml = readText(join(dirname(file), `${set.compared_with}.yaml`));
  if (yaml === undefined) return undefined;
  try {
    return parseStandardSet(yaml);
  } catch (error) {
    if (error instanceof StandardSetError) return undefined;
    throw error;
  }
}

function summary(set: StandardSet): string[] {
  const standards = set.sections.flatMap((section) => section.standards);
  const core = standards.filter((standard) => standard.core).length;
  const { meanOfSentences, meanOfMet, highest } = gradesOf(set);
  return [
    `${set.title} (${set.key} ${set.version})`,
    `Sections: ${set.sections.length}`,
    `Standards: ${standards.length}, of which core: ${core}`,
    `Survey questions: ${set.survey.length}`,
    `Reading grade: sentences ${meanOfSentences}, met statements ${meanOfMet} on average; highest ${highest.grade} (${placeOf(set, highest.path)})`,
  ];
}

function comparison(set: StandardSet, previous: StandardSet | undefined): string[] {
  if (!set.compared_with) return ["Not compared with an earlier version."];
  const standards = set.sections.flatMap((section) => section.standards);
  const unchanged = standards.filter(({ change }) => change?.kind === "unchanged").length;
  const changed = standards.flatMap(({ code, short, change }) => {
    if (!change || change.kind === "unchanged") return [];
    const figures = change.kind === "reworded" && change.comparable ? "figures compared" : "figures not compared";
    return [`  ${code} ${short}: ${change.kind}, ${figures}. What to check: ${change.check}`];
  });
  const leftOut = previous ? standardsLeftOut(set, previous).map(({ code, short }) => `  ${code} ${short}: left out`) : [];
  const unread = `The wording was not compared: there is no ${set.compared_with}.yaml without problems in the same folder.`;
  return [`Compared with ${set.compared_with}: ${unchanged} unchanged`, ...changed, ...leftOut, ...(previous ? [] : [unread])];
}

/** What may be right as it is, but that somebody should look at. It does not fail the check. */
function warnings(set: StandardSet, previous: StandardSet | undefined, yaml: string, file: string): string[] {
  const { lineOf } = readDocument(yaml);
  const found = [...readingFindings(set), ...(previous ? comparableDoubts(set, previous) : [])]
    .map(({ path, text }) => ({ line: lineOf(path), text: `${placeOf(set, path)}: ${text}` }))
    .toSorted((a, b) => a.line - b.line);
  if (found.length === 0) return [];
  const count = found.length === 1 ? "1 warning" : `${found.length} warnings`;
  return ["", ...found.map(({ line, text }) => `${file}:${line}: Warning. ${text}.`), "", `${count} to look at.`];
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function say(exitCode: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}
