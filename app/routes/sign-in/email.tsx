import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import type { z } from "zod";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { codesPerHour } from "#app/domain/sign-in-code.ts";
import { emailForm } from "#app/forms/sign-in.ts";
import { codeCookie, readAskedForCode } from "#app/session.server.ts";
import { issueCode } from "#db/sign-in.ts";
import type { Route } from "./+types/email.ts";
import { nextPage } from "./next-page.ts";

export function loader({ context, url }: Route.LoaderArgs) {
  if (context.get(personContext)) throw redirect(nextPage(url.searchParams.get("next")));
  return null;
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: emailForm });
  if (submission.status !== "success") return data(submission.reply(), 400);

  const environment = context.get(environmentContext);
  const { email } = submission.value;
  const earlier = await readAskedForCode(request, environment);
  const codeId = await issueCode(context.get(databaseContext), {
    email,
    earlierCodeId: earlier?.codeId ?? null,
    secret: environment.SESSION_SECRET,
    publicUrl: environment.PUBLIC_URL,
    now: context.get(clockContext)(),
  });
  if (!codeId) return data(submission.reply({ fieldErrors: { email: [tooMany] } }), 429);

  const next = nextPage(url.searchParams.get("next"));
  const cookie = await codeCookie(environment).serialize({ codeId, email, next });
  return redirect("/sign-in/code", { headers: { "Set-Cookie": cookie } });
}

const tooMany = `${codesPerHour} codes have been asked for in the last hour. Use the newest one, or try again in an hour`;

export default function Email({ actionData }: Route.ComponentProps) {
  const [form, fields] = useForm<z.input<typeof emailForm>>({ id: "sign-in", lastResult: actionData });
  const error = fields.email.errors?.[0];

  return (
    <>
      <title>{`${error ? "Error: " : ""}Sign in - Safeguarding audit`}</title>
      {error && (
        <div className="govuk-error-summary">
          <div role="alert">
            <h2 className="govuk-error-summary__title">There is a problem</h2>
            <div className="govuk-error-summary__body">
              <ul className="govuk-list govuk-error-summary__list">
                <li>
                  <a href={`#${fields.email.id}`}>{error}</a>
                </li>
              </ul>
            </div>
          </div>
        </div>
      )}
      <h1 className="govuk-heading-l">Sign in</h1>
      <p className="govuk-body">There is no password. We send a code to your e-mail address and you enter it here.</p>
      <Form method="post" {...getFormProps(form)} noValidate>
        <div className={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>
          <label className="govuk-label" htmlFor={fields.email.id}>
            E-mail address
          </label>
          <input
            {...getInputProps(fields.email, { type: "email" })}
            className="govuk-input"
            autoComplete="email"
            spellCheck={false}
          />
        </div>
        <button className="govuk-button">Send me a code</button>
      </Form>
    </>
  );
}
