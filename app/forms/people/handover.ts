import { z } from "zod";
import { colleagueForm } from "./people.ts";
import { textUpTo } from "#app/forms/text.ts";
import { visible } from "#app/forms/visible.ts";

const shared = {
  afterwards: z.enum(["nothing", "reader", "stays"], "Select the part that is left afterwards"),
  words: textUpTo(500, "Shorten your words to 500 characters or fewer").default(""),
  address: z.enum(["usual", "typed", "other"]).optional(),
  other: z.string().overwrite(visible).toLowerCase().max(254).optional(),
};

export const somebodyNew = "new";

/** To whom a part goes: somebody of the list, or somebody new, whose fields are read only then. */
export const handoverForm = z.discriminatedUnion("isNew", [
  z.object({
    isNew: z.literal("no"),
    successor: z.string({ error: "Select who takes over" }).min(1, "Select who takes over").max(100),
    ...shared,
  }),
  colleagueForm.extend({ isNew: z.literal("yes"), successor: z.literal(somebodyNew), ...shared }),
]);

/** The form data with the choice in words that the schema tells apart. */
export function withChoice(formData: FormData): FormData {
  formData.set("isNew", formData.get("successor") === somebodyNew ? "yes" : "no");
  return formData;
}
