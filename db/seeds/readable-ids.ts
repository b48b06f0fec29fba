import {
  InsertQueryNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type RootOperationNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from "kysely";

type NewRow = Record<string, unknown>;

/** By table, as the database calls it: what a new row's id is instead of the one that was drawn. */
export type IdOf = Record<string, (row: NewRow) => string>;

const drawn = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Gives what the demonstration is set up with ids that people can read and links can keep: the repositories draw theirs, and go on
 * with them for as long as they work; on the way to the database each is the readable one.
 */
export class ReadableIds implements KyselyPlugin {
  readonly #idOf: IdOf;
  readonly #readable = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #values = new ReadValues((value) => this.#read(value));

  constructor(idOf: IdOf) {
    this.#idOf = idOf;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (InsertQueryNode.is(node)) this.#name(node);
    return this.#values.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }

  #name({ into, columns = [], values }: InsertQueryNode) {
    const table = into?.table.identifier.name ?? "";
    const idOf = this.#idOf[table];
    if (!idOf || !values || !ValuesNode.is(values)) return;
    const names = columns.map(({ column }) => column.name);
    for (const list of values.values) {
      const all = ValueListNode.is(list) ? list.values.map((one) => (ValueNode.is(one) ? one.value : undefined)) : list.values;
      const row = Object.fromEntries(names.map((name, at) => [name, this.#read(all[at])]));
      const [id, readable] = [String(row["id"]), idOf(row)];
      // Somebody who is known already is offered once more, and refused by their address
      if (this.#taken.has(`${table} ${readable}`)) continue;
      this.#taken.add(`${table} ${readable}`);
      this.#readable.set(id, readable);
    }
  }

  #read(value: unknown): unknown {
    if (typeof value !== "string") return value;
    return this.#readable.get(value) ?? value.replace(drawn, (id) => this.#readable.get(id) ?? id);
  }
}

class ReadValues extends OperationNodeTransformer {
  readonly #read: (value: unknown) => unknown;

  constructor(read: (value: unknown) => unknown) {
    super();
    this.#read = read;
  }

  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: this.#read(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map((value) => this.#read(value)) };
  }
}
