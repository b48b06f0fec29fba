import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import type { Route } from "./+types/export.ts";
import { exportedFiles, filesLeftOut } from "./exported.server.ts";
import { requireAdministered } from "./requirements.ts";
import { backToPartnership } from "./partnership/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const files = exportedFiles(db, partnership.id).map(({ name, about }) => ({ name, about }));
  return { partnership: { id: partnership.id, name: partnership.name }, files, leftOut: filesLeftOut() };
}

export const handle = { back: backToPartnership };

export default function Export({ loaderData: { partnership, files, leftOut } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={partnership.name}
        title="Take everything along"
        tab={`Take everything along: ${partnership.name}`}
        lead="One file holds all that the partnership has here, to keep or to move to another service."
      />
      <p className="govuk-body">
        It is a zip. Each table is in it twice, as CSV for spreadsheets and as JSON for programs, and a README explains every file and
        column. Nothing here is changed or removed by taking it.
      </p>
      <p className="govuk-body">
        Work in hand belongs to the organisations: their answers, evidence and actions are in it once they are submitted. Of a joint cycle
        it holds only your own organisations.
      </p>
      <p className="govuk-body">
        It has names, e-mail addresses and words about safeguarding in it. Keep it where only those who need it can read it.
      </p>
      <LinkButton href={href("/partnerships/:partnershipId/export.zip", { partnershipId: partnership.id })}>
        Download everything (zip)
      </LinkButton>

      <h2 className="govuk-heading-m">What is in it</h2>
      <dl className="govuk-summary-list">
        {files.map(({ name, about }) => (
          <div className="govuk-summary-list__row" key={name}>
            <dt className="govuk-summary-list__key">{name}</dt>
            <dd className="govuk-summary-list__value">{about}</dd>
          </div>
        ))}
      </dl>
      <Details summary="What is left out, and why">
        <ul className="govuk-list govuk-list--bullet">
          {leftOut.map(({ name, reason }) => (
            <li key={name}>
              {name}: {reason}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
