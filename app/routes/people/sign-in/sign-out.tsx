import { href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { keptPageInWords } from "#domain/people/kept-forms.ts";
import { clearSiteData, forget, readSessionToken, sessionCookie } from "#app/session.server.ts";
import { listOwnDrafts } from "#db/assessments/earlier-words.ts";
import { listPagesWithKeptForms } from "#db/people/kept-forms.ts";
import { endSession } from "#db/people/sessions.ts";
import type { Route } from "./+types/sign-out.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const person = context.get(personContext);
  if (!person) return { unsaved: [], isSignedIn: false };
  const db = context.get(databaseContext);
  const [drafts, kept] = await Promise.all([
    listOwnDrafts(db, person.id),
    listPagesWithKeptForms(db, person.id, context.get(clockContext)()),
  ]);
  const unsaved = [
    ...drafts.map(({ assessmentId, standardCode, keptAt, cycle }) => ({
      page: href("/assessments/:assessmentId/standards/:code", { assessmentId, code: standardCode }),
      title: `Standard ${standardCode}, ${cycle}`,
      keptAt,
    })),
    ...kept.map(({ page, keptAt }) => ({ page, title: keptPageInWords(page), keptAt })),
  ];
  return { unsaved: unsaved.sort((a, b) => b.keptAt.localeCompare(a.keptAt)), isSignedIn: true };
}

export async function action({ request, context }: Route.ActionArgs) {
  const environment = context.get(environmentContext);
  const token = await readSessionToken(request, environment);
  if (token) await endSession(context.get(databaseContext), token);
  return redirect(`${href("/")}?done=signed-out`, {
    headers: { "Set-Cookie": await forget(sessionCookie(environment)), ...clearSiteData(await request.formData()) },
  });
}

export default function SignOut({ loaderData: { unsaved, isSignedIn } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Sign out" />
      {unsaved.length > 0 && (
        <>
          <p className="govuk-body">
            <strong>You have words that are not saved.</strong> They stand in their forms again when you next sign in, and nobody’s audit
            holds them until you save them.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {unsaved.map(({ page, title, keptAt }) => (
              <li key={`${page} ${keptAt}`}>
                <a className="govuk-link" href={page}>
                  {title}
                </a>
                , typed on {dayInWords(keptAt)} at {timeInWords(keptAt)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="govuk-body">What you have saved stays saved.</p>
      <form method="post" data-sign-out="">
        <Button>Sign out</Button>
      </form>
      {isSignedIn && (
        <p className="govuk-body">
          Signed in elsewhere as well? See{" "}
          <a className="govuk-link" href={href("/your-sign-ins")}>
            your sign-ins
          </a>
          .
        </p>
      )}
    </>
  );
}
