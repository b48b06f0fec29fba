import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { clockContext, databaseContext, environmentContext } from "#app/context.ts";
import { codeLength, codeMinutes, codeRefusals } from "#domain/people/sign-in-code.ts";
import { codeForm } from "#app/forms/people/sign-in.ts";
import {
  browserCookie,
  codeCookie,
  forget,
  fromOf,
  readAskedForCode,
  readSessionToken,
  sessionCookie,
  clearSiteData,
} from "#app/session.server.ts";
import { sessionLimits } from "#app/environment.server.ts";
import { browserName } from "#domain/people/browser-name.ts";
import { redeemCode } from "#db/people/sign-in/redeem-code.ts";
import { endSession } from "#db/people/sessions.ts";
import type { Route } from "./+types/code.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const environment = context.get(environmentContext);
  const asked = await readAskedForCode(request, environment);
  if (!asked) throw redirect(href("/sign-in"));
  return { email: asked.email, next: asked.next, demonstration: environment.MODE === "demonstration" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const environment = context.get(environmentContext);
  const asked = await readAskedForCode(request, environment);
  if (!asked) throw redirect(href("/sign-in"));
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: codeForm });
  if (submission.status !== "success") return data(submission.reply(), 400);

  const db = context.get(databaseContext);
  const redeemed = await redeemCode(db, {
    id: asked.codeId,
    code: submission.value.code,
    from: await fromOf(request, context),
    secret: environment.SESSION_SECRET,
    now: context.get(clockContext)(),
    session: sessionLimits(environment),
    browserName: browserName(request.headers.get("User-Agent") ?? ""),
  });
  if ("refusal" in redeemed) {
    const { refusal } = redeemed;
    return data(
      submission.reply({ fieldErrors: { code: [codeRefusals[refusal]] } }),
      refusal === "client" || refusal === "all" ? 429 : 400,
    );
  }
  // What this browser was signed in with before is good for nobody any more
  const before = await readSessionToken(request, environment);
  if (before) await endSession(db, before);

  // The pages of whoever was here before are not for the one who comes now; words kept for them stay under their name
  const headers = new Headers(clearSiteData(form, []));
  headers.append("Set-Cookie", await sessionCookie(environment).serialize(redeemed.token));
  headers.append("Set-Cookie", await browserCookie(environment).serialize(redeemed.browser));
  headers.append("Set-Cookie", await forget(codeCookie(environment)));
  return redirect(asked.next, { headers });
}

export const handle = { back: () => ({ href: href("/sign-in"), label: "Change the e-mail address" }) };

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead title="Check your e-mail" error={actionData?.error} />
      <p className="govuk-body">
        If {loaderData.email} can sign in here, we have sent it a code of {codeLength} letters and digits. The code works for {codeMinutes}{" "}
        minutes. Enter the one of the newest e-mail, in small or capital letters, with or without the hyphen.
      </p>
      {loaderData.demonstration && (
        <InsetText>
          This is a demonstration. Messages are shown in the{" "}
          <a className="govuk-link" href={href("/demonstration/outbox")}>
            outbox
          </a>
          .
        </InsetText>
      )}
      <Form method="post" noValidate data-sign-in="">
        <Input
          {...fieldsOf(actionData)("code")}
          label="Code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          classes="govuk-input--width-10"
        />
        <Button>Sign in</Button>
      </Form>
      <p className="govuk-body">
        No e-mail after a few minutes? Look in the junk folder, or{" "}
        <a className="govuk-link" href={`${href("/sign-in")}?${new URLSearchParams({ next: loaderData.next })}`}>
          ask for a new code
        </a>
        .
      </p>
    </>
  );
}
