import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ChartPicture } from "./chart-picture.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { dayInWords } from "#domain/dates.ts";
import { SentenceToCopy } from "./sentence-to-copy.tsx";
import type { Route } from "./+types/trend.ts";
import { requireSnapshot } from "./requirements.ts";
import { readTrend } from "./trend-tables.server.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { Notes } from "#app/components/notes.tsx";
import { FileLink } from "#app/components/file-link.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params }, "see-agencies");
  return { ...(await readTrend(view, request)), snapshot: { id: view.snapshot.id, name: view.snapshot.name }, cycle: view.cycle.title };
}

export { handle } from "./back.ts";

export default function TrendPage({ loaderData: { snapshot, cycle, candidates, chosen }, params }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={`${cycle}, ${snapshot.name}`}
        title={chosen ? `What moved between ${chosen.before} and ${chosen.now}` : "Compare with an earlier audit"}
        tab={`What moved: ${snapshot.name}, ${cycle}`}
      />
      {chosen && (
        <>
          <SentenceToCopy id="sentence" source={chosen.source}>
            {chosen.sentence}
          </SentenceToCopy>
          <ul className="app-inline-links govuk-!-margin-bottom-7">
            <FileLink href={`${href("/snapshots/:snapshotId/trend.xlsx", params)}?with=${chosen.id}`}>
              Download the comparison (Excel)
            </FileLink>
            <FileLink href={`${href("/snapshots/:snapshotId/trend.ods", params)}?with=${chosen.id}`}>
              Download the comparison (OpenDocument)
            </FileLink>
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
      {chosen?.chart && (
        <ChartPicture
          title={chosen.chart.title}
          table={chosen.tables[0]}
          address={(extension) => `${href(`/snapshots/:snapshotId/trend-chart.${extension}`, params)}?with=${chosen.id}`}
        />
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
