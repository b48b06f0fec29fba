/** Whom to ask, with the way to write to them. */
export function Contacts({ contacts }: { contacts: { name: string; contactEmail: string }[] }) {
  return (
    <ul className="app-plain-list">
      {contacts.map(({ name, contactEmail }) => (
        <li key={contactEmail}>
          {name}:{" "}
          <a className="govuk-link" href={`mailto:${contactEmail}`}>
            {contactEmail}
          </a>
        </li>
      ))}
    </ul>
  );
}
