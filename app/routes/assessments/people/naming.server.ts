import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { partTitle } from "#domain/people/naming.ts";
import { namingForm } from "#app/forms/people/people.ts";
import { endPart, namePerson } from "#db/people/naming.ts";
import { namedMessage } from "#mail/named-message.ts";
import type { requireAssessment } from "#app/routes/assessments/requirements.ts";

type View = Awaited<ReturnType<typeof requireAssessment>>;

/** Gives or ends a part, for a school or college whose people name each other. */
export async function nameOrEnd(view: View, formData: FormData, publicUrl: string) {
  const { db, author, assessment, organisation, cycle, person } = view;
  const place = { assessmentId: assessment.id, organisationId: organisation.id, words: view.words };
  const path = href("/assessments/:assessmentId/people", { assessmentId: assessment.id });
  if (formData.get("intent") === "end") {
    const roleId = formData.get("role");
    const refused = await endPart(db, author, place, typeof roleId === "string" ? roleId : "");
    if (refused) return data({ reply: null, errors: { parts: [refused] } }, 409);
    return redirect(`${path}?done=ended`);
  }

  const submission = parseWithZod(formData, { schema: namingForm });
  if (submission.status !== "success") return data({ reply: submission.reply(), errors: submission.error ?? {} }, 400);
  const message = namedMessage({
    by: person.name,
    part: partTitle(submission.value.part, view.words),
    organisation: organisation.name,
    cycle: cycle.title,
    link: `${publicUrl}${href("/assessments/:assessmentId", { assessmentId: assessment.id })}`,
  });
  const refused = await namePerson(db, author, place, submission.value, message);
  if (refused === null) return redirect(`${path}?done=named`);
  const errors = { email: [refused] };
  return data({ reply: submission.reply({ fieldErrors: errors }), errors }, 400);
}
