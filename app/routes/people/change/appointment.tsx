import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { appointmentForm } from "#app/forms/people/answers.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { momentInWords } from "#domain/dates.ts";
import { daysOfDeputy } from "#domain/people/deputy.ts";
import { partInSentence } from "#domain/people/naming.ts";
import { capitalised } from "#domain/words.ts";
import { answerAppointment, listAppointments } from "#db/people/appointments.ts";
import { readToKnow } from "#db/people/ties.ts";
import { backToPeople } from "../hrefs.ts";
import { requirePlace } from "../requirements.ts";
import type { Route } from "./+types/appointment.ts";
import { ToKnow } from "./is-this-right.tsx";

async function requireAppointment(request: Asked<{ organisationId: string; appointmentId: string }>) {
  const place = await requirePlace(request, "confirm");
  const named = (await listAppointments(place.db, place.view)).find(({ id }) => id === request.params.appointmentId);
  if (!named) throw data("Page not found", 404);
  return { ...place, named };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, view, held, named, hrefs } = await requireAppointment({ request, context, params });
  const { role, deputyFor, fromOn, untilOn, email, namedAt, namedByName } = named;
  return {
    place: view.name,
    name: named.givenName ?? "",
    jobTitle: named.givenJobTitle ?? "",
    part: deputyFor ? `deputy ${partInSentence(role, view.kind)}` : partInSentence(role, view.kind),
    days: fromOn && untilOn ? daysOfDeputy(fromOn, untilOn) : null,
    toKnow: await readToKnow(db, view, held, { part: role, name: named.givenName ?? "", email }),
    email,
    namedAt,
    namedByName,
    list: hrefs.list,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, view, named, hrefs } = await requireAppointment({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: appointmentForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { answer, reason, email } = submission.value;
  const refused = await answerAppointment(db, author, view, { id: named.id, isConfirmed: answer === "yes", reason, email });
  if (refused) return data(submission.reply({ formErrors: [refused] }), 409);
  return redirect(`${hrefs.list}?done=confirmed`);
}

export const handle = { back: backToPeople };

export default function Appointment({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead caption={page.place} title={`Confirm ${page.name} as ${page.part}`} error={actionData?.error} />
      <SummaryList
        rows={[
          { key: "Name", value: page.name },
          { key: "Job title", value: page.jobTitle },
          { key: "E-mail address", value: page.email },
          { key: "Part", value: capitalised(page.part) },
          ...(page.days ? [{ key: "Days", value: capitalised(page.days) }] : []),
          { key: "Named by", value: `${page.namedByName}, at ${momentInWords(page.namedAt)}` },
        ]}
      />
      <ToKnow lines={page.toKnow} />
      <PostForm className="app-measure" label="Your answer">
        <Hidden name="email" value={page.email} />
        <Radios
          {...field("answer")}
          legend={`Is ${page.name} the one who signs?`}
          legendSize="m"
          hint="Whoever reads this mailbox can sign. If you do not know them, ask by telephone first"
          items={[
            { value: "yes", label: "Yes, I confirm it" },
            {
              value: "no",
              label: "No",
              conditional: <Textarea {...field("reason")} label="Why not" hint="Whoever named them reads it" rows={3} />,
            },
          ]}
        />
        <Button>Answer</Button>
      </PostForm>
    </>
  );
}
