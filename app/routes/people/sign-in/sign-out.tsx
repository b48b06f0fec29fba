import { Form, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { databaseContext, environmentContext } from "#app/context.ts";
import { forget, readSessionToken, sessionCookie } from "#app/session.server.ts";
import { endSession } from "#db/people/sessions.ts";
import type { Route } from "./+types/sign-out.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function action({ request, context }: Route.ActionArgs) {
  const environment = context.get(environmentContext);
  const token = await readSessionToken(request, environment);
  if (token) await endSession(context.get(databaseContext), token);
  return redirect(href("/"), { headers: { "Set-Cookie": await forget(sessionCookie(environment)) } });
}

export default function SignOut() {
  return (
    <>
      <PageHead title="Sign out" />
      <p className="govuk-body">What you have saved stays saved.</p>
      <Form method="post">
        <Button>Sign out</Button>
      </Form>
    </>
  );
}
