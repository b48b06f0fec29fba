import { setTimeout } from "node:timers/promises";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { askingRefusals } from "#domain/people/sign-in-limits.ts";
import { findOwnEndedPart } from "#app/ended-part.server.ts";
import { emailForm } from "#app/forms/people/sign-in.ts";
import { codeCookie, fromOf, readAskedForCode } from "#app/session.server.ts";
import { issueCode } from "#db/people/sign-in/sign-in.ts";
import type { Route } from "./+types/email.ts";
import { nextPage } from "./next-page.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, url }: Route.LoaderArgs) {
  if (context.get(personContext)) throw redirect(nextPage(url.searchParams.get("next")));
  if (!url.searchParams.has("after") && (await findOwnEndedPart(request, context))) throw redirect(href("/sign-in/part-ended"));
  return {};
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: emailForm });
  if (submission.status !== "success") return data(submission.reply(), 400);

  const environment = context.get(environmentContext);
  const { email } = submission.value;
  const earlier = await readAskedForCode(request, environment);
  const [asked] = await Promise.all([
    issueCode(context.get(databaseContext), {
      email,
      earlierCodeId: earlier?.codeId ?? null,
      from: await fromOf(request, context),
      secret: environment.SESSION_SECRET,
      publicUrl: environment.PUBLIC_URL,
      now: context.get(clockContext)(),
    }),
    // How long it takes would tell whether somebody has the address
    setTimeout(longerThanAnyAsking),
  ]);
  if ("refusal" in asked) return data(submission.reply({ fieldErrors: { email: [askingRefusals[asked.refusal]] } }), 429);

  const next = nextPage(url.searchParams.get("next"));
  const cookie = await codeCookie(environment).serialize({ codeId: asked.codeId, email, next });
  return redirect(href("/sign-in/code"), { headers: { "Set-Cookie": cookie } });
}

const longerThanAnyAsking = 100;

export const handle = { back: () => ({ href: href("/"), label: "Back" }) };

export default function Email({ actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead title="Sign in" error={actionData?.error} />
      <p className="govuk-body">There is no password. We send a code to your e-mail address, and you enter it on the next page.</p>
      <Form method="post" noValidate aria-label="Sign in">
        <Input
          {...fieldsOf(actionData)("email")}
          type="email"
          label="E-mail address"
          hint="The one at which the partnership or your organisation knows you"
          autoComplete="email"
          spellCheck={false}
          classes="govuk-!-width-two-thirds"
        />
        <Button>Send me a code</Button>
      </Form>
      <p className="govuk-body">
        You have no part yet?{" "}
        <a className="govuk-link" href={href("/sign-in/access")}>
          Ask for access
        </a>
      </p>
    </>
  );
}
