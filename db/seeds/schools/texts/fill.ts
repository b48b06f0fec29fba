import { chance } from "../../texts/chance.ts";
import type { Year } from "../cycles.ts";
import type { SeedSetting } from "../settings.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "September"];
const firstWord =
  "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty".split(
    " ",
  );
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Who answers for the setting, in the words of its kind. */
function boardOf({ type, trust, phase }: SeedSetting): string {
  if (type === "unit") return "the management committee";
  if (type.startsWith("independent") || type === "nonMaintained") return "the proprietor’s board";
  if (phase === "16 plus") return trust ? "the local board" : "the corporation";
  return trust ? "the local governing board" : "the governing board";
}

/** Puts numbers, months and a setting's own words into the braces of a sentence. */
export function filler(setting: SeedSetting, code: string, year: Year): (sentence: string) => string {
  const luck = (...words: (string | number)[]) => chance(setting.id, code, year, ...words);
  const month = (mark: string, of: number) => `${months[luck("month", mark) % months.length]} ${of}`;
  const words: Record<string, (mark: string) => string> = {
    month: (mark) => month(mark, year),
    lmonth: (mark) => month(`last ${mark}`, year - 1),
    shortmonth: (mark) => months[luck("short", mark) % months.length] as string,
    ny: () => String(year + 2),
    term: (mark) => ["autumn", "spring", "summer"][luck("term", mark) % 3] as string,
    halfterm: () => "half term",
    board: () => boardOf(setting),
    head: () => (setting.phase === "16 plus" || setting.type === "independent" ? "principal" : "headteacher"),
    pupils: () => (setting.phase === "Nursery" ? "children" : setting.phase === "16 plus" ? "students" : "pupils"),
    trust: () => setting.trust?.name ?? "the federation",
  };
  const word = (inside: string, mark: string): string => {
    const range = /^(\d+)-(\d+)$/.exec(inside);
    if (range) return String(Number(range[1]) + (luck(inside, mark) % (Number(range[2]) - Number(range[1]) + 1)));
    const key = inside.charAt(0).toLowerCase() + inside.slice(1);
    const found = words[key]?.(mark);
    if (found === undefined) throw new Error(`Nothing fills {${inside}} in ${code}`);
    return key === inside ? found : capital(found);
  };
  return (sentence) => {
    let at = 0;
    return sentence.replace(/\{([^}]+)\}(%?)/g, (_, inside: string, percent: string, where: number) => {
      at += 1;
      const text = word(inside, `${sentence.length}.${at}`);
      return where === 0 && !percent ? (firstWord[Number(text)] ?? text) : text + percent;
    });
  };
}
