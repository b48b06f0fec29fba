import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Db } from "#db/connection.server.ts";

/**
 * A query on the way of every page or save: it is built the first time and afterwards only filled in, since to build it takes
 * longer than to run it. What is given may be put into the query and nowhere else, so that another value is the same query;
 * a list of another length and what is left undefined make another one. Asked for all its rows, for the first, or how many rows
 * it changed.
 */
export function builtOnce<Given extends object, Row>(build: (db: Db, given: Given) => Compilable<Row>) {
  const built = new WeakMap<object, Map<string, CompiledQuery<Row>>>();

  const run = (db: Db, given: Given): Promise<QueryResult<Row>> => {
    const { adapter, plugins } = db.getExecutor();
    // What a demonstration is written through changes values while a query is built
    if (plugins.length > usualPlugins) return db.executeQuery(build(db, given).compile());
    const byShape = built.get(adapter) ?? new Map<string, CompiledQuery<Row>>();
    built.set(adapter, byShape);
    const shape = shapeOf(given);
    const query = byShape.get(shape) ?? build(db, placesOf(given)).compile();
    byShape.set(shape, query);
    return db.executeQuery({ ...query, parameters: query.parameters.map((one) => (one instanceof Place ? one.valueIn(given) : one)) });
  };

  return {
    all: async (db: Db, given: Given): Promise<Row[]> => (await run(db, given)).rows,
    first: async (db: Db, given: Given): Promise<Row | undefined> => (await run(db, given)).rows[0],
    change: async (db: Db, given: Given): Promise<number> => Number((await run(db, given)).numAffectedRows ?? 0n),
  };
}

// Names in the database are written in another way
const usualPlugins = 1;

/** Where a value goes, in place of the value. */
class Place {
  readonly #name: string;
  readonly #index: number | undefined;

  constructor(name: string, index?: number) {
    this.#name = name;
    this.#index = index;
  }

  valueIn(given: object): unknown {
    const value = (given as Record<string, unknown>)[this.#name];
    return this.#index === undefined ? value : (value as unknown[])[this.#index];
  }

  [Symbol.toPrimitive](): never {
    throw new Error(`What a query is built from cannot depend on its value "${this.#name}"`);
  }
}

function shapeOf(given: object): string {
  return Object.entries(given)
    .map(([name, value]) => (value === undefined ? "" : Array.isArray(value) ? `${name} ${value.length}` : name))
    .join();
}

function placesOf<Given extends object>(given: Given): Given {
  const places = Object.entries(given).map(([name, value]) => {
    if (Array.isArray(value)) return [name, value.map((_, index) => new Place(name, index))];
    return [name, value === undefined ? undefined : new Place(name)];
  });
  return Object.fromEntries(places) as Given;
}
