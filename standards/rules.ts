import { helpFindings } from "./help-rules.ts";
import { type Finding, items, repeated, text } from "./parts.ts";
import { settingFindings } from "./setting-rules.ts";
import { type Path, valueAt } from "./wording.ts";

/**
 * What the parts of a set owe each other. Works on data of any shape, so that a file with other
 * mistakes still has all of these reported in the same run.
 */
export function ruleFindings(set: unknown): Finding[] {
  const sections = items(set, ["sections"]);
  const standards = sections.flatMap((section) => items(set, [...section, "standards"]));
  const survey = items(set, ["survey"]);
  const surveyCodes = new Set(survey.map((question) => valueAt(set, [...question, "code"])));

  return [
    ...repeated(set, sections, "code"),
    ...repeated(set, sections, "short"),
    ...repeated(set, sections, "word"),
    ...repeated(set, standards, "code"),
    ...repeated(set, standards, "short"),
    ...repeated(set, survey, "code"),
    ...repeated(set, items(set, ["ratings"]), "value"),
    ...comparisonFindings(set),
    ...standards.flatMap((standard) => standardFindings(set, standard, surveyCodes)),
    ...settingFindings(set, sections, standards),
    ...helpFindings(set, standards),
  ];
}

function standardFindings(set: unknown, standard: Path, surveyCodes: Set<unknown>): Finding[] {
  const asked = items(set, [...standard, "survey"]);
  const references = items(set, [...standard, "references"]);
  return [
    ...prefixFindings(set, standard),
    ...changeFindings(set, standard),
    ...repeated(set, asked),
    ...asked
      .filter((path) => text(set, path) && !surveyCodes.has(valueAt(set, path)))
      .map((path) => ({ path, text: `"${text(set, path)}" is not a code in the survey list at the top` })),
    ...references
      .filter((path) => valueAt(set, [...path, "verified"]) === false && text(set, [...path, "paragraph"]))
      .map((path) => ({ path: [...path, "paragraph"], text: "must be null until the reference is verified" })),
  ];
}

function prefixFindings(set: unknown, standard: Path): Finding[] {
  const path = [...standard, "code"];
  const [code, section] = [text(set, path), text(set, [...standard.slice(0, 2), "code"])];
  if (!code || !section) return [];
  const start = /^[0-9]/.test(section) ? `${section}.` : section;
  return code.startsWith(start) ? [] : [{ path, text: `must start with "${start}", because it stands in section ${section}` }];
}

function changeFindings(set: unknown, standard: Path): Finding[] {
  const path = [...standard, "change"];
  const compared = valueAt(set, ["compared_with"]);
  const change = valueAt(set, path);
  if (compared !== undefined && change === undefined) {
    return [{ path, text: `is missing. Every standard says how it compares with ${String(compared)}` }];
  }
  if (compared === undefined && change !== undefined) {
    return [{ path, text: "has nothing to be compared with. Add compared_with at the top, or take this out" }];
  }
  return [];
}

function comparisonFindings(set: unknown): Finding[] {
  const compared = text(set, ["compared_with"]);
  if (compared && compared === text(set, ["version"])) {
    return [{ path: ["compared_with"], text: "must be an earlier version, not this one" }];
  }
  if (valueAt(set, ["compared_with"]) === undefined && valueAt(set, ["changes"]) !== undefined) {
    return [{ path: ["changes"], text: "has nothing to be compared with. Add compared_with, or take this out" }];
  }
  return [];
}
