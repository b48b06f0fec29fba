import type { HeldSnapshot } from "../held-figures.ts";

/** So many different headings and labels has no report; a longer list is not kept. */
const mostKept = 5000;

/** A reading of short texts that is done once for each text of a draft: tables say the same again in every row. */
export function remembered<Said>(read: (text: string, held: HeldSnapshot) => Said): (text: string, held: HeldSnapshot) => Said {
  const known = new WeakMap<HeldSnapshot, Map<string, Said>>();
  return (text, held) => {
    const texts = known.get(held) ?? new Map<string, Said>();
    known.set(held, texts);
    const before = texts.get(text);
    if (before !== undefined) return before;
    const said = read(text, held);
    if (texts.size < mostKept) texts.set(text, said);
    return said;
  };
}
