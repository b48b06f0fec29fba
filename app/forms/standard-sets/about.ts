import { z } from "zod";
import { oneLine } from "#app/forms/one-line.ts";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import { capitalised } from "#domain/words.ts";
import { versionRefusedBecause } from "#domain/standard-sets/version-name.ts";

/** What a draft says of itself: its name, its title, what changed and where its words come from. */
export function aboutForm(names: Parameters<typeof versionRefusedBecause>[1], isCompared: boolean) {
  return z
    .object({
      version: oneLine("Enter the name of the version", "the name of the version", 40).superRefine((version, context) => {
        const reason = version === "" ? null : versionRefusedBecause(version, names);
        if (reason) context.addIssue({ code: "custom", message: capitalised(`the version ${reason}`) });
      }),
      title: oneLine("Enter the title", "the title", 120),
      changes: textUpTo(3000, shorten("what changed", 3000)).optional(),
      source: neededUpTo(5000, shorten("the source", 5000), "Say where the words come from and who has approved them"),
      statement_hint: neededUpTo(1000, shorten("the hint", 1000), "Enter what stands above the box for the statement"),
    })
    .transform(({ changes = "", ...said }) => ({ ...said, ...(isCompared && changes !== "" && { changes }) }));
}
