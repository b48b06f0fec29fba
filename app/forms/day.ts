import { z } from "zod";
import { inSentence } from "#domain/words.ts";

const typed = z
  .object({ day: z.string().trim().optional(), month: z.string().trim().optional(), year: z.string().trim().optional() })
  .optional();

export const dateParts = ["day", "month", "year"] as const;

export type DatePart = (typeof dateParts)[number];

/** A date typed in three boxes, as "2026-12-18"; null when all three are empty. The name starts the error texts. */
export function optionalDay(name: string) {
  return typed.transform((value, context) => readDay(name, value ?? {}, context));
}

/** As optionalDay, but refuses three empty boxes. */
export function requiredDay(name: string) {
  return typed.transform((value, context) => {
    const day = readDay(name, value ?? {}, context);
    if (day !== null) return day;
    if (context.issues.length === 0) refuseDay(context, `Enter the ${inSentence(name)}`);
    return z.NEVER;
  });
}

/** Puts an error at the boxes of a date that are wrong: at all three where it is the date as a whole. */
export function refuseDay(
  context: z.RefinementCtx,
  message: string,
  { field, wrong = dateParts }: { field?: string; wrong?: readonly DatePart[] } = {},
): never {
  for (const part of wrong) context.addIssue({ code: "custom", path: field ? [field, part] : [part], message });
  return z.NEVER;
}

function readDay(name: string, value: Partial<Record<DatePart, string>>, context: z.RefinementCtx): string | null {
  const missing = dateParts.filter((part) => !value[part]);
  if (missing.length === 3) return null;
  if (missing.length > 0) return refuseDay(context, `${name} must include a ${missing.join(" and a ")}`, { wrong: missing });
  const { day = "", year = "" } = value;
  const month = monthNumber(value.month ?? "");
  if (!/^(19|20|21)\d{2}$/.test(year)) return refuseDay(context, `${name}: year must have 4 numbers, like 2027`, { wrong: ["year"] });

  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // A date that does not exist, like 31 February, comes back from Date as another one
  const isReal =
    /^\d{4}-\d{2}-\d{2}$/.test(iso) &&
    new Date(`${iso}T12:00:00Z`).toString() !== "Invalid Date" &&
    new Date(`${iso}T12:00:00Z`).toISOString().startsWith(iso);
  if (isReal) return iso;
  const wrong: DatePart[] = [];
  if (!isUpTo(31, day)) wrong.push("day");
  if (!isUpTo(12, month)) wrong.push("month");
  // Of 31 February, nobody can say which part is wrong
  return refuseDay(context, `${name} must be a real date, like 27 3 2027`, wrong.length > 0 ? { wrong } : {});
}

function isUpTo(limit: number, typed: string): boolean {
  return /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= limit;
}

const months = "january february march april may june july august september october november december".split(" ");

// People type "November" and "nov" too
function monthNumber(typed: string): string {
  const name = typed.toLowerCase().replace(/\.$/, "");
  const place = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name));
  return place < 0 ? typed : String(place + 1);
}
