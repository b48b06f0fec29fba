import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { deputyForm } from "#app/forms/people/deputy.ts";
import { refuse } from "#app/routes/require-person.ts";
import { dayOf } from "#domain/dates.ts";
import { partInSentence } from "#domain/people/naming.ts";
import { nameDeputy } from "#db/people/deputies.ts";
import { backToPeople } from "../hrefs.ts";
import { requireHeld } from "../requirements.ts";
import type { Route } from "./+types/deputy.ts";
import { ColleagueFields } from "./colleague-fields.tsx";

async function requireSignatory(request: Parameters<typeof requireHeld>[0]) {
  const place = await requireHeld(request, "name-deputy");
  refuse(place.one.role === "signatory" && place.one.deputyFor === null ? null : "not-there");
  return place;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { view, one, person, part, hrefs } = await requireSignatory({ request, context, params });
  const isConfirmed = one.personId === person.id || part.inPartnership.includes("administrator");
  return { place: view.name, name: one.name, part: partInSentence(one.role, view.kind), isConfirmed, list: hrefs.list };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, view, one, now, hrefs } = await requireSignatory({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: deputyForm(dayOf(now)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const given = await nameDeputy(db, author, view, { ...submission.value, forRoleId: one.id });
  if ("refused" in given) return data(submission.reply({ fieldErrors: { email: [given.refused] } }), 400);
  return redirect(`${hrefs.list}?done=${given.done === "given" ? "invited" : "named"}`);
}

export const handle = { back: backToPeople };

export default function Deputy({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.place}
        title={`Name a deputy for ${page.name}`}
        lead={`They sign in the place of ${page.name}, ${page.part}, on the days you state. Both names stand on what they sign.`}
        error={actionData?.error}
      />
      <p className="govuk-body app-measure">
        Nobody signs what they wrote, so it cannot be somebody who leads or contributes.
        {!page.isConfirmed && ` ${page.name} or the partnership confirms it first.`}
      </p>
      <PostForm className="app-measure" label="Name a deputy">
        <ColleagueFields field={field} />
        <DateInput {...field("fromOn")} legend="First day" legendSize="s" />
        <DateInput {...field("untilOn")} legend="Last day" legendSize="s" hint="The part ends by itself after this day" />
        <div className="govuk-button-group">
          <Button>Name this deputy</Button>
          <a className="govuk-link" href={page.list}>
            Name nobody
          </a>
        </div>
      </PostForm>
    </>
  );
}
