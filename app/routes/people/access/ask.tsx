import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { clockContext, databaseContext, environmentContext } from "#app/context.ts";
import { askForm } from "#app/forms/people/answers.ts";
import { askForAccess } from "#db/people/access-requests.ts";
import { listPartnerships } from "#db/organisations/partnerships.ts";
import type { Route } from "./+types/ask.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const partnerships = await listPartnerships(context.get(databaseContext));
  return { partnerships: partnerships.map(({ id, name }) => ({ id, name })), isDone: url.searchParams.get("done") === "asked" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: askForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { partnership, ...asking } = submission.value;
  const now = context.get(clockContext)();
  await askForAccess(
    context.get(databaseContext),
    { ...asking, partnershipId: partnership },
    now,
    context.get(environmentContext).PUBLIC_URL,
  );
  return redirect(`${href("/sign-in/access")}?done=asked`);
}

export const handle = { back: () => ({ href: href("/sign-in"), label: "Sign in" }) };

export default function Ask({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.isDone)
    return (
      <>
        <PageHead title="Your request has been sent" />
        <p className="govuk-body">The partnership reads it and answers by e-mail. Nobody gets access by themselves.</p>
      </>
    );
  const [only] = page.partnerships;
  const field = fieldsOf(actionData, { partnership: page.partnerships.length === 1 ? only?.id : undefined });
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead title="Ask for access" lead="For somebody who works on an audit and has no part in it yet." error={actionData?.error} />
      <p className="govuk-body app-measure">
        It is quicker to ask your organisation’s safeguarding lead or champion: they can invite you. The partnership reads what you send
        here.
      </p>
      <Form method="post" noValidate className="app-measure" aria-label="Ask for access">
        {page.partnerships.length === 1 && only ? (
          <input type="hidden" name="partnership" value={only.id} />
        ) : (
          <Radios
            {...field("partnership")}
            legend="Which partnership?"
            legendSize="s"
            items={page.partnerships.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Input
          {...field("organisation")}
          label="Your organisation"
          hint="The agency, school, college or trust"
          autoComplete="organization"
        />
        <Input {...field("name")} label="Your name" autoComplete="name" />
        <Input {...field("jobTitle")} label="Your job title" autoComplete="organization-title" />
        <Input {...field("email")} type="email" label="Your work e-mail address" autoComplete="email" spellCheck={false} />
        <Textarea {...field("words")} label="What you need it for (optional)" rows={3} />
        <Button>Send the request</Button>
      </Form>
    </>
  );
}
