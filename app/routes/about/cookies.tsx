import { keptDays } from "#domain/people/kept-forms.ts";
import { codeMinutes, sessionHours } from "#domain/people/sign-in-code.ts";
import { PageHead } from "#app/components/page-head.tsx";

const cookies = [
  {
    name: "sign-in",
    purpose: "Ties the code you asked for to this browser, so that it is of no use in another",
    expiry: `${3 * codeMinutes} minutes after you ask for a code, or when you have signed in`,
  },
  {
    name: "session",
    purpose: `Keeps you signed in, for ${sessionHours} hours after you last used the service. After that it lets nobody in, and only tells whose form it was that is still sent`,
    expiry: `${keptDays} days after that, or when you sign out`,
  },
];

export default function Cookies() {
  return (
    <>
      <PageHead title="Cookies" />
      <p className="govuk-body">
        Cookies are small files kept by your browser. This service uses two, and cannot work without them. It does not measure or follow
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
    </>
  );
}
