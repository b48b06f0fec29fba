/** By what two spellings of a name are the same: capitals, marks, white space and "&" do not tell organisations apart. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[’'`.,()-]/g, " ")
    .trim()
    .replace(/\s+/g, " ");
}

interface Named {
  name: string;
  aliases: string[];
}

/** The other names an organisation is known by after it was renamed: the old name stays one of them, the new one is none. */
export function aliasesAfter(before: Named, name: string, aliases: string[] = before.aliases): string[] {
  const all = nameKey(before.name) === nameKey(name) ? aliases : [...aliases, before.name];
  const kept = new Map(all.map((one) => [nameKey(one), one.trim()] as const));
  kept.delete(nameKey(name));
  kept.delete("");
  return [...kept.values()];
}

interface Searched extends Named {
  shortName: string;
  urn: string | null;
}

/** Whether what somebody looks for is in an organisation's names or is its URN: every word, in any order. */
export function isFound(organisation: Searched, wanted: string): boolean {
  const words = nameKey(wanted).split(" ").filter(Boolean);
  const held = nameKey([organisation.name, organisation.shortName, ...organisation.aliases].join(" "));
  return words.every((word) => held.includes(word) || organisation.urn === word);
}
