import { keptDays } from "#domain/people/kept-forms.ts";
import { knownBrowserDays } from "#domain/people/sessions.ts";
import { codeMinutes } from "#domain/people/sign-in-code.ts";
import { counted } from "#domain/words.ts";
import { environmentContext } from "#app/context.ts";
import { sessionLimits } from "#app/environment.server.ts";
import { browserCookie, codeCookie, savedFormName, savedFormSeconds, sessionCookie } from "#app/session.server.ts";
import type { Route } from "./+types/cookies.ts";
import { PageHead } from "#app/components/page-head.tsx";

export function loader({ context }: Route.LoaderArgs) {
  const environment = context.get(environmentContext);
  const { idleMinutes, longestDays } = sessionLimits(environment);
  return {
    cookies: [
      {
        name: codeCookie(environment).name,
        purpose: "Ties the code you asked for to this browser, so that it is of no use in another",
        expiry: `${3 * codeMinutes} minutes after you ask for a code, or when you have signed in`,
      },
      {
        name: sessionCookie(environment).name,
        purpose: `Keeps you signed in until you have not used the service for ${idleMinutes} minutes, and ${counted(longestDays, "day")} at most. After that it lets nobody in, and only tells whose form it was that is still sent`,
        expiry: `${keptDays} days after that, or when you sign out`,
      },
      {
        name: browserCookie(environment).name,
        purpose: "Says that you have signed in with this browser before, so that you can ask for a code even while strangers ask for many",
        expiry: `${knownBrowserDays} days after you last signed in`,
      },
      {
        name: savedFormName(environment),
        purpose: "Says which form was saved last, so that this browser drops the copy it held of what you typed",
        expiry: `When the next page has been shown, or after ${savedFormSeconds} seconds`,
      },
    ],
  };
}

export default function Cookies({ loaderData: { cookies } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Cookies" />
      <p className="govuk-body">
        Cookies are small files kept by your browser. This service uses four, and cannot work without them. It does not measure or follow
        what you do.
      </p>
      <table className="govuk-table">
        <caption className="govuk-table__caption govuk-table__caption--m">Essential cookies</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {["Name", "Purpose", "Expires"].map((heading) => (
              <th scope="col" className="govuk-table__header" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {cookies.map((cookie) => (
            <tr className="govuk-table__row" key={cookie.name}>
              <th scope="row" className="govuk-table__header">
                {cookie.name}
              </th>
              <td className="govuk-table__cell">{cookie.purpose}</td>
              <td className="govuk-table__cell">{cookie.expiry}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="govuk-body govuk-!-margin-top-6">
        Where scripts run, the service also keeps in this browser’s storage what you typed and could not be sent yet, when your session
        ends, and a mark without a name of who was signed in last. Signing out takes all of it away.
      </p>
    </>
  );
}
