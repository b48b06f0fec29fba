import type { Selectable } from "kysely";
import { z } from "zod";
import { type StatisticsPeriod, statisticsPeriods } from "#domain/schools/statistics.ts";
import type { Database } from "./schema.ts";
import { stored, storedFlags, storedRegister, texts } from "./stored.ts";

/** A row of a table as it is read. */
export type Row<Table extends keyof Database> = Selectable<Database[Table]>;

type Read<Table extends keyof Database, Parsed> = Omit<Row<Table>, keyof Parsed> & Parsed;

// Rows of the tables that most others lean on, with what they keep as JSON read
export type Assessment = Read<"assessments", { flags: string[] | null }>;
export type Cycle = Read<"cycles", { statisticsPeriods: StatisticsPeriod[] | null }>;
export type Organisation = Read<"organisations", { aliases: string[]; register: Record<string, string> | null }>;

export function assessmentOf(row: Row<"assessments">): Assessment {
  return { ...row, flags: storedFlags(row.flags, row.id) };
}

export function cycleOf(row: Row<"cycles">): Cycle {
  const { statisticsPeriods: text } = row;
  return { ...row, statisticsPeriods: text === null ? null : stored(periods, text, "cycles.statisticsPeriods", row.id) };
}

export function organisationOf(row: Row<"organisations">): Organisation {
  const aliases = stored(texts, row.aliases, "organisations.aliases", row.id);
  return { ...row, aliases, register: storedRegister(row.register, row.id) };
}

const periods = z.array(z.enum(statisticsPeriods));
