import { z } from "zod";
import { basesOf, type Category, trustBasis } from "#domain/organisations/basis.ts";
import { phases, settingKinds } from "#domain/schools/register-values.ts";
import { governanceOf } from "#domain/schools/register.ts";
import { refuseDay, requiredDay } from "#app/forms/day.ts";
import { oneLine } from "#app/forms/one-line.ts";
import { otherNames } from "./agency-row.ts";
import { optionalOrganisationName, organisationName } from "./organisation-name.ts";

const names = {
  name: organisationName("Enter its name", "the name", 150),
  shortName: optionalOrganisationName("the short name", 60).default(""),
  aliases: otherNames.default([]),
};

const none = { urn: null, phase: null, governance: null, trustId: null };

const agency = z
  .object({
    ...names,
    kind: organisationName("Enter what kind of agency it is, such as Health", "the kind", 60),
    basis: z.enum(basesOf("agency"), "Select why it takes part"),
  })
  .transform((said) => ({ ...said, ...none }));

const trust = z.object(names).transform((said) => ({ ...said, ...none, kind: "Trust", basis: trustBasis }));

/** A school or college, with the trusts it may belong to. */
const setting = (trustIds: string[]) =>
  z
    .object({
      ...names,
      settingKind: z.enum(settingKinds, "Select what kind of school or college it is"),
      settingBasis: z.enum(basesOf("setting"), "Select the law it is under"),
      urn: z
        .string()
        .trim()
        .regex(/^(\d{5,7})?$/, "Enter its URN, which has 5 to 7 numbers, or leave it empty")
        .default(""),
      phase: z.enum(phases, "Select its phase"),
      trustId: z.union([z.literal(""), z.enum(trustIds)], "Select a trust that is there").default(""),
    })
    .transform(({ settingKind, settingBasis, ...said }) => ({
      ...said,
      kind: settingKind,
      basis: settingBasis,
      urn: said.urn || null,
      trustId: said.trustId || null,
      governance: governanceOf(settingKind),
    }));

/** What is said of an organisation, by what it is. */
export function organisationForm(category: Category, trustIds: string[]) {
  if (category === "agency") return agency;
  return category === "trust" ? trust : setting(trustIds);
}

export const categoryForm = z.object({ category: z.enum(["agency", "setting", "trust"], "Select what it is") });

/** What can be changed of a setting that the register describes. */
export const registeredForm = z.object(names);

/** Closing an organisation, at the latest today. */
export function closingForm(today: string) {
  return z
    .object({ closedOn: requiredDay("Date it closed"), reason: oneLine("Enter why, for whoever reads it later", "the reason", 300) })
    .superRefine(({ closedOn }, context) => {
      if (closedOn > today) refuseDay(context, "The date it closed must be today or earlier", { field: "closedOn" });
    });
}
