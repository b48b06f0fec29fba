import { Form } from "react-router";
import { roleLabels } from "#app/domain/labels.ts";
import type { PersonToTry } from "#db/demonstration-people.ts";

/** Who a visitor of the demonstration can be. */
export function PeopleToTry({ people }: { people: PersonToTry[] }) {
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--m">Who you can sign in as</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {["Person", "Role", "Sign in"].map((heading) => (
            <th scope="col" className="govuk-table__header" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {people.map((person) => (
          <tr className="govuk-table__row" key={`${person.id} ${person.role}`}>
            <th scope="row" className="govuk-table__header">
              {person.name}
            </th>
            <td className="govuk-table__cell">
              {roleLabels[person.role]}, {person.place}
            </td>
            <td className="govuk-table__cell">
              <Form method="post" action="/sign-in">
                <input type="hidden" name="email" value={person.email} />
                <button className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
                  Send a code<span className="govuk-visually-hidden"> to {person.name}, {roleLabels[person.role]}</span>
                </button>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
