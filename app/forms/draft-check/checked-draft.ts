import { z } from "zod";

const page = z.number().int().positive().optional();

const checkedDraft = z.object({
  name: z.string().max(300),
  draft: z.object({
    paragraphs: z.array(z.object({ text: z.string(), page })),
    tables: z.array(z.object({ rows: z.array(z.array(z.string())), page })),
  }),
});

/** The draft that a page of findings was made from, as the page sends it back; null for anything else. */
export function readCheckedDraft(text: FormDataEntryValue | null): z.infer<typeof checkedDraft> | null {
  if (typeof text !== "string") return null;
  try {
    return checkedDraft.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
