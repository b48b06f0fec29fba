import { parseWithZod, type Submission } from "@conform-to/zod/v4";
import { z } from "zod";
import { type ConfirmChoice, confirmChoices } from "#domain/assessments/carried-answer.ts";
import { optionalDay, refuseDay, requiredDay } from "#app/forms/day.ts";

const confirmChoice = z.enum(confirmChoices);

export interface Chosen {
  code: string;
  choice: ConfirmChoice;
  /** The revision of the answer that the page showed; 0 when there was none. */
  baseRevision: number;
  /** Evidence that was looked at again, by its id in the earlier return. */
  checks: { id: string; checkedOn: string; reviewBy: string | null }[];
}

/** A standard as the page offers it, with the evidence that has to be looked at again. */
interface Offered {
  code: string;
  toCheck: { id: string; title: string }[];
}

/** What was chosen, with what is wrong about the dates and the answer to it; null when it asks for something the page does not offer. */
export function readConfirmForm(
  formData: FormData,
  offered: Offered[],
  today: string,
): { chosen: Chosen[]; errors: Record<string, string[]>; reply: Submission<unknown>["reply"] } | null {
  const fields = new Map([...formData].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  if (fields.size !== [...formData].length) return null;
  const chosen: Chosen[] = [];
  const errors: Record<string, string[]> = {};
  for (const [name, value] of fields) {
    if (!name.startsWith("choice-")) continue;
    const one = offered.find(({ code }) => name === `choice-${code}`);
    const choice = confirmChoice.safeParse(value).data;
    const base = fields.get(`base-${one?.code}`) ?? "";
    if (!one || !choice || !/^\d{1,9}$/.test(base)) return null;
    const checks = choice === "still-true" ? readChecks(fields, one, today, errors) : [];
    chosen.push({ code: one.code, choice, baseRevision: Number(base), checks });
  }
  return { chosen, errors, reply: parseWithZod(formData, { schema: z.looseObject({}) }).reply };
}

function readChecks(fields: Map<string, string>, { code, toCheck }: Offered, today: string, errors: Record<string, string[]>) {
  return toCheck.flatMap(({ id, title }) => {
    const read = checkForm(`“${title}”`, code, today).safeParse({
      checkedOn: dayOf(fields, checkedName(code, id)),
      reviewBy: dayOf(fields, reviewName(code, id)),
    });
    if (read.success) return [{ id, ...read.data }];
    for (const issue of read.error.issues) {
      const [day, part] = issue.path;
      const name = `${day === "reviewBy" ? reviewName(code, id) : checkedName(code, id)}.${String(part)}`;
      errors[name] = [...(errors[name] ?? []), issue.message];
    }
    return [];
  });
}

function checkForm(title: string, code: string, today: string) {
  const checked = `Day you checked ${title} again for ${code}`;
  const review = `Check ${title} again by, for ${code},`;
  return z.object({ checkedOn: requiredDay(checked), reviewBy: optionalDay(review) }).superRefine(({ checkedOn, reviewBy }, context) => {
    if (checkedOn > today) refuseDay(context, `${checked} must be today or in the past`, { field: "checkedOn" });
    if (reviewBy && reviewBy <= checkedOn) refuseDay(context, `${review} must be after the day you checked it`, { field: "reviewBy" });
  });
}

export const checkedName = (code: string, id: string) => `checked-${code}-${id}`;
export const reviewName = (code: string, id: string) => `review-${code}-${id}`;

function dayOf(fields: Map<string, string>, name: string) {
  return { day: fields.get(`${name}.day`), month: fields.get(`${name}.month`), year: fields.get(`${name}.year`) };
}
