import { z } from "zod";
import {
  fieldsToKeep,
  goesOn,
  isFormName,
  isBeside,
  isWindowOf,
  type KeptField,
  keptUntil,
  largestKeptForm,
  mayKeepPage,
  mostKeptForms,
  mostWindows,
  nameBeside,
} from "#domain/people/kept-forms.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import type { Author } from "#db/history.ts";
import { stored } from "#db/stored.ts";
import type { Database } from "#db/schema.ts";

interface Typed {
  page: string;
  form: string;
  fields: KeptField[];
  because: Database["keptForms"]["because"];
  /** When the words were kept that this window has; undefined where it does not say. */
  seen?: string | null;
}

export type KeepResult = "kept" | "kept-both" | "too-large" | "too-many" | "not-kept";

/**
 * Keeps what a person typed into a form, in place of what was kept of that form before. What another window typed into it
 * waits beside it, so that the later words do not replace the earlier.
 */
export async function keepForm(db: Db, { by, at }: Author, { page, form, fields, because, seen }: Typed): Promise<KeepResult> {
  if (!mayKeepPage(page) || !isFormName(form)) return "not-kept";
  const text = JSON.stringify(fields);
  if (Buffer.byteLength(text) > largestKeptForm) return "too-large";
  return inTransaction(db, async (trx) => {
    // Holds the person's row: two forms sent at once cannot both be the last that there is room for
    await trx
      .updateTable("people")
      .set((eb) => ({ name: eb.ref("name") }))
      .where("id", "=", by)
      .execute();
    const kept = await trx.selectFrom("keptForms").select(["page", "form", "fields", "keptAt"]).where("personId", "=", by).execute();
    const ofForm = kept.filter((one) => one.page === page && isWindowOf(form, one.form));
    const others = ofForm.filter((one) => cameFromElsewhere(one, { fields, seen, by }));
    // The words of each window take the place of its own earlier ones
    const forms = kept.filter((one) => !isBeside(one.form) && !ofForm.includes(one));
    if (forms.length >= mostKeptForms || others.length >= mostWindows) return "too-many";
    for (const own of ofForm) if (!others.includes(own)) await dropKeptForm(trx, by, page, own.form);
    const inTheWay = others.some((one) => one.form === form);
    if (inTheWay) {
      const beside = nameBeside(
        form,
        others.map((one) => one.form),
      );
      await trx
        .updateTable("keptForms")
        .set({ form: beside })
        .where("personId", "=", by)
        .where("page", "=", page)
        .where("form", "=", form)
        .execute();
    }
    await trx.insertInto("keptForms").values({ personId: by, page, form, fields: text, because, keptAt: at }).execute();
    return inTheWay ? "kept-both" : "kept";
  });
}

// A window that knows what was kept last goes on from it; where it does not say, words that go on are its own
function cameFromElsewhere(
  known: { fields: string; keptAt: string; page: string },
  { fields, seen, by }: { fields: KeptField[]; seen: string | null | undefined; by: string },
): boolean {
  if (seen === known.keptAt) return false;
  const earlier = stored(storedKeptFields, known.fields, "keptForms.fields", `${by} ${known.page}`);
  return !goesOn(earlier, fields);
}

export interface KeptForm {
  form: string;
  fields: KeptField[];
  keptAt: string;
}

/** What this person typed into the forms of a page and has not saved. */
export async function listKeptForms(db: Db, personId: string, page: string, now: Date): Promise<KeptForm[]> {
  const rows = await keptOn.all(db, { personId, page, after: keptUntil(now) });
  return rows.map((row) => ({ ...row, fields: stored(storedKeptFields, row.fields, "keptForms.fields", `${personId} ${page}`) }));
}

const keptOn = builtOnce((db, { personId, page, after }: { personId: string; page: string; after: string }) =>
  db
    .selectFrom("keptForms")
    .select(["form", "fields", "keptAt"])
    .where("personId", "=", personId)
    .where("page", "=", page)
    .where("keptAt", ">", after),
);

const storedKeptFields: z.ZodType<KeptField[]> = z.array(z.tuple([z.string(), z.string()]));

/** Where this person typed something that is not saved, the newest first. */
export async function listPagesWithKeptForms(db: Db, personId: string, now: Date) {
  return db
    .selectFrom("keptForms")
    .select(["page", "form", "keptAt"])
    .where("personId", "=", personId)
    .where("keptAt", ">", keptUntil(now))
    .orderBy("keptAt", "desc")
    .orderBy("page")
    .execute();
}

/** A form that was saved, or whose words are not wanted, is kept no longer. */
export async function dropKeptForm(db: Db, personId: string, page: string, form: string): Promise<void> {
  await dropping.change(db, { personId, page, form });
}

/**
 * Keeps a form no longer that was saved, where the words kept are those of the window that saved it: the ones it has seen, or
 * ones that it went on from. Another window's stay. A form that does not say what it has seen has no words of another.
 */
export async function dropSavedForm(
  db: Db,
  personId: string,
  { page, form, fields }: { page: string; form: string; fields: Iterable<[string, FormDataEntryValue]> },
  seen: string | undefined,
): Promise<void> {
  if (seen === undefined) return dropKeptForm(db, personId, page, form);
  const sent = fieldsToKeep(fields) ?? [];
  for (const row of await keptOn.all(db, { personId, page, after: "" })) {
    if (isWindowOf(form, row.form) && !cameFromElsewhere({ ...row, page }, { fields: sent, seen, by: personId }))
      await dropKeptForm(db, personId, page, row.form);
  }
}

const dropping = builtOnce((db, { personId, page, form }: { personId: string; page: string; form: string }) =>
  db.deleteFrom("keptForms").where("personId", "=", personId).where("page", "=", page).where("form", "=", form),
);

/** Removes what nobody came back for; returns how many forms. */
export async function removeOldKeptForms(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom("keptForms").where("keptAt", "<=", keptUntil(now)).executeTakeFirst();
  return Number(numDeletedRows);
}
