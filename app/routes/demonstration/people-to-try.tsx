import { href } from "react-router";
import { roleTitle } from "#domain/people/roles.ts";
import type { PersonToTry } from "#db/people/demonstration-people.ts";
import { Button } from "#app/components/govuk/button.tsx";

/** Who a visitor of the demonstration can be, by where they belong; each button asks for that person's code. */
export function PeopleToTry({ people }: { people: PersonToTry[] }) {
  return [...Map.groupBy(people, (person) => person.group)].map(([group, some]) => (
    <section key={group} aria-label={group}>
      <h4 className="govuk-heading-s">{group}</h4>
      <ul className="govuk-list">
        {some.map((person) => (
          <PersonToTryItem key={`${person.id} ${person.role}`} person={person} />
        ))}
      </ul>
    </section>
  ));
}

function PersonToTryItem({ person }: { person: PersonToTry }) {
  const part = `${roleTitle(person.role, person.words)}, ${person.place}`;
  return (
    <li className="govuk-!-margin-bottom-4">
      <form method="post" action={href("/sign-in")} aria-label={`Sign in as ${person.name}, ${part}`}>
        <input type="hidden" name="email" value={person.email} />
        <p className="govuk-body govuk-!-margin-bottom-1">
          <strong>{person.name}</strong>
          <br />
          {part}
        </p>
        <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
          Sign in as <span className="govuk-visually-hidden">{`${person.name}, ${roleTitle(person.role, person.words)}`}</span>
          <span aria-hidden="true">{person.name.split(" ")[0]}</span>
        </Button>
      </form>
    </li>
  );
}
