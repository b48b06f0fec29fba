import { agencies } from "../agencies.ts";
import type { Facts } from "../facts/facts.ts";
import { factsOf } from "../facts/index.ts";
import { chance } from "./chance.ts";

export type SeedCycle = "2024" | "2026";

const months = ["January", "February", "March", "April", "May", "June", "July", "August"];
/** A sentence does not begin with a small number in digits. */
const firstWord =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen".split(
    " ",
  );
const samples: Record<Facts["scale"], number> = { small: 10, medium: 20, large: 40 };
const names = new Map(agencies.map((agency) => [agency.id, agency]));

function area(agencyId: string): string {
  const members = names.get(agencyId)?.partnerships ?? [];
  return members.map((one) => (one === "estmere" ? "Estmere" : "Wealdshire")).join(" and ");
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Puts an agency's facts, numbers and dates into the braces of a sentence. */
export function filler(agencyId: string, code: string, cycle: SeedCycle): (sentence: string) => string {
  const facts = factsOf(agencyId, cycle);
  const year = Number(cycle);
  const luck = (...words: readonly (string | number)[]): number => chance(agencyId, code, cycle, ...words);
  const sample = samples[facts.scale];
  // Guidance and law changed in March 2026, so what was brought up to date that year came later.
  const usual = cycle === "2024" ? months : months.slice(3);
  const month = (mark: string): string => usual[luck("month", mark) % usual.length] ?? "May";
  const counted: Record<string, (mark: string) => string> = {
    y: () => cycle,
    ly: () => String(year - 1),
    month: (mark) => `${month(mark)} ${year}`,
    lmonth: (mark) => `${months[luck("last", mark) % months.length]} ${year - 1}`,
    time: () => month("time"),
    date: (mark) => `${1 + (luck("day", mark) % 28)} ${month(mark)} ${year}`,
    sample: () => String(sample),
    most: () => String(sample - 1 - (luck("most") % Math.ceil(sample / 10))),
    some: () => String(Math.round(sample * 0.5) + (luck("some") % Math.ceil(sample / 5))),
    few: () => (luck("few") % 2 === 0 ? "two" : "three"),
    leadtime: () => ({ small: "six hours a week", medium: "three days a week", large: "two full posts" })[facts.scale],
    area: () => area(agencyId),
    wt: () => (cycle === "2024" ? "Working Together 2023" : "Working Together 2026"),
    earlyhelp: () => (cycle === "2024" ? "early help" : "Family Help"),
    more: () =>
      cycle === "2024"
        ? "disabled children, children in care and children of other cultures and faiths"
        : "disabled children, babies, children in care and those in kinship care",
  };

  const word = (inside: string, mark: string): string => {
    const range = /^(\d+)(?:-(\d+))?$/.exec(inside);
    if (range !== null) {
      const low = Number(range[1]);
      const high = Number(range[2] ?? range[1]);
      return String(low + (luck(inside, mark) % (high - low + 1)));
    }
    const key = inside.charAt(0).toLowerCase() + inside.slice(1);
    const text = counted[key]?.(mark) ?? facts[key as keyof Facts];
    if (text === undefined) throw new Error(`Nothing fills {${inside}} in ${code}`);
    return key === inside ? text : capital(text);
  };

  return (sentence) => {
    let at = 0;
    return sentence.replace(/\{([^}]+)\}(%?)/g, (_, inside: string, percent: string, where: number) => {
      at += 1;
      const text = word(inside, `${sentence.length}.${at}`) + percent;
      return where === 0 ? (firstWord[Number(text)] ?? text) : text;
    });
  };
}
