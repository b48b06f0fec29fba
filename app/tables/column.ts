/** What stands where there is no figure; explained wherever it is used, since a blank could mean anything. */
export const notAvailable = "[x]";

/** What stands where a figure is about so few agencies that it is not published. */
export const suppressedMark = "[c]";

/** One column of a table, for the page, the workbook and the CSV alike. */
export interface Column<Row> {
  key: string;
  heading: string;
  /** The heading above this and its neighbours with the same group: "Met" above "Number" and "%". */
  group?: string;
  value(row: Row): string | number | null;
  kind?: "text" | "number" | "percent";
  width?: number;
  /** The day or the moment that the value tells in words, for files that can hold it as a date; null where it tells of none. */
  date?(row: Row): string | null;
  /** Left for somebody to fill in: its value says so in a spreadsheet, and on paper the cell is empty. */
  isToFill?: true;
}

/** The heading where there is only one row of headings, so that each is unique: "Met: number". */
export function columnTitle({ heading, group }: Pick<Column<never>, "heading" | "group">): string {
  if (!group) return heading;
  return `${group}: ${heading === "%" ? "percentage" : heading.toLowerCase()}`;
}
