import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import type { Updateable } from "kysely";
import type { z } from "zod";
import type { PartInWords } from "#domain/cycles/part-in-words.ts";
import { timeInWords } from "#domain/dates.ts";
import { differences } from "#domain/text-difference.ts";
import { findLastChange, isChangeable, markOfPart, readPart, savePart, type WrittenPart } from "#db/cycles/set-up.ts";
import type { Database } from "#db/schema.ts";
import type { RequiredSetUp } from "./requirements.ts";

/** What the page of every part shows around its form. */
export async function readPartPage({ db, cycle }: RequiredSetUp, part: WrittenPart) {
  const words = await readPart(db, part, cycle);
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    base: markOfPart(words),
    words,
    isLocked: !isChangeable(part, cycle),
  };
}

export type PartPage = Awaited<ReturnType<typeof readPartPage>>;

interface Saving<Schema extends z.ZodType> {
  part: WrittenPart;
  schema: Schema;
  /** The columns the form fills, and the same in words: what is compared where somebody else saved meanwhile. */
  toColumns: (typed: z.output<Schema>) => Updateable<Database["cycles"]>;
  toWords: (typed: z.output<Schema>) => PartInWords;
  save?: typeof savePart;
}

/** Saves the form of a part; where somebody else has changed it meanwhile, both are shown and nothing is lost. */
export async function answerPart<Schema extends z.ZodType>(
  view: RequiredSetUp,
  formData: FormData,
  { part, schema, toColumns, toWords, save = savePart }: Saving<Schema>,
) {
  const { db, author, cycle } = view;
  const submission = parseWithZod(formData, { schema });
  if (submission.status !== "success") return data({ reply: submission.reply(), stale: null }, 400);
  const typed = submission.value as z.output<Schema>;
  const result = await save(db, author, { cycleId: cycle.id, part, values: toColumns(typed), base: String(formData.get("base")) });
  if (result === "saved") return redirect(`${href("/cycles/:cycleId/set-up", { cycleId: cycle.id })}?done=${part}`);
  if (result === "locked") {
    const reply = submission.reply({
      formErrors: ["The audit was launched or closed since you opened this page, so this can no longer be changed"],
    });
    return data({ reply, stale: null }, 409);
  }
  const stale = await readStale(view, part, toWords(typed));
  return data(
    { reply: submission.reply({ formErrors: [`${stale.name} has saved this part since you opened it. Nothing is lost`] }), stale },
    409,
  );
}

async function readStale({ db, cycle }: RequiredSetUp, part: WrittenPart, mine: PartInWords) {
  const [row, last] = await Promise.all([
    db.selectFrom("cycles").selectAll().where("id", "=", cycle.id).executeTakeFirstOrThrow(),
    findLastChange(db, cycle.id, part),
  ]);
  const theirs = new Map(await readPart(db, part, { ...cycle, ...row, statisticsPeriods: cycle.statisticsPeriods }));
  const own = new Map(mine);
  const labels = [...new Set([...theirs.keys(), ...own.keys()])].filter((label) => (theirs.get(label) ?? "") !== (own.get(label) ?? ""));
  return {
    name: last?.name ?? "Somebody",
    at: last ? timeInWords(last.at) : "",
    rows: labels.map((label) => {
      const parts = differences(theirs.get(label) || "Nothing", own.get(label) || "Nothing");
      return { label, theirs: parts.filter((one) => !one.added), mine: parts.filter((one) => !one.removed) };
    }),
  };
}

export type Stale = Awaited<ReturnType<typeof readStale>>;
