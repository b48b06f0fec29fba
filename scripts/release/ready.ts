/** Why a release cannot be made of a tree that git describes like this (`git status --porcelain`), or null. */
export function treeRefusedBecause(status: string): string | null {
  const changed = status.split("\n").filter((line) => line.trim() !== "");
  if (changed.length === 0) return null;
  return `There is something that is not committed: ${changed.map((line) => line.slice(3)).join(", ")}`;
}

/** Why the version and what people are told of it do not belong together, or null. */
export function changelogRefusedBecause(version: string, changelog: string): string | null {
  const [, ...sections] = `\n${changelog}`.split("\n## ");
  const [first = "", second = ""] = sections;
  const isUnreleased = first.startsWith("Unreleased");
  const said = first.split("\n").slice(1).join("").trim();
  if (isUnreleased && said !== "") return `CHANGELOG.md still has something under “Unreleased”. Give it the heading “${version}, <day>”`;
  const heading = (isUnreleased ? second : first).split("\n")[0] ?? "";
  return heading === version || heading.startsWith(`${version}, `)
    ? null
    : `package.json says ${version}, and the newest heading of CHANGELOG.md is “${heading}”`;
}
