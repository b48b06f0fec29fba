import { z } from "zod";
import { textUpTo } from "#app/forms/text.ts";
import type { Standard } from "#standards/schema.ts";

type Reference = Standard["references"][number];

const part = (name: string) => textUpTo(300, `Shorten ${name} to 300 characters or fewer`).optional();
const tick = z.enum(["yes"], "Tick the box or leave it").optional();

/** A reference to law or guidance, as it is typed; null where its boxes are empty or it is to be taken away. */
export const referenceRow = z
  .object({
    source: part("the source"),
    edition: part("the edition"),
    part: part("the part"),
    heading: part("the heading"),
    paragraph: part("the paragraph"),
    verified: tick,
    earlier: tick,
    remove: tick,
  })
  .transform(({ remove, verified, earlier, paragraph = "", source = "", ...words }, context): Reference | null => {
    const isEmpty = [source, paragraph, ...Object.values(words)].every((text) => !text);
    if (remove === "yes" || isEmpty) return null;
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (source === "") refuse("source", "Enter the source, or tick that the reference is to be taken away");
    if (paragraph !== "" && verified !== "yes") refuse("paragraph", "Leave the paragraph out until somebody has verified it");
    if (earlier === "yes" && !words.edition) refuse("edition", "Enter the edition of an earlier edition");
    return {
      source,
      ...Object.fromEntries(Object.entries(words).filter(([, text]) => text)),
      paragraph: paragraph || null,
      verified: verified === "yes",
      ...(earlier === "yes" && { earlier: true as const }),
    };
  });
