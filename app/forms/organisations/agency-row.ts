import { z } from "zod";
import { isOneVisibleLine } from "#app/forms/visible.ts";
import { inSingleSpaces, isPlainName, optionalOrganisationName, organisationName } from "./organisation-name.ts";

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
  .transform((text) => text.split(/[;\n]/).flatMap((name) => inSingleSpaces(name) || []))
  .refine((names) => names.length <= 20, "Enter at most 20 other names")
  .refine(
    (names) => names.every((name) => name.length <= 150 && isOneVisibleLine(name)),
    "Shorten each other name to 150 characters or fewer",
  )
  .refine((names) => names.every(isPlainName), "Begin each other name with something other than = + - or @");

/** One row of the file, by its headings. */
export const agencyRowForm = z.object({
  Name: organisationName("the name is missing", "the name", 150),
  "Short name": optionalOrganisationName("the short name", 60).default(""),
  Kind: organisationName("the kind is missing, such as Health or Housing", "the kind", 60),
  "Other names": otherNames.default([]),
});
