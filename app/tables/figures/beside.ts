import type { Beside, BesideRow } from "#domain/figures/beside.ts";
import { type Called, calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { shareInWords } from "#domain/percentage.ts";
import { capitalised, counted, listed } from "#domain/words.ts";
import type { Tally } from "#domain/figures/section-table.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

interface BesideContext {
  /** What each audit is called, such as "Section 11 audit 2026". */
  names: { first: string; second: string };
  /** The partnerships of each side. */
  places: { first: string; second: string };
  isProvisional: boolean;
}

/** Sections of one audit with what the other found of the same matter. There is no row of totals: the bases are different. */
export function besideTable(beside: Beside, { names, places, isProvisional }: BesideContext): PrintedTable {
  const [of, ofOther] = [beside.first, beside.second].map(({ set }) => calledInSnapshot(set)) as [Called, Called];
  const [agencies, settings] = [beside.first, beside.second].map(({ returns }) => returns.filter((one) => one.withdrawnOn === null));
  const returned = (returns: { isReturned: boolean }[] = []) => returns.filter((one) => one.isReturned).length;
  return printed({
    id: "beside",
    number: "Table 1",
    sheet: "Side_by_side",
    title: `${titleOf(names, places)}${isProvisional ? " [p]" : ""}`,
    unit: `Unit: ${of.many} in ${names.first} (${agencies?.length ?? 0}, of which ${returned(agencies)} returned); ${ofOther.many} in ${names.second} (${settings?.length ?? 0}, of which ${returned(settings)} returned). The bases are different, so the columns are not added.`,
    notes: [
      `In ${names.second} a section counts as met where every standard named in the last column that applies is met.`,
      ...(beside.alone.length > 0
        ? [
            `Not here, because ${names.first} does not ask about them: ${listed(beside.alone.map(({ code, title }) => `${code} ${title}`))}.`,
          ]
        : []),
      `Percentages are of the base beside them: ${of.many}, or ${ofOther.many}, that returned and to which it applies. They are rounded half up to whole numbers.`,
      ...(beside.rows.some(({ first, second }) => first.base === 0 || !second || second.base === 0)
        ? [`${notAvailable} means not available: there is no rating to take a percentage of, or no standard that matches.`]
        : []),
    ],
    columns: [
      { key: "section", heading: "Section", value: (row) => row.title, width: 52 },
      ...shareColumns(`${capitalised(of.many)}, ${names.first}`, (row) => row.first),
      ...shareColumns(`${capitalised(ofOther.many)}, ${names.second}`, (row) => row.second),
      { key: "made of", heading: `Standards of ${names.second}`, value: (row) => row.madeOf || notAvailable, width: 60 },
    ],
    rows: beside.rows,
    hasTotal: false,
  });
}

// Each side's partnerships are said with it, unless they are the same
function titleOf(names: BesideContext["names"], places: BesideContext["places"]): string {
  return places.first === places.second
    ? `Sections met in ${names.first} and in ${names.second}, self-rating, ${places.first}`
    : `Sections met in ${names.first} (${places.first}) and in ${names.second} (${places.second}), self-rating`;
}

function shareColumns(group: string, of: (row: BesideRow) => Tally | null): Column<BesideRow>[] {
  return [
    { key: `${group} met`, group, heading: "Met", kind: "number", value: (row) => of(row)?.met ?? notAvailable },
    { key: `${group} percent`, group, heading: "%", kind: "percent", value: (row) => of(row)?.metPercent ?? notAvailable },
    { key: `${group} base`, group, heading: "Base", kind: "number", value: (row) => of(row)?.base ?? notAvailable },
  ];
}

/** What the table says in one sentence: where the two audits are furthest apart. */
export function besideSentence({ rows, ...audits }: Beside, { first, second }: BesideContext["names"]): string {
  const compared = rows.flatMap((row) => (row.second && row.first.base > 0 && row.second.base > 0 ? [{ ...row, second: row.second }] : []));
  const [one] = compared;
  const [of, ofOther] = [calledInSnapshot(audits.first.set), calledInSnapshot(audits.second.set)];
  if (!one) return `No section of ${first} can be set beside ${second} yet.`;
  // As fractions, since a rounded percentage could make two different gaps level
  const gap = (row: typeof one) =>
    Math.abs(row.first.met * row.second.base - row.second.met * row.first.base) / (row.first.base * row.second.base);
  const widest = compared.reduce((best, row) => (gap(row) > gap(best) ? row : best), one);
  const share = ({ met, base }: Tally, called: Called) => shareInWords(met, base, called);
  return `${counted(compared.length, "section")} can be set side by side. They are furthest apart at section ${widest.title.replace(/^(\w+)\. /, "$1, ")}: met by ${share(widest.first, of)} in ${first}, and by ${share(widest.second, ofOther)} in ${second}.`;
}
