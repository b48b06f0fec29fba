import type { Section, Standard } from "./schema.ts";

/** A standard's own inspection heading, or else the one its section gives. */
export function inspectionHeadingOf(section: Section, standard: Standard): string | undefined {
  return standard.inspection_heading ?? section.inspection_heading;
}

/** The section of the Section 11 audit that asks about the same matter, where there is one. */
export function matchingSectionOf(section: Section, standard: Standard): string | undefined {
  return standard.matches ?? section.matches;
}
