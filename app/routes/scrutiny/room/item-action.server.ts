import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { noteForm, proposalForm, settleForm } from "#app/forms/scrutiny/room.ts";
import { refuse } from "#app/routes/require-person.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { addNote, changeNote } from "#db/scrutiny/panels/notes.ts";
import { propose } from "#db/scrutiny/panels/proposals.ts";
import { settleItem } from "#db/scrutiny/panels/settling.ts";
import { notYoursBecause, type ScrutinyAct, scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import type { ItemPage } from "./item.server.ts";

interface Sent {
  view: AssessmentView;
  db: Db;
  author: Author;
  page: ItemPage;
  panelId: string | null;
  form: FormData;
  /** The address of an item of the same walk. */
  hrefOf: (code: string) => string;
  /** Where to go once nothing is left. */
  end: string;
}

/** What is done with one item: a note, a proposal, what is settled, or that it is left open. */
export async function answerItem(sent: Sent) {
  const { form, page, hrefOf, end } = sent;
  switch (form.get("intent")) {
    case "later":
      return redirect(page.next && page.next !== page.standard.code ? hrefOf(page.next) : end);
    case "propose":
      return sendProposal(sent);
    case "settle":
      return sendSettled(sent);
    default:
      return sendNote(sent);
  }
}

async function sendNote({ view, db, author, page, panelId, form, hrefOf }: Sent) {
  const isObserved = page.may.observe;
  const locked = whyNot(isObserved ? "observe" : "note", view);
  const submission = parseWithZod(form, { schema: noteForm });
  if (submission.status !== "success") return data({ form: "note", ...submission.reply() }, 400);
  const back = (reason: string) => data({ form: "note", ...submission.reply({ formErrors: [reason] }) }, 409);
  if (locked) return back(locked);
  const { words, disagrees, line, base } = submission.value;
  const about = { assessmentId: page.assessmentId, panelId };
  const result =
    line && base
      ? await changeNote(db, author, { ...about, id: line, base: Number(base), words })
      : await addNote(db, author, {
          ...about,
          standardCode: page.standard.code,
          words,
          kind: isObserved ? "observed" : disagrees ? "disagreed" : "said",
        });
  if (result === "stale")
    return back("You changed this note in another window meanwhile. What stands is shown above; what you typed is still here");
  if (result) return back(result);
  return redirect(`${hrefOf(page.standard.code)}#notes`);
}

async function sendProposal({ view, db, author, page, panelId, form, hrefOf }: Sent) {
  const locked = whyNot("propose", view);
  if (panelId === null) return refuse("Ratings are proposed in the meeting of a panel.") as never;
  const submission = parseWithZod(form, { schema: proposalForm(offeredIn(page)) });
  if (submission.status !== "success") return data({ form: "propose", ...submission.reply() }, 400);
  const about = { panelId, assessmentId: page.assessmentId, standardCode: page.standard.code };
  const refused = locked ?? page.byProfile ?? (await propose(db, author, { ...about, ...submission.value }));
  if (refused) return data({ form: "propose", ...submission.reply({ formErrors: [refused] }) }, 409);
  return redirect(`${hrefOf(page.standard.code)}#settle`);
}

async function sendSettled({ view, db, author, page, panelId, form, hrefOf, end }: Sent) {
  const locked = whyNot("settle", view);
  const submission = parseWithZod(form, { schema: settleForm(offeredIn(page)) });
  if (submission.status !== "success") return data({ form: "settle", ...submission.reply() }, 400);
  const back = (reason: string) => data({ form: "settle", ...submission.reply({ formErrors: [reason] }) }, 409);
  if (locked) return back(locked);
  const { code } = page.standard;
  const result = await settleItem(db, author, { assessmentId: page.assessmentId, panelId, standardCode: code, ...submission.value });
  if (result === "settled-meanwhile")
    return back(
      "This was settled meanwhile. What was settled is shown above; all you typed is still here. Settle it again only if it has to change",
    );
  if (result !== "settled") return back("refused" in result ? result.refused : result.because);
  return redirect(page.next && page.next !== code ? `${hrefOf(page.next)}?settled=${encodeURIComponent(code)}` : `${end}?done=settled`);
}

function offeredIn(page: ItemPage) {
  return { own: page.own, ratings: page.offered.map(({ value }) => value) };
}

// Who must not do it at all gets no form back; who may not do it now keeps what they typed
function whyNot(act: ScrutinyAct, { part, facts }: AssessmentView): string | null {
  // Whether ratings are settled now is part of who settles them, so that is asked as if it were the moment
  refuse(notYoursBecause(act, part, { ...facts, state: "in-review", withdrawnOn: null }));
  return scrutinyRefusedBecause(act, part, facts);
}
