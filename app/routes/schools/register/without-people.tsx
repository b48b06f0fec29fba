import { href } from "react-router";
import { counted } from "#domain/words.ts";

const mostShown = 50;

interface WithoutPeopleProps {
  schools: { id: string; name: string }[];
  partnershipId: string;
}

/** The schools and colleges of a file in which nobody has a part yet, each with the way to its people. */
export function WithoutPeople({ schools, partnershipId }: WithoutPeopleProps) {
  if (schools.length === 0) return null;
  const left = schools.length - mostShown;
  return (
    <>
      <h2 className="govuk-heading-m">Nobody has a part yet in {counted(schools.length, "school or college", "schools and colleges")}</h2>
      <p className="govuk-body">
        Invite somebody on the page of its people, or{" "}
        <a className="govuk-link" href={href("/partnerships/:partnershipId/people/import", { partnershipId })}>
          name many from a spreadsheet
        </a>
        .
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {schools.slice(0, mostShown).map(({ id, name }) => (
          <li key={id}>
            <a className="govuk-link" href={href("/organisations/:organisationId/people", { organisationId: id })}>
              People of {name}
            </a>
          </li>
        ))}
        {left > 0 && <li>and {counted(left, "other")}</li>}
      </ul>
    </>
  );
}
