/** One published sum: by organisation, what it adds to it. Two parts are the same where their words are. */
export type Row = ReadonlyMap<string, string>;

/** Organisations whose parts stand in the same rows, which no sum can tell from one another. */
interface Alike {
  /** For each part that they have or had, in which rows it stands: a one for each, else a nought. */
  columns: number[][];
  size: number;
}

/** What a sum of rows has of each column of those who are few, and what no sum of the rows before has, if there is any. */
interface Sum {
  parts: number[][];
  news: number[];
}

/**
 * Whether the added rows, taken together with all those before in any way, tell something about so few organisations or
 * fewer that those before did not tell. Exact for any number of versions, until it gives up and says yes, to be safe.
 *
 * Rows are added up and taken from one another, each with a weight, which makes a sum. It speaks of the organisations whose
 * parts do not cancel out. Sums in which the parts of all who are many do so are looked for first; then each of those who are
 * few either cancels out too, which leaves fewer sums, or is one of the few.
 */
export function tellsOfSoFew(few: number, before: Row[], added: Row[]): boolean {
  const rows = new Map([...before, ...added].map((row) => [wordsOf(row), row]));
  const old = new Set(before.map(wordsOf)).size;
  if (rows.size === old) return false;
  const alike = alikeIn([...rows.values()]);
  const small = alike.filter(({ size }) => size <= few);
  const many = alike.filter(({ size }) => size > few).flatMap(({ columns }) => columns);
  // A sum tells nothing new where the old rows alone make one that has the same parts
  const newDirections = basisOf(alike.flatMap(({ columns }) => columns)).filter((column) => column.findIndex(isSome) >= old);
  const weights = many.reduce((sums, column) => cancelled(sums, (sum) => dot(sum, column), scaled), unitWeights(rows.size));
  const sums = weights.map((weight) => ({
    parts: small.map(({ columns }) => columns.map((column) => dot(weight, column))),
    news: newDirections.map((column) => dot(weight, column)),
  }));
  let steps = 0;
  const search = (left: Sum[], from: number, budget: number): boolean => {
    if (!left.some(({ news }) => news.some(isSome))) return false;
    const at = small.findIndex((_, place) => place >= from && left.some(({ parts }) => parts[place]?.some(isSome)));
    if (at < 0 || ++steps > mostSteps) return true;
    const { columns, size } = small[at] as Alike;
    const without = columns.reduce((some, _, n) => cancelled(some, ({ parts }) => parts[at]?.[n] ?? 0, lessOf), left);
    return search(without, at + 1, budget) || (size <= budget && search(left, at + 1, budget - size));
  };
  return search(sums, 0, few);
}

const mostSteps = 20_000;

function wordsOf(row: Row): string {
  return JSON.stringify([...row].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function alikeIn(rows: Row[]): Alike[] {
  const parts = new Map<string, Map<string, number[]>>();
  for (const [at, row] of rows.entries()) {
    for (const [organisation, adds] of row) {
      const own = parts.get(organisation) ?? new Map<string, number[]>();
      const column = own.get(adds) ?? rows.map(() => 0);
      column[at] = 1;
      parts.set(organisation, own.set(adds, column));
    }
  }
  const found = new Map<string, Alike>();
  for (const own of parts.values()) {
    const columns = new Map([...own.values()].map((column) => [column.join(""), column]));
    const key = [...columns.keys()].toSorted().join(" ");
    found.set(key, { columns: [...columns.values()], size: (found.get(key)?.size ?? 0) + 1 });
  }
  return [...found.values()];
}

/** What the columns span, each beginning at another row. */
function basisOf(columns: number[][]): number[][] {
  const basis: { at: number; column: number[] }[] = [];
  for (const one of columns) {
    const column = basis.reduce((rest, known) => scaled(rest, known.column, (rest[known.at] ?? 0) / (known.column[known.at] ?? 1)), one);
    const at = column.findIndex(isSome);
    if (at >= 0) basis.push({ at, column });
  }
  return basis.map(({ column }) => column);
}

/** The sums that are left when one thing is to cancel out: the rest, each less as much of the first that has it. */
function cancelled<T>(sums: T[], of: (sum: T) => number, less: (sum: T, other: T, times: number) => T): T[] {
  const first = sums.find((sum) => isSome(of(sum)));
  if (first === undefined) return sums;
  return sums.filter((sum) => sum !== first).map((sum) => (isSome(of(sum)) ? less(sum, first, of(sum) / of(first)) : sum));
}

function scaled(sum: number[], other: number[], times: number): number[] {
  return sum.map((value, at) => clean(value - times * (other[at] ?? 0)));
}

function lessOf(sum: Sum, other: Sum, times: number): Sum {
  return {
    parts: sum.parts.map((own, at) => scaled(own, other.parts[at] ?? [], times)),
    news: scaled(sum.news, other.news, times),
  };
}

function unitWeights(count: number): number[][] {
  return Array.from({ length: count }, (_, at) => Array.from({ length: count }, (_each, n) => Number(n === at)));
}

function dot(one: number[], other: number[]): number {
  return clean(one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0));
}

// Rows of noughts and ones keep far from this, what is left of them by rounding far below
const isSome = (value: number): boolean => Math.abs(value) > 1e-9;
const clean = (value: number): number => (isSome(value) ? value : 0);
