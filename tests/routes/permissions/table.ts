export const states = [
  "invited",
  "in-progress",
  "awaiting-sign-off",
  "submitted",
  "in-review",
  "response-sent",
  "closed",
  "withdrawn",
  "reopened",
] as const;

export type State = (typeof states)[number];

/** Short names for several states at once. */
const groups: Record<string, readonly State[]> = {
  any: states,
  open: ["invited", "in-progress"],
  returned: ["submitted", "in-review", "response-sent", "closed"],
  "submitted-once": ["submitted", "in-review", "response-sent", "closed", "reopened"],
};

export interface Row {
  name: string;
  method: "GET" | "POST";
  route: string;
  /** Which form is sent or which case it is, where there are several. */
  what: string | null;
  leadsTo: string | null;
  /** What each person gets in each state. */
  cells: Map<State, Map<string, string>>;
}

const head = /^(?<method>GET|POST) (?<route>\S+)(?: \((?<what>[^)]+)\))?(?: leads to (?<leadsTo>\S+))?$/;

/** Reads a table as it is written for people. */
export function readTable(text: string): Row[] {
  const [heading = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const people = words(heading);
  const rows: Row[] = [];
  for (const line of lines) {
    const found = head.exec(line)?.groups as Record<"method" | "route" | "what" | "leadsTo", string | undefined> | undefined;
    if (found) rows.push(emptyRow(line, found));
    else addCells(rows.at(-1), people, line);
  }
  return rows;
}

function emptyRow(name: string, { method, route = "", what, leadsTo }: Record<string, string | undefined>): Row {
  return { name, method: method as Row["method"], route, what: what ?? null, leadsTo: leadsTo ?? null, cells: new Map() };
}

function addCells(row: Row | undefined, people: string[], line: string) {
  const [when = "", ...answers] = words(line);
  const meant = groups[when] ?? states.filter((state) => state === when);
  if (!row || meant.length === 0 || answers.length !== people.length) throw new Error(`This line cannot be read: ${line}`);
  for (const state of meant) row.cells.set(state, new Map(people.map((person, column) => [person, answers[column] ?? ""])));
}

function words(line: string): string[] {
  return line.split(/[\s|]+/).filter((word) => word !== "");
}
