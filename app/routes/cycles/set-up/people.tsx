import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { partsInWords } from "#domain/cycles/set-up.ts";
import { dayInWords } from "#domain/dates.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { listCycleOrganisations } from "#db/cycles/cycle-organisations.ts";
import { listAnsweringPeople, listUnreachable } from "#db/cycles/launch-checks.ts";
import { listGaps } from "#db/people/gaps.ts";
import type { Route } from "./+types/people.ts";
import { backToSetUp, requirePreparing } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const { db, cycle, called, administered } = await requirePreparing(request);
  const organisations = await listCycleOrganisations(db, cycle.id);
  const ids = organisations.map(({ id }) => id);
  const [people, gaps, unreachable] = await Promise.all([
    listAnsweringPeople(db, cycle.id),
    listGaps(db, ids),
    listUnreachable(db, cycle.id),
  ]);
  const held = Map.groupBy(people, ({ organisationId }) => organisationId);
  const seen = organisations.filter(({ partnershipIds }) => partnershipIds.some((id) => administered.includes(id)));
  const [lead, head] = partsInWords(called);
  const rows = seen.map(({ id, name }) => {
    const gap = gaps.find(({ organisationId }) => organisationId === id);
    const of = (role: string) =>
      (held.get(id) ?? [])
        .filter((one) => one.role === role)
        .map(({ name: person, email }) => {
          const failed = unreachable.find((one) => one.email === email);
          return { name: person, email, failed: failed ? `Could not be delivered on ${dayInWords(failed.failedAt)}` : null };
        });
    return { id, name, leads: of("champion"), signs: of("signatory"), lacks: gap?.lacks.length ?? 0, isAlone: gap?.isAlone ?? false };
  });
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    lead,
    head,
    sentence: `${rows.filter(({ lacks }) => lacks === 0).length} of ${countedAs(rows.length, called)} have a ${lead} and a ${head}.`,
    // Whoever needs something comes first
    rows: rows.toSorted((a, b) => b.lacks - a.lacks),
  };
}

export const handle = { back: backToSetUp, wide: true };

export default function People({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={page.cycle.title}
        title="Who answers and who signs"
        tab={`Who answers and who signs: ${page.cycle.title}`}
        lead={page.sentence}
      />
      <p className="govuk-body app-measure">
        They get the invitation when the audit is launched, and nothing before. Name and change people on the page of their organisation.
      </p>
      {page.rows.length > 0 && (
        <div className="app-scroll" role="region" aria-labelledby="who" tabIndex={0}>
          <table className="app-table">
            <caption className="govuk-table__caption--m" id="who">
              People of the audit
            </caption>
            <thead>
              <tr>
                <th scope="col">Organisation</th>
                <th scope="col">{capitalised(page.lead)}</th>
                <th scope="col">{capitalised(page.head)}</th>
                <th scope="col">To know</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.id} id={row.id}>
                  <th scope="row">
                    <a className="govuk-link" href={href("/organisations/:organisationId/people", { organisationId: row.id })}>
                      {row.name}
                    </a>
                  </th>
                  <td>
                    <Held people={row.leads} />
                  </td>
                  <td>
                    <Held people={row.signs} />
                  </td>
                  <td>{row.isAlone ? `One ${page.lead} alone, with nobody who helps` : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Held({ people }: { people: { name: string; email: string; failed: string | null }[] }) {
  if (people.length === 0) return <strong>Nobody</strong>;
  return (
    <>
      {people.map(({ name, email, failed }) => (
        <div key={email}>
          {name}
          <br />
          <span className="app-quiet">{email}</span>
          {failed && (
            <>
              <br />
              <strong>{failed}</strong>
            </>
          )}
        </div>
      ))}
    </>
  );
}
