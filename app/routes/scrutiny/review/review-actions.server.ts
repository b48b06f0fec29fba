import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { askOrganisationForm, changedLineForm, keyLineForm, observationForm, removedLineForm } from "#app/forms/scrutiny/review.ts";
import { refuse } from "#app/routes/require-person.ts";
import { dayOf } from "#domain/dates.ts";
import { notNowBecause, notYoursBecause, type ScrutinyAct } from "#domain/scrutiny/permissions.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { openConversation } from "#db/conversations/conversations.ts";
import { addKeyLine, changeKeyLine, listKeyLines, removeKeyLine } from "#db/scrutiny/key-lines.ts";
import { addObservation } from "#db/scrutiny/observations.ts";
import { finishReading, markSection, takeReview } from "#db/scrutiny/reviews.ts";
import type { RequiredReview } from "./requirements.ts";

const acts = {
  take: "take",
  line: "write-key-line",
  "change-line": "write-key-line",
  "remove-line": "write-key-line",
  ask: "ask",
  observe: "observe",
  section: "write-key-line",
  finish: "write-key-line",
} as const satisfies Record<string, ScrutinyAct>;

type Intent = keyof typeof acts;

export function isIntent(value: unknown): value is Intent {
  return typeof value === "string" && Object.hasOwn(acts, value);
}

/** Which of the page's forms came back, and with what. */
export interface ReviewAnswer {
  form: string;
  reply: NonNullable<Reply>;
}

const changed = "It went on since you opened this page. What you typed is below";

/** Does what one of the forms of the triage page asks for; who may and when is asked here. */
export async function doReview(view: RequiredReview, intent: Intent, sent: FormData) {
  refuse(notYoursBecause(acts[intent], view.part, view.facts));
  const { db, author, assessment } = view;
  const form = String(sent.get("form") ?? intent);
  const back = (said: string, at: string) =>
    redirect(`${href("/assessments/:assessmentId/review", { assessmentId: assessment.id })}?done=${said}#${at}`);
  const answer = (reply: NonNullable<Reply>, status: number, at = form) => data({ form: at, reply } satisfies ReviewAnswer, status);
  const refusing = (submission: { reply: (options?: { formErrors: string[] }) => NonNullable<Reply> }, reason: string, at?: string) =>
    answer(submission.reply({ formErrors: [reason] }), 409, at);
  const locked = notNowBecause(acts[intent], view.facts);
  const { sections, codes } = await partsOf(view);

  switch (intent) {
    case "take": {
      const result = locked ? "locked" : await takeReview(db, author, view);
      if (result === "taken") return back("taken", "findings");
      const why =
        result === "locked"
          ? (locked ?? "It went on since you opened this page.")
          : `${result.by} took it before you. It can be given to you.`;
      return answer({ status: "error", error: { "": [why] } }, 409);
    }
    case "line": {
      const submission = parseWithZod(sent, { schema: keyLineForm(codes) });
      if (locked) return refusing(submission, locked);
      if (submission.status !== "success") return answer(submission.reply(), 400);
      const { standard: standardCode, question } = submission.value;
      if ((await addKeyLine(db, author, view, { standardCode, question })) === "locked") return refusing(submission, changed);
      return back("line", standardCode ? `standard-${standardCode}` : "lines");
    }
    case "change-line": {
      const submission = parseWithZod(sent, { schema: changedLineForm });
      if (locked) return refusing(submission, locked);
      if (submission.status !== "success") return answer(submission.reply(), 400);
      const { line, base, question } = submission.value;
      const result = await changeKeyLine(db, author, view, { id: line, base, question });
      if (result === "saved") return back("line", "lines");
      if (result === "locked") return refusing(submission, changed);
      const isThere = (await listKeyLines(db, assessment.id)).some(({ id }) => id === line);
      return isThere
        ? refusing(
            submission,
            "Somebody has changed this key line since you opened it. Both are below: save again to put yours in its place",
          )
        : refusing(submission, "Somebody has taken this key line out. What you typed is below: save it to write it anew", "line");
    }
    case "remove-line": {
      const submission = parseWithZod(sent, { schema: removedLineForm });
      if (locked) return refusing(submission, locked);
      if (submission.status !== "success") throw data("There is no such key line", 400);
      const { line, base } = submission.value;
      const result = await removeKeyLine(db, author, view, { id: line, base });
      return result === "saved"
        ? back("out", "lines")
        : refusing(submission, "Somebody has changed this key line since you opened it. Read it again first");
    }
    case "ask": {
      const submission = parseWithZod(sent, { schema: askOrganisationForm(codes, dayOf(author.at)) });
      if (locked) return refusing(submission, locked);
      if (submission.status !== "success") return answer(submission.reply(), 400);
      const { standard: standardCode, words, dueOn } = submission.value;
      const said = await openConversation(db, author, {
        view,
        readers: "partnership",
        standardCode,
        words,
        dueOn,
        capacity: view.person.jobTitle,
      });
      return said.result === "locked" ? refusing(submission, changed) : back("asked", "questions");
    }
    case "observe": {
      const submission = parseWithZod(sent, { schema: observationForm(codes) });
      if (submission.status !== "success") return answer(submission.reply(), 400);
      const { standard: standardCode, words } = submission.value;
      await addObservation(db, author, { assessmentId: assessment.id, standardCode, words });
      return back("observed", "observations");
    }
    case "section": {
      const [sectionCode = "", isRead] = String(sent.get("section") ?? "").split(" ");
      if (!sections.includes(sectionCode)) throw data("There is no such section in this audit", 404);
      if (locked || (await markSection(db, author, view, { sectionCode, isRead: isRead !== "unread" })) === "locked")
        return answer({ status: "error", error: { "": [locked ?? changed] } }, 409);
      return back("section", "reading");
    }
    case "finish":
      if (locked || (await finishReading(db, author, view)) === "locked")
        return answer({ status: "error", error: { "": [locked ?? changed] } }, 409);
      return back("read", "reading");
  }
}

// Of the submission that is read, not of the set as it may stand later
async function partsOf({ db, assessment }: RequiredReview) {
  const sections = (await findSubmission(db, assessment.id))?.document.sections ?? [];
  return { sections: sections.map(({ code }) => code), codes: sections.flatMap(({ standards }) => standards.map(({ code }) => code)) };
}
