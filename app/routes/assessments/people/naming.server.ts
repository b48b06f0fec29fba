import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { partTitle } from "#domain/people/naming.ts";
import { namingForm } from "#app/forms/people/people.ts";
import { endPart, namePerson } from "#db/people/naming.ts";
import { namedMessage } from "#mail/named-message.ts";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import type { ChampionView } from "./people.server.ts";

/** Gives or ends a part, for a school or college whose people name each other. */
export async function nameOrEnd(view: ChampionView, formData: FormData, publicUrl: string) {
  const { db, author, assessment, organisation, cycle, person } = view;
  const place = { assessmentId: assessment.id, organisationId: organisation.id, words: view.words };
  const path = href("/assessments/:assessmentId/people", { assessmentId: assessment.id });
  if (formData.get("intent") === "end") {
    const roleId = formData.get("role");
    const refused = await endPart(db, author, place, typeof roleId === "string" ? roleId : "");
    if (refused) return data({ intent: "end" as const, reply: { error: { parts: [refused] } } }, 409);
    return redirect(`${path}?done=ended`);
  }

  const submission = parseWithZod(formData, { schema: namingForm });
  const refuse = (reply: NonNullable<Reply>) => data({ intent: "name" as const, reply }, 400);
  if (submission.status !== "success") return refuse(submission.reply());
  const message = namedMessage({
    by: person.name,
    part: partTitle(submission.value.part, view.words),
    organisation: organisation.name,
    cycle: cycle.title,
    link: `${publicUrl}${href("/assessments/:assessmentId", { assessmentId: assessment.id })}`,
  });
  const refused = await namePerson(db, author, place, submission.value, message);
  if (refused === null) return redirect(`${path}?done=named`);
  return refuse(submission.reply({ fieldErrors: { email: [refused] } }));
}
