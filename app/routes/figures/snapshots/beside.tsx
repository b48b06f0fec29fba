import { Button } from "#app/components/govuk/button.tsx";
import { CopyButton } from "./copy-button.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { dayInWords } from "#domain/dates.ts";
import type { Route } from "./+types/beside.ts";
import { readBeside } from "./beside.server.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params }, "see-agencies");
  return { ...(await readBeside(view, request)), snapshot: { id: view.snapshot.id, name: view.snapshot.name }, cycle: view.cycle.title };
}

export { handle } from "./back.ts";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Side by side: ${loaderData?.snapshot.name ?? "figures"}, ${loaderData?.cycle ?? ""} - Safeguarding audit` },
];

export default function BesidePage({ loaderData: { snapshot, cycle, candidates, chosen } }: Route.ComponentProps) {
  const file = (extension: string) => `/snapshots/${snapshot.id}/beside.${extension}?with=${chosen?.id ?? ""}`;
  return (
    <>
      <span className="govuk-caption-l">
        {cycle}, {snapshot.name}
      </span>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">
        {chosen ? `${chosen.names.first} and ${chosen.names.second}, side by side` : "Set beside another audit"}
      </h1>
      <p className="app-lead">Agencies answer one audit, schools and colleges another. Some of their sections ask about the same matter.</p>
      {candidates.length === 0 ? (
        <p className="govuk-body">
          There are no figures of another audit to set beside these. Freeze the figures of one first, on its page.
        </p>
      ) : (
        <form method="get" className="govuk-!-margin-bottom-7">
          <Select
            name="with"
            label="Set beside"
            defaultValue={chosen?.id}
            items={candidates.map(({ id, name, title, frozenAt }) => ({
              value: id,
              text: `${title}: ${name}, frozen ${dayInWords(frozenAt)}`,
            }))}
          />
          <Button classes="govuk-button--secondary">Show side by side</Button>
        </form>
      )}
      {chosen && (
        <>
          <p className="app-copy" id="sentence">
            {chosen.sentence}
          </p>
          <p className="app-notes">{chosen.source}</p>
          <CopyButton id="sentence" />
          <PrintedTable table={chosen.table} />
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            {[
              ["xlsx", "Excel"],
              ["ods", "OpenDocument"],
              ["csv", "CSV"],
            ].map(([extension = "", name]) => (
              <li key={extension}>
                <a className="govuk-link" href={file(extension)} download>
                  Download the table ({name})
                </a>
              </li>
            ))}
          </ul>
          <h2 className="govuk-heading-m">Notes on the table</h2>
          <div className="app-notes">
            {chosen.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </>
      )}
    </>
  );
}
