export { countWords } from "./text-length.js";

/** "1 action", "6 actions", "2 are": a count with the right form. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** "Ana, Ben and Cal". */
export function listed(items: string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Words to their first so many letters, cut between two words and with a mark that more is said. */
export function shortened(text: string, letters: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= letters) return plain;
  return `${plain.slice(0, letters + 1).replace(/[\s,;:.–-]*\s\S*$/, "")} …`;
}

/** "the safeguarding audit" of "Safeguarding audit", but "the Section 11 audit" and "DSL training" as they are. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z’-]+( [a-z]|$)/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

/** "no", "one", "nine", but "10": a count inside a sentence. */
export function numberInWords(count: number): string {
  return ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][count] ?? count.toLocaleString("en-GB");
}

/** "Schools and colleges", at the start of a heading. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The order of names in British English, on pages and from both databases: "de Lacy" under D, "Élan" under E. */
export const byName = new Intl.Collator("en-GB");

/** Rows in the order of their names; of one name, in the order in which they came. */
export function sortedByName<Row extends { name: string }>(rows: Row[]): Row[] {
  return sortedBy(rows, ({ name }) => name);
}

/** The same by the short names of partnerships. */
export function sortedByShortName<Row extends { shortName: string }>(rows: Row[]): Row[] {
  return sortedBy(rows, ({ shortName }) => shortName);
}

function sortedBy<Row>(rows: Row[], nameOf: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => byName.compare(nameOf(a), nameOf(b)));
}

/** What is unlikely is asked about, not refused: by these words a page knows that it has to offer to keep it. */
export const isThatRight = "Is that right?";

/** "Riverbend’s", "Fenlow Homes’", and "Estmere Children’s" as it is. */
export function whoseName(name: string): string {
  if (/[’']s$/.test(name)) return name;
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
