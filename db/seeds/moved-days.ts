import { createHash } from "node:crypto";
import {
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type ValueNode,
} from "kysely";
import { clockOf, dayInWords, dayOf, daysBetween, instantOf } from "#domain/dates.ts";
import { addDays } from "#domain/working-days.ts";

/** The day on which the demonstration is told as it is written: a Sunday. */
export const writtenFor = "2026-11-22";

/** How many whole weeks the demonstration has to move so that its day is this one, or up to six days before it. */
export function weeksTo(today: string): number {
  return Math.floor(daysBetween(writtenFor, today) / 7);
}

/** A day or an instant so many weeks later, at the same time of day in the United Kingdom. */
export function weeksLater(date: string, weeks: number): string {
  if (date.length === 10) return addDays(date, 7 * weeks);
  const moved = instantOf(addDays(dayOf(date), 7 * weeks), clockOf(date).slice(11));
  return `${moved.slice(0, 16)}${date.slice(16)}`;
}

// Alone, in JSON, or in a key; not inside an id
const isoDate = /(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?(?![\w-])/g;
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const dayInText = new RegExp(`\\b\\d{1,2} (?:${months}) \\d{4}\\b`, "g");
const fingerprint = /\b[0-9a-f]{64}\b/g;
// Most texts hold neither a year nor a fingerprint, and are not looked through any further
const year = /\b\d{4}\b/;
const yearAfterWord = / \d{4}\b/;
const mayHoldPrint = (text: string) => text.length === 64 || text.startsWith("{");
const longText = 1000;

/**
 * Writes every date that passes to the database so many weeks later, and reads it so many weeks earlier: who writes through it
 * lives in the time for which the demonstration is written. Days of the law, as the standards name them, stay where they are.
 */
export class MovedDays implements KyselyPlugin {
  readonly #weeks: number;
  readonly #lawDays: Set<string>;
  readonly #prints = { later: new Map<string, string>(), earlier: new Map<string, string>() };
  // Returns are long, and read again by everybody who signs, reads and answers them
  readonly #frozen = new Map<string, string>();
  // The same days come again and again
  readonly #days = { later: new Map<string, string>(), earlier: new Map<string, string>() };
  readonly #values = new MovedValues((value) => this.later(value));

  constructor(weeks: number, standards: string) {
    this.#weeks = weeks;
    this.#lawDays = new Set(standards.match(dayInText));
  }

  /** A text or date of the demonstration as it stands in the database. */
  later(text: string): string {
    const moved = this.#moved(text, "later");
    // What is frozen carries a fingerprint of its words, which have other dates now
    if (moved !== text && text.startsWith("{")) {
      const [before, after] = [printOf(text), printOf(moved)];
      this.#prints.later.set(before, after);
      this.#prints.earlier.set(after, before);
      this.#frozen.set(moved, text);
    }
    return moved;
  }

  /** The opposite. */
  earlier(text: string): string {
    return (text.length > longText ? this.#frozen.get(text) : undefined) ?? this.#moved(text, "earlier");
  }

  #moved(text: string, where: "later" | "earlier"): string {
    if (text.length < 10) return text;
    const dated = year.test(text) ? this.#withDays(text, where) : text;
    const prints = this.#prints[where];
    return prints.size > 0 && mayHoldPrint(dated) ? dated.replace(fingerprint, (print) => prints.get(print) ?? print) : dated;
  }

  #withDays(text: string, where: "later" | "earlier"): string {
    const days = this.#days[where];
    const weeks = where === "later" ? this.#weeks : -this.#weeks;
    const known = (day: string, move: () => string) => {
      const moved = days.get(day) ?? move();
      days.set(day, moved);
      return moved;
    };
    const moved = text.replace(isoDate, (date) => known(date, () => weeksLater(date, weeks)));
    if (!yearAfterWord.test(moved)) return moved;
    return moved.replace(dayInText, (words) => (this.#lawDays.has(words) ? words : known(words, () => movedWords(words, weeks) ?? words)));
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#values.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    for (const row of result.rows)
      for (const column in row) {
        const value = row[column];
        if (typeof value === "string") row[column] = this.earlier(value);
      }
    return result;
  }
}

// Names alone, of which a query has far more than values
const named = new Set<string>(["IdentifierNode", "SchemableIdentifierNode", "TableNode", "ColumnNode", "ReferenceNode", "SelectAllNode"]);

class MovedValues extends OperationNodeTransformer {
  readonly #later: (text: string) => string;

  constructor(later: (text: string) => string) {
    super();
    this.#later = later;
  }

  override transformNode<Node extends OperationNode | undefined>(node: Node): Node {
    return node && named.has(node.kind) ? node : super.transformNode(node);
  }

  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: this.#of(node.value) };
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map((value) => this.#of(value)) };
  }

  #of(value: unknown): unknown {
    return typeof value === "string" ? this.#later(value) : value;
  }
}

function movedWords(words: string, weeks: number): string | null {
  const at = Date.parse(`${words} 12:00 UTC`);
  return Number.isNaN(at) ? null : dayInWords(weeksLater(new Date(at).toISOString().slice(0, 10), weeks));
}

const printOf = (text: string) => createHash("sha256").update(text).digest("hex");
