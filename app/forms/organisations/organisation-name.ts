import { oneLine, optionalLine } from "#app/forms/one-line.ts";

// A spreadsheet runs what begins like this, wherever the name is opened in one
const likeFormula = /^[=+\-@]/;

/** Whether a name begins as one may. */
export const isPlainName = (name: string) => !likeFormula.test(name);

/** A name without what nobody sees of it: runs of spaces are one. */
export const inSingleSpaces = (name: string) => name.trim().replace(/\s+/g, " ");

function named(text: ReturnType<typeof optionalLine>, name: string) {
  return text.overwrite(inSingleSpaces).refine(isPlainName, `Begin ${name} with something other than = + - or @`);
}

/** What an organisation is called, or what it is, in one line. */
export function organisationName(missing: string, name: string, limit: number) {
  return named(oneLine(missing, name, limit), name);
}

/** The same where it may be left empty. */
export function optionalOrganisationName(name: string, limit: number) {
  return named(optionalLine(name, limit), name);
}
