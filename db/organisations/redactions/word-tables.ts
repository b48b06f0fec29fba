import type { Database } from "#db/schema.ts";
import { cycleWords } from "./cycles.ts";
import { figureWords } from "./figures.ts";
import { organisationWords } from "./organisations.ts";
import { otherWords, serverWords } from "./other-tables.ts";
import { peopleWords } from "./people.ts";
import { returnWords, schoolWords } from "./returns.ts";
import { scrutinyWords } from "./scrutiny.ts";
import type { WordSource, WordTables } from "./source.ts";

/** Every table: where it holds words of people, or why it holds none. A table or column of which nothing is said fails a test. */
export function wordTables(isWordless: (field: string) => boolean): WordTables<Database> {
  return {
    ...returnWords,
    ...schoolWords(isWordless),
    ...scrutinyWords,
    ...cycleWords,
    ...peopleWords,
    ...organisationWords,
    ...figureWords,
    ...serverWords,
    ...otherWords,
  };
}

/** The same as a list, whatever their columns are. */
export function wordSources(isWordless: (field: string) => boolean): { table: keyof Database; source: WordSource }[] {
  return Object.entries(wordTables(isWordless)).flatMap(([table, said]) =>
    "never" in said && !("sources" in said)
      ? []
      : (said as { sources: WordSource[] }).sources.map((source) => ({ table: table as keyof Database, source })),
  );
}
