import { z } from "zod";
import { oneLine } from "#app/forms/one-line.ts";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import { kindOfChange } from "#standards/changes.ts";
import type { StandardEdit } from "#standards/editing/edits.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { referenceRow } from "./reference.ts";

interface Facts {
  set: Pick<StandardSet, "groups">;
  /** The standard as the version that is compared has it; undefined where that has none. */
  before: Standard | undefined;
  /** That version; null where the set is compared with none. */
  comparedWith: string | null;
  /** How many standards its section has. */
  places: number;
}

const largest = { sentence: 1000, list: 6000, help: 3000, check: 1000 };

/** One standard of a draft, as it is typed. What changed of its meaning is worked out; whether it can be compared is asked. */
export function standardForm(facts: Facts) {
  const groups = (facts.set.groups ?? []).map(({ code }) => code);
  return z
    .object({
      short: oneLine("Enter the short name", "the short name", 80),
      sentence: neededUpTo(largest.sentence, shorten("the standard", largest.sentence), "Enter the standard"),
      met: lines("what met looks like", "Enter at least one statement of what met looks like"),
      evidence: lines("the evidence", "Enter at least one example of evidence"),
      help: z
        .object(Object.fromEntries(groups.map((code) => [code, textUpTo(largest.help, shorten("the help", largest.help)).optional()])))
        .default({}),
      references: z.array(referenceRow).max(60).default([]),
      core: z.enum(["yes"], "Tick the box or leave it").optional(),
      place: z.coerce.number("Choose its place").int().min(1, "Choose its place").max(facts.places, "Choose its place"),
      comparable: z.enum(["yes", "no"], "Choose yes or no").optional(),
      check: textUpTo(largest.check, shorten("what to check", largest.check)).optional(),
    })
    .transform(({ help, references, core, place, comparable, check = "", ...words }, context): StandardEdit => {
      const given = references.filter((one) => one !== null);
      if (given.length === 0) refuse(context, ["references", 0, "source"], "Give at least one reference");
      const texts = groups.flatMap((group) => (help[group] ? [{ group, text: help[group] }] : []));
      return {
        ...words,
        help: texts.length > 0 ? texts : undefined,
        references: given,
        core: core === "yes",
        place: place - 1,
        change: changeOf(facts, words, { comparable, check }, context),
      };
    });
}

function changeOf(
  { before, comparedWith }: Facts,
  words: Pick<Standard, "sentence" | "met">,
  { comparable, check }: { comparable?: "yes" | "no"; check: string },
  context: z.RefinementCtx,
): Standard["change"] {
  if (comparedWith === null) return undefined;
  const kind = kindOfChange(words, before);
  if (kind === "unchanged") return { kind };
  const what = kind === "new" ? `It is not in ${comparedWith}` : `Its words differ from ${comparedWith}`;
  if (kind === "reworded" && !comparable) refuse(context, ["comparable"], `${what}: say whether a rating still means the same`);
  if (check === "") refuse(context, ["check"], `${what}: say what to check before an earlier answer is used again`);
  if (kind === "new") return { kind, check };
  return { kind, comparable: comparable === "yes", check };
}

function refuse(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: "custom", path, message });
}

/** A list in a box: one item a line. */
function lines(name: string, missing: string) {
  return neededUpTo(largest.list, shorten(name, largest.list), missing).transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
}

/** A standard as the boxes of its form show it. */
export function typedOf({ short, sentence, met, evidence, help = [], references, core, change }: Standard, place: number) {
  return {
    short,
    sentence,
    met: met.map(inOneLine).join("\n"),
    evidence: evidence.map(inOneLine).join("\n"),
    help: Object.fromEntries(help.map(({ group, text }) => [group, text])),
    references: references.map(({ verified, earlier, paragraph, ...words }) => ({
      ...words,
      paragraph: paragraph ?? "",
      verified: verified ? "yes" : "",
      earlier: earlier ? "yes" : "",
    })),
    core: core ? "yes" : "",
    place: String(place + 1),
    comparable: change?.kind === "reworded" ? (change.comparable ? "yes" : "no") : "",
    check: change && change.kind !== "unchanged" ? change.check : "",
  };
}

// A file may break a statement over lines, a box has one a line
function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
