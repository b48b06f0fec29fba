import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { closingForm } from "#app/forms/organisations/organisation.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { closeOrganisation, openOrganisationAgain } from "#db/organisations/closing.ts";
import type { Route } from "./+types/closing.ts";
import { requireAdministeredOrganisation } from "../requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, now } = await requireAdministeredOrganisation({ request, context, params });
  return { id: organisation.id, name: organisation.name, closedOn: organisation.closedOn, today: dayOf(now) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, organisation, partnership, now } = await requireAdministeredOrganisation({ request, context, params });
  const formData = await request.formData();
  const ids = { organisationId: organisation.id, partnershipId: partnership.id };
  const page = href("/organisations/:organisationId", params);
  if (formData.get("intent") === "open") {
    const refused = await openOrganisationAgain(db, author, ids);
    return refused ? data({ error: { "": [refused] } }, 409) : redirect(`${page}?done=opened`);
  }
  const submission = parseWithZod(formData, { schema: closingForm(dayOf(now)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const refused = await closeOrganisation(db, author, { ...ids, ...submission.value });
  return refused ? data(submission.reply({ formErrors: [refused] }), 409) : redirect(`${page}?done=closed`);
}

export const handle = {
  back: (page: unknown) => {
    const { id, name } = page as { id: string; name: string };
    return { href: href("/organisations/:organisationId", { organisationId: id }), label: name };
  },
};

export default function Closing({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData, { closedOn: page.today });
  if (page.closedOn) {
    return (
      <>
        <ErrorSummary errors={actionData?.error} />
        <PageHead
          caption={page.name}
          title="Open it again"
          tab={`Open ${page.name} again`}
          lead={`It was closed on ${dayInWords(page.closedOn)}. Open again, it can take part in cycles; what was withdrawn stays withdrawn until you add it.`}
        />
        <form method="post">
          <Button name="intent" value="open">
            Open it again
          </Button>
        </form>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.name}
        title="Close it"
        tab={`Close ${page.name}`}
        lead="Nothing is deleted. It leaves the open cycles in which it has not returned, and nobody there is reminded any more."
        error={actionData?.error}
      />
      <PostForm className="app-measure">
        <DateInput {...field("closedOn")} legend="Closed on" legendSize="s" />
        <Input {...field("reason")} label="Why" labelSize="s" hint="For example, merged into another agency" />
        <Button name="intent" value="close" classes="govuk-button--warning">
          Close it
        </Button>
      </PostForm>
    </>
  );
}
