import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { clockContext, databaseContext, environmentContext } from "#app/context.ts";
import { firstRunForm } from "#app/forms/organisations/partnership.ts";
import { codeCookie, fromOf } from "#app/session.server.ts";
import { markDatabase } from "#db/kept-marker.ts";
import { doFirstRun, mayBeginFirstRun } from "#db/organisations/first-run.ts";
import { issueCode } from "#db/people/sign-in/sign-in.ts";
import type { Route } from "./+types/first-run.ts";
import { PartnershipFields } from "../partnership/partnership-fields.tsx";
import { readLogo } from "../partnership/read-logo.ts";

type Args = Pick<Route.LoaderArgs, "context" | "params">;

async function requireOpen({ context, params }: Args) {
  const [db, now, environment] = [context.get(databaseContext), context.get(clockContext)(), context.get(environmentContext)];
  if (!(await mayBeginFirstRun(db, params.token, now))) throw data("Page not found", 404);
  return { db, now, environment };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  await requireOpen({ context, params });
  return {};
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, now, environment } = await requireOpen({ context, params });
  const submission = parseWithZod(await request.formData(), { schema: firstRunForm });
  if (submission.status !== "success") return data(submission.reply({ hideFields: ["logo"] }), 400);
  const { personName, jobTitle, email, logo: file, ...partnership } = submission.value;
  const logo = await readLogo(file);
  if ("problem" in logo) return data(submission.reply({ fieldErrors: { logo: [logo.problem] }, hideFields: ["logo"] }), 400);

  const administrator = { name: personName, jobTitle, email };
  const done = await doFirstRun(db, params.token, { partnership, logo: logo.picture, administrator }, now);
  if (!done) throw data("Page not found", 404);
  markDatabase(environment.DATABASE_URL);
  const { SESSION_SECRET: secret, PUBLIC_URL: publicUrl } = environment;
  const asked = await issueCode(db, { email, earlierCodeId: null, from: await fromOf(request, context), secret, publicUrl, now });
  const codeId = "codeId" in asked ? asked.codeId : "";
  const next = href("/partnerships/:partnershipId", { partnershipId: done.partnershipId });
  const cookie = await codeCookie(environment).serialize({ codeId, email, next });
  return redirect(href("/sign-in/code"), { headers: { "Set-Cookie": cookie } });
}

export default function FirstRun({ actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <WithAside aside={<Aside />}>
        <PageHead
          title="Name your partnership and yourself"
          lead="This page works once. It makes you the first administrator, and then its address is closed."
          error={actionData?.error}
        />
        <form method="post" encType="multipart/form-data" noValidate aria-label="The partnership and its first administrator">
          <h2 className="govuk-heading-m">The partnership</h2>
          <PartnershipFields field={field} />
          <h2 className="govuk-heading-m govuk-!-margin-top-6">You</h2>
          <Input {...field("personName")} label="Your name" labelSize="s" autoComplete="name" classes="govuk-!-width-two-thirds" />
          <Input {...field("jobTitle")} label="Job title" labelSize="s" classes="govuk-!-width-two-thirds" />
          <Input
            {...field("email")}
            type="email"
            label="Work e-mail address"
            labelSize="s"
            hint="You sign in with a code that is sent here. There is no password"
            autoComplete="email"
            spellCheck={false}
          />
          <Button>Set up and send me a code</Button>
        </form>
      </WithAside>
    </>
  );
}

function Aside() {
  return (
    <>
      <h2 id={asideHeading}>How you came here</h2>
      <p>
        By the address that was printed when the service was started. It is closed once used, or after an hour; the next start prints a new
        one.
      </p>
      <h2>All of this can change later</h2>
      <p>Under “Partnership”. Mail already sent stays as it was.</p>
      <h2>More than one partnership</h2>
      <p>Several can live here, and none sees another. Name yours first; others are added by the person who runs the server.</p>
    </>
  );
}
