import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { environmentContext } from "#app/context.ts";
import { sessionLimits } from "#app/environment.server.ts";
import { yourSignInsForm } from "#app/forms/people/your-sign-ins.ts";
import { asked } from "#app/routes/require-person.ts";
import { clearSiteData, fromOf, forget, readSessionToken, sessionCookie } from "#app/session.server.ts";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { forgetBrowsersOf } from "#db/people/sign-in/known-browsers.ts";
import { endOwnSession, endSessionsOf, listSessionsOf, sessionId } from "#db/people/sessions.ts";
import type { Route } from "./+types/your-sign-ins.ts";

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const { db, person, now } = asked(context, request);
  const environment = context.get(environmentContext);
  const own = sessionId((await readSessionToken(request, environment)) ?? "");
  const sessions = await listSessionsOf(db, person.id, now);
  return {
    isEnded: url.searchParams.get("done") === "ended",
    limits: sessionLimits(environment),
    sessions: sessions.map((session) => ({
      id: session.id,
      isThis: session.id === own,
      browser: session.browser || "A browser that does not say what it is",
      began: momentInWords(session.createdAt),
      used: momentInWords(session.lastUsedAt ?? session.createdAt),
    })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, person } = asked(context, request);
  const environment = context.get(environmentContext);
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: yourSignInsForm });
  if (submission.status !== "success") throw data("The form asked for something this page does not do", 400);
  const { intent, line } = submission.value;
  if (intent === "everywhere") {
    await endSessionsOf(db, person.id);
    const { browser } = await fromOf(request, context);
    await forgetBrowsersOf(db, person.id, { but: browser });
  } else await endOwnSession(db, person.id, line);

  const own = sessionId((await readSessionToken(request, environment)) ?? "");
  if (intent === "end" && line !== own) return redirect(`${href("/your-sign-ins")}?done=ended`);
  return redirect(`${href("/")}?done=signed-out`, {
    headers: { "Set-Cookie": await forget(sessionCookie(environment)), ...clearSiteData(form) },
  });
}

export const handle = { back: () => ({ href: href("/sign-out"), label: "Sign out" }) };

export default function YourSignIns({ loaderData: { sessions, limits, isEnded } }: Route.ComponentProps) {
  return (
    <>
      {isEnded && <NotificationBanner isSuccess>That sign-in has ended</NotificationBanner>}
      <PageHead
        title="Your sign-ins"
        lead={`Where you are signed in now. Each ends by itself once it has not been used for ${limits.idleMinutes} minutes, and after ${counted(limits.longestDays, "day")} at the latest.`}
      />
      <ul className="app-cards">
        {sessions.map((session) => (
          <li key={session.id} className="app-card">
            <div>
              <h2 className="app-card__title">
                {session.browser}
                {session.isThis && " (this one)"}
              </h2>
              <div className="app-card__facts">
                <p>Signed in at {session.began}</p>
                <p>Last used at {session.used}, within some minutes</p>
              </div>
              {!session.isThis && (
                <form method="post">
                  <input type="hidden" name="line" value={session.id} />
                  <Button name="intent" value="end" classes="govuk-button--secondary govuk-!-margin-bottom-0">
                    End<span className="govuk-visually-hidden">{` ${session.browser}, signed in at ${session.began}`}</span>
                  </Button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="govuk-body app-measure">
        Is one of them not you? Sign out everywhere, and tell whoever runs this service: somebody may be reading your e-mail.
      </p>
      <form method="post" data-sign-out="">
        <Button name="intent" value="everywhere" classes="govuk-button--warning">
          Sign out everywhere
        </Button>
      </form>
    </>
  );
}
