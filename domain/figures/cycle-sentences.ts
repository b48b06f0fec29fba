import { agencyWords, type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { countedOrOne, countInWords, shareInWords } from "#domain/percentage.ts";
import type { SectionTable, SetSections, Tally } from "./section-table.ts";
import { openAgainInWords } from "#domain/assessments/assessment-state.ts";
import { capitalised, counted, listed } from "#domain/words.ts";

/** Below this many returns sections are not compared: one agency would decide which is the weakest. */
const fewestToCompare = 3;
/** Below this base the sentence gives counts alone: one agency would move a percentage by more than ten points. */
const smallBase = 10;

/** The one sentence of a cycle, from the same numbers as its table. */
export function cycleSentence(table: SectionTable, set: SetSections, isOpen: boolean, called = agencyWords): string {
  const compared = table.sections.filter((section) => section.base > 0);
  if (table.returned < fewestToCompare || compared.length === 0) {
    const tooFew = table.returned > 0 && table.agencies > table.returned ? " That is too few to compare sections." : "";
    return `${returnedSentence(table, isOpen, called)}${tooFew}`;
  }
  return [
    returnedSentence(table, isOpen, called),
    ...comparison(compared, set, isOpen, table.returned, called),
    notMetSentence(table, called),
  ].join(" ");
}

/** "All 24 agencies returned.", "7 of 23 agencies have returned, 1 of them open again." */
export function returnedSentence(
  { agencies, returned, openAgain }: Pick<SectionTable, "agencies" | "returned" | "openAgain">,
  isOpen: boolean,
  called = agencyWords,
): string {
  if (agencies === 0) return `No ${called.one} has been invited yet.`;
  if (returned === 0 && agencies === 1)
    return isOpen ? `The one ${called.one} has not returned yet.` : `The one ${called.one} did not return.`;
  if (returned === 0) return `${capitalised(countInWords(0, agencies, called))} ${isOpen ? "has returned yet" : "returned"}.`;
  const again = openAgainInWords(openAgain);
  if (returned === agencies) return `${capitalised(countInWords(returned, agencies, called))} returned${again}.`;
  const verb = isOpen ? (returned === 1 ? "has returned" : "have returned") : "returned";
  return `${capitalised(countInWords(returned, agencies, called))} ${verb}${again}.`;
}

function comparison(compared: Tally[], set: SetSections, isOpen: boolean, returned: number, called: Called): string[] {
  const first = compared[0] as Tally;
  const best = compared.reduce((one, other) => (compare(other, one) > 0 ? other : one), first);
  const worst = compared.reduce((one, other) => (compare(other, one) < 0 ? other : one), first);
  const [is, are, each] = isOpen ? ["is", "are", "has been"] : ["was", "were", "was"];
  if (compare(best, worst) === 0) {
    if (best.met === 0)
      return [compared.length === 1 ? `The section ${each} met by none.` : `No section ${each} met by any ${called.one}.`];
    return compared.every((one) => one.base === best.base)
      ? [`${compared.length === 1 ? "The section" : "Each section"} ${each} met by ${share(best, returned, called)}.`]
      : [];
  }
  return (["strongest", "weakest"] as const).map((which) => {
    const end = which === "strongest" ? best : worst;
    const level = compared.filter((section) => compare(section, end) === 0);
    if (level.length === 1) return `${named(end, set)} ${is} the ${which}, met by ${share(end, returned, called)}.`;
    const alike = level.every((section) => section.base === end.base);
    // Where none or all met them, whoever each applies to, that is said once and not for each base
    if (end.met === 0) return `Sections ${listed(level.map(codeOf))} ${are} the ${which}, met by no ${called.one}.`;
    if (end.met === end.base && !alike)
      return `Sections ${listed(level.map(codeOf))} ${are} the ${which}, each met by every ${called.one} to which it applies.`;
    const names = alike
      ? listed(level.map(codeOf))
      : listed(level.map((section) => `${codeOf(section)} (met by ${share(section, returned, called)})`));
    return `Sections ${names} ${are} the ${which}${alike ? `, each met by ${share(end, returned, called)}` : ""}.`;
  });
}

function named(section: Tally, set: SetSections): string {
  return `Section ${section.code}, ${shortOf(section, set)},`;
}

// Compared as fractions, since a rounded percentage could make two different sections level
function compare(one: Tally, other: Tally): number {
  return one.met * other.base - other.met * one.base;
}

function share(section: Tally, returned: number, called: Called): string {
  const { met, base } = section;
  return `${met === 0 ? `no ${called.one}` : base < smallBase ? countInWords(met, base) : shareInWords(met, base)}${smallerBase(section, returned)}`;
}

/** " to which it applies", after a share of fewer than have returned. */
export function smallerBase({ base, notApplicable, notAnswered }: Tally, returned: number): string {
  if (base >= returned) return "";
  if (notAnswered === 0) return " to which it applies";
  return notApplicable === 0 ? " that rated all of it" : " to which it applies and that rated all of it";
}

function notMetSentence({ sections, total }: SectionTable, called: Called): string {
  const rated = sections.filter((section) => section.notMet > 0);
  const [only] = rated;
  if (!only) return `No section was rated not met by any ${called.one}.`;
  if (rated.length === 1) return `Section ${only.code} was rated not met by ${countedOrOne(only.notMet, called)}.`;
  const which = rated.length === sections.length ? "Every section was" : `Sections ${listed(rated.map(codeOf))} were`;
  return `${which} rated not met by at least one ${called.one}, ${total.notMet.toLocaleString("en-GB")} times in all.`;
}

/** The finding, as the chart's title. */
export function chartTitle(table: SectionTable, set: SetSections, called = agencyWords): string {
  const compared = table.sections.filter((section) => section.base > 0);
  if (compared.length === 0) return `No ${called.one} has returned yet`;
  const weak = compared.filter((section) => 2 * section.met < section.base);
  const shown = weak.length > 0 ? weak : compared;
  if (compared.every((section) => section.met === section.base)) return `${allMeant(table, shown, called)} met every section`;
  if (table.returned < fewestToCompare) return `Section outcomes of ${thoseReturned(table, called)}`;
  const agencies = agenciesMeant(table, shown, called);
  if (weak.length === 0) return `At least half of ${agencies} met every section`;
  if (weak.length > 2) return `Fewer than half of ${agencies} met sections ${listed(weak.map(codeOf))}`;
  return `Fewer than half of ${agencies} met ${weak.map((one) => `${shortOf(one, set)} (section ${one.code})`).join(" or ")}`;
}

function allMeant(table: SectionTable, sections: Tally[], called: Called): string {
  const { agencies, returned } = table;
  const who =
    returned === agencies && returned >= fewestToCompare
      ? `All ${called.many}`
      : `${capitalised(countInWords(returned, returned, called))}${returned === agencies ? "" : " that returned"}`;
  return `${who}${sections.every((section) => section.base === returned) ? "" : " to which it applies"}`;
}

function thoseReturned({ agencies, returned }: SectionTable, called: Called): string {
  return `${countInWords(returned, returned, called)}${returned === agencies ? "" : " that returned"}`;
}

function agenciesMeant({ agencies, returned }: SectionTable, sections: Tally[], called: Called): string {
  const applies = sections.every((section) => section.base === returned) ? "" : " to which it applies";
  return returned === agencies ? `${called.many}${applies}` : `the ${countedAs(returned, called)} that returned${applies}`;
}

/** What has to be said below a table of sections. */
export function tableNotes(table: SectionTable, withdrawn = 0, called = agencyWords): string[] {
  const { sections, total, returned, agencies, unit } = table;
  const odd = [...sections, total].flatMap((row) => {
    const sum = (row.metPercent ?? 0) + (row.partiallyMetPercent ?? 0) + (row.notMetPercent ?? 0);
    return row.base > 0 && sum !== 100 ? [{ code: row.code, sum }] : [];
  });
  const rounding = "Percentages are rounded half up to whole numbers, so a row may not add up to 100.";
  const lastRow =
    unit === "agencies"
      ? `The last row counts section outcomes: ${countedAs(returned, called)} by ${counted(sections.length, "section")}, ${(returned * sections.length).toLocaleString("en-GB")} in all`
      : `The last row counts ratings: ${countedAs(returned, called)} by ${counted(perAgency(table), "standard")}, ${(returned * perAgency(table)).toLocaleString("en-GB")} in all`;
  const leftOut = [
    total.notApplicable > 0 && `${total.notApplicable} not applicable`,
    total.notAnswered > 0 && `${total.notAnswered} not answered`,
  ].filter((text) => text !== false);
  return [
    odd.length > 0 ? `${rounding} ${[...new Set(odd.map(({ sum }) => sum))].map((sum) => oddSentence(odd, sum)).join(" ")}` : rounding,
    `${lastRow}${leftOut.length > 0 ? `, of which ${listed(leftOut)} ${total.notApplicable + total.notAnswered === 1 ? "is" : "are"} not in the base` : ""}.`,
    ...(returned < agencies
      ? [
          `${countedAs(agencies - returned, called)} ${agencies - returned === 1 ? "has" : "have"} not returned and ${agencies - returned === 1 ? "is" : "are"} in no base.`,
        ]
      : []),
    ...(table.openAgain > 0
      ? [`${counted(table.openAgain, "return is", "returns are")} open again, and counted as last signed until signed again.`]
      : []),
    ...(withdrawn > 0
      ? [
          `${countedAs(withdrawn, called)} ${withdrawn === 1 ? "was" : "were"} withdrawn from the cycle and ${withdrawn === 1 ? "is" : "are"} not counted.`,
        ]
      : []),
    ...(returned > 0 && returned < smallBase
      ? [`Fewer than ${smallBase} ${called.many} have returned, so one ${called.one} changes a percentage by more than ten points.`]
      : []),
    ...([...sections, total].some((row) => row.base === 0)
      ? [`[x] means not available: no ${called.one} that returned has a rating to take a percentage of.`]
      : []),
  ];
}

/** "In sections F and G and the last row it adds up to 101." */
function oddSentence(odd: { code: string | null; sum: number }[], wanted: number): string {
  const codes = odd.flatMap(({ code, sum }) => (code !== null && sum === wanted ? [code] : []));
  const sections = codes.length > 0 ? [`${codes.length === 1 ? "section" : "sections"} ${listed(codes)}`] : [];
  const lastRow = odd.some(({ code, sum }) => code === null && sum === wanted) ? ["the last row"] : [];
  const where = sections.length > 0 && lastRow.length > 0 ? `${sections[0]}, and in the last row,` : [...sections, ...lastRow].join("");
  return `In ${where} it adds up to ${wanted}.`;
}

function perAgency({ total, agencies }: SectionTable): number {
  const all = total.base + total.notApplicable + total.notAnswered + total.notReturned;
  return agencies === 0 ? 0 : all / agencies;
}

function codeOf({ code }: Tally): string {
  return code ?? "";
}

function shortOf({ code }: Tally, set: SetSections): string {
  const short = set.sections.find((section) => section.code === code)?.short ?? "";
  return short.charAt(0).toLowerCase() + short.slice(1);
}
