import { z } from "zod";

const typed = z
  .object({ day: z.string().trim().optional(), month: z.string().trim().optional(), year: z.string().trim().optional() })
  .optional();

const parts = ["day", "month", "year"] as const;

/** A date typed in three boxes, as "2026-12-18"; null when all three are empty. The name starts the error texts. */
export function optionalDay(name: string) {
  return typed.transform((value, context) => readDay(name, value ?? {}, context));
}

/** As optionalDay, but refuses three empty boxes. */
export function requiredDay(name: string) {
  return typed.transform((value, context) => {
    const day = readDay(name, value ?? {}, context);
    if (day !== null) return day;
    if (context.issues.length === 0) context.addIssue({ code: "custom", message: `Enter the ${lowerFirst(name)}` });
    return z.NEVER;
  });
}

function readDay(name: string, value: { day?: string; month?: string; year?: string }, context: z.RefinementCtx): string | null {
  const missing = parts.filter((part) => !value[part]);
  if (missing.length === 3) return null;
  if (missing.length > 0) return refuse(context, `${name} must include a ${missing.join(" and a ")}`);
  if (!/^(19|20|21)\d{2}$/.test(value.year as string)) return refuse(context, `${name}: year must have 4 numbers, like 2027`);

  const month = monthNumber(value.month as string);
  const iso = `${value.year}-${month.padStart(2, "0")}-${(value.day as string).padStart(2, "0")}`;
  // A date that does not exist, like 31 February, comes back from Date as another one
  const isReal =
    /^\d{4}-\d{2}-\d{2}$/.test(iso) &&
    new Date(`${iso}T12:00:00Z`).toString() !== "Invalid Date" &&
    new Date(`${iso}T12:00:00Z`).toISOString().startsWith(iso);
  return isReal ? iso : refuse(context, `${name} must be a real date, like 27 3 2027`);
}

const months = "january february march april may june july august september october november december".split(" ");

// People type "November" and "nov" too
function monthNumber(typed: string): string {
  const name = typed.toLowerCase().replace(/\.$/, "");
  const place = name.length < 3 ? -1 : months.findIndex((month) => month.startsWith(name));
  return place < 0 ? typed : String(place + 1);
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
