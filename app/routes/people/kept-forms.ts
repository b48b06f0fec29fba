import { data, redirect } from "react-router";
import { fieldsToKeep, isOwnPage, keptPage } from "#domain/people/kept-forms.ts";
import { timeInWords } from "#domain/dates.ts";
import { asked } from "#app/routes/require-person.ts";
import { dropKeptForm, dropSavedForm, keepForm } from "#db/people/kept-forms.ts";
import type { Route } from "./+types/kept-forms.ts";

/** Keeps what is being typed into a form, for the person who types it alone, or throws it away when they ask for that. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, author } = asked(context, request);
  const sent = await request.formData();
  const page = String(sent.get("page"));
  if (!isOwnPage(page)) throw data("The form asked for something this page does not do", 400);
  if (sent.get("intent") === "discard") {
    await dropKeptForm(db, author.by, page, String(sent.get("kept")));
    return redirect(page);
  }

  const form = String(sent.get("kept"));
  const fields = fieldsToKeep(new URLSearchParams(String(sent.get("fields"))));
  const said = sent.get("seen");
  const seen = typeof said === "string" ? said : undefined;
  if (!fields) {
    await dropSavedForm(db, author.by, { page: keptPage(page), form, fields: [] }, seen);
    return Response.json({ isKept: true, says: "" });
  }
  const result = await keepForm(db, author, { page: keptPage(page), form, fields, because: "typed", seen });
  const isKept = result === "kept" || result === "kept-both";
  return Response.json({ isKept, keptAt: isKept ? author.at : null, says: inWords[result](timeInWords(author.at)) });
}

const inWords = {
  kept: (time: string) => `Draft kept at ${time}. It is not saved yet.`,
  "kept-both": (time: string) =>
    `Draft kept at ${time}. It is not saved yet. What you typed here in another window is kept beside it: open the page again to see both.`,
  "too-large": () => "This is too long to be kept as a draft. Save it before you leave the page.",
  "too-many": () => "This cannot be kept as a draft, because too many of your forms wait to be saved. Save it before you leave the page.",
  "not-kept": () => "This page keeps no drafts. Save it before you leave the page.",
};
