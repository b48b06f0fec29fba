/** The name of a partnership's own version: the year, and whose it is. */
const ownName = /^[0-9]{4}-[a-z0-9][a-z0-9-]*$/;
const longestName = 40;

/**
 * Why a partnership's own version cannot have this name, in words that follow its place, or null. A year alone is kept for the
 * versions that come with the service, so that a comparison never takes one for the other.
 */
export function versionRefusedBecause(
  version: string,
  { key, taken, proposed }: { key: string; taken: string[]; proposed: string },
): string | null {
  if (!ownName.test(version) || version.length > longestName)
    return `needs the year and a name of yours, such as ${proposed}: a year alone is kept for the sets that come with the service`;
  return taken.includes(version)
    ? `"${version}" of ${key} is taken, by a registered set or a draft of yours. Use another, such as ${proposed}`
    : null;
}

/** What the version after one could be called: "2027-estmere" after "2026", and "2027-estmere-2" where that is taken. */
export function nextVersionName(base: string, shortName: string, taken: string[]): string {
  return ownVersionName(Number(base.slice(0, 4)) + 1, shortName, taken);
}

/** A free name for a version of this year. */
export function ownVersionName(year: number, shortName: string, taken: string[]): string {
  const own = `${year}-${nameOf(shortName)}`;
  let name = own;
  for (let number = 2; taken.includes(name); number++) name = `${own}-${number}`;
  return name;
}

/** The title of the version after one: "Section 11 audit 2027". */
export function nextTitle(title: string, base: string): string {
  const year = base.slice(0, 4);
  return title.includes(year) ? title.replace(year, String(Number(year) + 1)) : title;
}

// What is left of a name in small letters without accents
function nameOf(shortName: string): string {
  const letters = shortName
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 20)
    .replace(/-+$/, "");
  return letters || "own";
}
