import { z } from "zod";
import { isOneVisibleLine } from "#app/forms/visible.ts";
import { oneLine, optionalLine } from "#app/forms/one-line.ts";

/** The headings of the template, in its order. */
export const agencyColumns = {
  name: "Name",
  shortName: "Short name",
  kind: "Kind",
  basis: "Basis",
  otherNames: "Other names",
} as const;

export const mostAgencies = 2000;

/** Other names, one a line or with semicolons between them. */
export const otherNames = z
  .string()
  .transform((text) => text.split(/[;\n]/).flatMap((name) => name.trim() || []))
  .refine((names) => names.length <= 20, "Enter at most 20 other names")
  .refine(
    (names) => names.every((name) => name.length <= 150 && isOneVisibleLine(name)),
    "Shorten each other name to 150 characters or fewer",
  );

/** One row of the file, by its headings. */
export const agencyRowForm = z.object({
  Name: oneLine("the name is missing", "the name", 150),
  "Short name": optionalLine("the short name", 60).default(""),
  Kind: oneLine("the kind is missing, such as Health or Housing", "the kind", 60),
  "Other names": otherNames.default([]),
});
