/** Fewer agencies than this in a group, and figures about the group are figures about each of them. */
export const fewestShown = 3;

interface Group {
  key: string;
  /** How many of its members stand behind the figures; below the fewest shown the group is small. */
  counted: number;
  /** For each member what it adds to each column. */
  members: number[][];
}

/**
 * The columns to hide in each group of a table by group, with as many groups beside the small ones as it takes.
 *
 * A cell is safe when two members of hidden groups could change places and the cell would be another: everything that is
 * published, totals and every table in which groups play no part included, would read the same either way. What the
 * totals alone tell (told) is shown, since hiding it would hide nothing.
 */
export function suppress(groups: Group[], told: boolean[]): Map<string, boolean[]> {
  const open = groups.filter((group) => !isSmall(group)).sort((a, b) => a.counted - b.counted || a.members.length - b.members.length);
  const hidden = groups.filter(isSmall);
  if (hidden.length === 0) return new Map();
  while (open.length > 0 && !hidden.every((group) => told.every((isTold, column) => isTold || isSafe(group, column, hidden)))) {
    hidden.push(open.shift() as Group);
  }
  return new Map(hidden.map((group) => [group.key, told.map((isTold) => !isTold)]));
}

function isSmall({ counted, members }: Group): boolean {
  return members.length < fewestShown || (counted > 0 && counted < fewestShown);
}

function isSafe(group: Group, column: number, hidden: Group[]): boolean {
  const others = hidden.filter((one) => one !== group).flatMap((one) => one.members);
  return group.members.some((mine) => others.some((theirs) => mine[column] !== theirs[column]));
}
