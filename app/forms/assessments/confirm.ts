import { parseWithZod, type Submission } from "@conform-to/zod/v4";
import { z } from "zod";
import { type ConfirmChoice, confirmChoices } from "#domain/assessments/carried-answer.ts";
import { newDateForm } from "./new-date.ts";

const confirmChoice = z.enum(confirmChoices);

export interface Chosen {
  code: string;
  choice: ConfirmChoice;
  /** The box for the rest said so, not a mark of its own. */
  isTogether: boolean;
  /** The revision of the answer that the page showed; 0 when there was none. */
  baseRevision: number;
  /** Evidence that was looked at today, by its id in the earlier return. */
  looked: string[];
  /** New dates of its actions, by their ids in the earlier return. */
  dates: { id: string; dueOn: string; reason: string }[];
}

/** A standard as the page offers it. */
interface Offered {
  code: string;
  /** The box for the rest may confirm it. */
  mayBeTogether: boolean;
  /** Last cycle's rating cannot be kept, so it cannot be called still true. */
  needsRating: boolean;
  evidence: { id: string }[];
  actions: { id: string; what: string }[];
}

/** What was chosen, with what is wrong about the dates and the answer to it; null when it asks for something the page does not offer. */
export function readConfirmForm(
  formData: FormData,
  offered: Offered[],
  today: string,
): { chosen: Chosen[]; looksTogether: boolean; errors: Record<string, string[]>; reply: Submission<unknown>["reply"] } | null {
  const fields = new Map([...formData].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
  for (const name of fields.keys()) {
    if (name.startsWith("choice-") && !offered.some(({ code }) => name === choiceName(code))) return null;
  }
  const isRest = formData.get(restName) === "yes";
  const looksTogether = formData.get(lookedName) === "yes";
  // One box "Not looked at" is enough, where an item serves several standards of the page
  const unseen = new Set(offered.flatMap(({ code }) => formData.getAll(unseenName(code)).map(String)));
  const chosen: Chosen[] = [];
  const errors: Record<string, string[]> = {};
  for (const one of offered) {
    const base = fields.get(baseName(one.code));
    const mark = formData.getAll(choiceName(one.code));
    if (mark.length > 1) return null;
    // Only what the page showed is confirmed with the rest
    const isTogether = mark.length === 0 && isRest && one.mayBeTogether && base !== undefined;
    if (mark.length === 0 && !isTogether) continue;
    const choice = confirmChoice.safeParse(isTogether ? "still-true" : mark[0]).data;
    if (!choice || !/^\d{1,9}$/.test(base ?? "") || (choice === "still-true" && one.needsRating)) return null;
    chosen.push({
      code: one.code,
      choice,
      isTogether,
      baseRevision: Number(base),
      looked: looksTogether ? one.evidence.map(({ id }) => id).filter((id) => !unseen.has(id)) : [],
      dates: choice === "out-of-date" ? [] : readDates(fields, one, today, errors),
    });
  }
  return { chosen, looksTogether, errors, reply: parseWithZod(formData, { schema: z.looseObject({}) }).reply };
}

function readDates(fields: Map<string, string>, { actions }: Offered, today: string, errors: Record<string, string[]>) {
  return actions.flatMap(({ id, what }) => {
    const due = {
      day: fields.get(`${dueName(id)}.day`),
      month: fields.get(`${dueName(id)}.month`),
      year: fields.get(`${dueName(id)}.year`),
    };
    const reason = fields.get(whyName(id)) ?? "";
    // Both left empty keep the date as it is
    if (!due.day && !due.month && !due.year && !reason.trim()) return [];
    const read = newDateForm(today, what).safeParse({ dueOn: due, reason });
    if (read.success) return [{ id, ...read.data }];
    for (const issue of read.error.issues) {
      const [field, part] = issue.path;
      const name = field === "dueOn" ? `${dueName(id)}.${String(part)}` : whyName(id);
      errors[name] = [...(errors[name] ?? []), issue.message];
    }
    return [];
  });
}

// In the name of a field a point begins a part of it, so codes and ids go without
const plain = (id: string) => id.replaceAll(".", "_");

export const choiceName = (code: string) => `choice-${plain(code)}`;
export const baseName = (code: string) => `base-${plain(code)}`;
export const unseenName = (code: string) => `unseen-${plain(code)}`;
export const dueName = (id: string) => `due-${plain(id)}`;
export const whyName = (id: string) => `why-${plain(id)}`;
export const restName = "rest";
export const lookedName = "looked";
