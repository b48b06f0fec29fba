import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { Notes } from "#app/components/notes.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { dayInWords } from "#domain/dates.ts";
import { SentenceToCopy } from "#app/routes/figures/snapshots/sentence-to-copy.tsx";
import type { Route } from "./+types/trend.ts";
import { requirePublicVersion } from "./requirements.ts";
import { readPublicTrend } from "./trend.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requirePublicVersion({ request, context, params });
  return { ...(await readPublicTrend(view, request)), snapshot: { name: view.snapshot.name }, cycle: view.cycle.title };
}

export { handle } from "./back.ts";

export default function PublicTrendPage({ loaderData: { snapshot, cycle, candidates, chosen }, params }: Route.ComponentProps) {
  const file = (extension: "xlsx" | "ods") =>
    `${href(`/snapshots/:snapshotId/public/trend.${extension}`, params)}?${new URLSearchParams({ with: chosen?.id ?? "" })}`;
  return (
    <>
      <PageHead
        caption={`${cycle}, ${snapshot.name}, public version`}
        title={chosen ? `What was met in ${chosen.before} and ${chosen.now}` : "Compare with an earlier audit"}
        tab={`Public comparison: ${snapshot.name}, ${cycle}`}
      />
      {chosen && (
        <>
          <SentenceToCopy id="sentence" source={chosen.source}>
            {chosen.sentence}
          </SentenceToCopy>
          <ul className="app-inline-links govuk-!-margin-bottom-7">
            <FileLink href={file("xlsx")}>Download the comparison (Excel)</FileLink>
            <FileLink href={file("ods")}>Download the comparison (OpenDocument)</FileLink>
          </ul>
        </>
      )}
      {candidates.length === 0 ? (
        <p className="govuk-body">
          There are no earlier figures to compare with. Freeze the figures of an earlier audit first, on its page.
        </p>
      ) : (
        <form method="get" className="govuk-!-margin-bottom-7">
          <Select
            name="with"
            label="Compare with"
            defaultValue={chosen?.id}
            items={candidates.map(({ id, name, title, frozenAt }) => ({
              value: id,
              text: `${title}: ${name}, frozen ${dayInWords(frozenAt)}`,
            }))}
          />
          <Button classes="govuk-button--secondary">Compare</Button>
        </form>
      )}
      {chosen?.tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
      {chosen && (
        <>
          <h2 className="govuk-heading-m">Notes on all tables</h2>
          <Notes lines={chosen.notes} />
        </>
      )}
    </>
  );
}
