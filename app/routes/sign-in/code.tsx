import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import type { z } from "zod";
import { clockContext, databaseContext, environmentContext } from "#app/context.ts";
import { codeMinutes, codeRefusals } from "#app/domain/sign-in-code.ts";
import { codeForm } from "#app/forms/sign-in.ts";
import { codeCookie, forget, readAskedForCode, sessionCookie } from "#app/session.server.ts";
import { redeemCode } from "#db/sign-in.ts";
import type { Route } from "./+types/code.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const environment = context.get(environmentContext);
  const asked = await readAskedForCode(request, environment);
  if (!asked) throw redirect("/sign-in");
  return { email: asked.email, next: asked.next, demonstration: environment.MODE === "demonstration" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const environment = context.get(environmentContext);
  const asked = await readAskedForCode(request, environment);
  if (!asked) throw redirect("/sign-in");
  const submission = parseWithZod(await request.formData(), { schema: codeForm });
  if (submission.status !== "success") return data(submission.reply(), 400);

  const redeemed = await redeemCode(
    context.get(databaseContext),
    asked.codeId,
    submission.value.code,
    environment.SESSION_SECRET,
    context.get(clockContext)(),
  );
  if ("refusal" in redeemed) {
    return data(submission.reply({ fieldErrors: { code: [codeRefusals[redeemed.refusal]] } }), 400);
  }

  const headers = new Headers();
  headers.append("Set-Cookie", await sessionCookie(environment).serialize(redeemed.token));
  headers.append("Set-Cookie", await forget(codeCookie(environment)));
  return redirect(asked.next, { headers });
}

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const [form, fields] = useForm<z.input<typeof codeForm>>({ id: "sign-in-code", lastResult: actionData });
  const error = fields.code.errors?.[0];
  const again = `/sign-in?${new URLSearchParams({ next: loaderData.next })}`;

  return (
    <>
      <title>{`${error ? "Error: " : ""}Enter your code - Safeguarding audit`}</title>
      <h1 className="govuk-heading-l">Check your e-mail</h1>
      <p className="govuk-body">
        If <strong>{loaderData.email}</strong> can sign in here, we have sent a code to it. It works for {codeMinutes}{" "}
        minutes, in this browser only.
      </p>
      <Form method="post" {...getFormProps(form)} noValidate>
        <div className={`govuk-form-group${error ? " govuk-form-group--error" : ""}`}>
          <label className="govuk-label" htmlFor={fields.code.id}>
            Code
          </label>
          <input
            {...getInputProps(fields.code, { type: "text" })}
            className="govuk-input govuk-input--width-10"
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
          />
        </div>
        <button className="govuk-button">Sign in</button>
      </Form>
      <p className="govuk-body">
        No e-mail after a few minutes? Look in the junk folder, or{" "}
        <a className="govuk-link" href={again}>
          ask for a new code
        </a>
        .
      </p>
    </>
  );
}
