import { textUpTo } from "#app/forms/text.ts";

/** A text that stands in headings and subjects: no line breaks, and not empty. */
export function oneLine(limit: number, missing: string, tooLong: string) {
  return textUpTo(limit, tooLong, missing)
    .refine((text) => text !== "", missing)
    .refine((text) => !/[\r\n\u2028\u2029]/.test(text), "Write it in one line");
}
