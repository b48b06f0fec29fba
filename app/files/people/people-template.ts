import { exactField } from "#app/files/formats/csv.ts";

/** The columns of a file of people, read and written by their headings. */
export const peopleColumns = [
  { key: "organisation", heading: "Organisation or URN" },
  { key: "part", heading: "Part" },
  { key: "name", heading: "Name" },
  { key: "email", heading: "E-mail address" },
  { key: "jobTitle", heading: "Job title" },
] as const;

interface Wanted {
  organisation: string;
  part: string;
}

/** A file to fill in: a line for each part that nobody has yet. */
export function peopleTemplate(wanted: Wanted[]): string {
  const lines = [peopleColumns.map(({ heading }) => heading), ...wanted.map(({ organisation, part }) => [organisation, part, "", "", ""])];
  return `\uFEFF${lines.map((cells) => `${cells.map((cell) => exactField(cell)).join(",")}\r\n`).join("")}`;
}

export const largestPeopleFile = 2_000_000;
