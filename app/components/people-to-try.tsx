import { roleLabels } from "#app/domain/labels.ts";
import type { PersonToTry } from "#db/demonstration-people.ts";
import { Button } from "./button.tsx";

/** Who a visitor of the demonstration can be; each button asks for that person's code. */
export function PeopleToTry({ people }: { people: PersonToTry[] }) {
  return (
    <ul className="govuk-list">
      {people.map((person) => (
        <li key={`${person.id} ${person.role}`} className="govuk-!-margin-bottom-4">
          <form method="post" action="/sign-in">
            <input type="hidden" name="email" value={person.email} />
            <p className="govuk-body govuk-!-margin-bottom-1">
              <strong>{person.name}</strong>
              <br />
              {roleLabels[person.role]}, {person.place}
            </p>
            <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
              Sign in as <span className="govuk-visually-hidden">{person.name}, {roleLabels[person.role]}</span>
              <span aria-hidden="true">{person.name.split(" ")[0]}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
