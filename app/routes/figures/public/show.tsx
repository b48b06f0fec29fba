import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { dayInWords } from "#domain/dates.ts";
import { publicNotes } from "#domain/figures/figure-notes.ts";
import { isWithoutKinds } from "#domain/figures/public-version.ts";
import { notesOn } from "#app/routes/figures/snapshots/about.ts";
import { readTables } from "#app/routes/figures/snapshots/figures.server.ts";
import { SnapshotFigures } from "#app/routes/figures/snapshots/snapshot-figures.tsx";
import type { Route } from "./+types/show.ts";
import { publicChosen, requirePublicVersion } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requirePublicVersion({ request, context, params });
  const { snapshot, cycle, called, published, agenciesRefused } = view;
  const chosen = publicChosen(view);
  return {
    called,
    tables: await readTables(view, chosen),
    snapshot: { name: snapshot.name, note: snapshot.note, frozenAt: snapshot.frozenAt, correctedBy: snapshot.correctedBy },
    cycle: { id: cycle.id, title: cycle.title },
    rules: publicNotes({ ...published, isWithoutKinds: isWithoutKinds(published) }, called),
    notes: notesOn(view, chosen),
    hasInternal: agenciesRefused === null,
    agenciesRefused,
  };
}

export const handle = {
  back: ({ cycle }: Awaited<ReturnType<typeof loader>>) => ({
    href: href("/cycles/:cycleId/snapshots", { cycleId: cycle.id }),
    label: `Figures: ${cycle.title}`,
  }),
  wide: true,
};

export default function PublicVersionPage({ loaderData: page, params }: Route.ComponentProps) {
  const { snapshot } = page;
  const addresses = {
    csv: (table: string) => href("/snapshots/:snapshotId/public/:table.csv", { ...params, table }),
    picture: (chart: string) => (extension: "svg" | "png") =>
      href(`/snapshots/:snapshotId/public/:chart.${extension}`, { ...params, chart }),
    workbook: (extension: "xlsx" | "ods") => href(`/snapshots/:snapshotId/public/workbook.${extension}`, params),
    report: href("/snapshots/:snapshotId/public/annual-report.docx", params),
    pages: [
      { address: href("/snapshots/:snapshotId/public/trend", params), text: "Compare with an earlier audit" },
      { address: href("/snapshots/:snapshotId/public/beside", params), text: "Set beside an audit of another kind" },
      ...(page.hasInternal ? [{ address: href("/snapshots/:snapshotId", params), text: "The internal version" }] : []),
    ],
  };
  return (
    <>
      <PageHead
        caption={`${page.cycle.title}, frozen ${dayInWords(snapshot.frozenAt)}`}
        title={`${snapshot.name}, public version`}
        tab={`${snapshot.name}: public version, ${page.cycle.title}`}
      />
      {page.agenciesRefused && <p className="govuk-body">{page.agenciesRefused}</p>}
      {page.rules.map((rule) => (
        <p className="govuk-body" key={rule}>
          {rule}
        </p>
      ))}
      {snapshot.note && <p className="govuk-body">{snapshot.note}</p>}
      {snapshot.correctedBy && (
        <p className="govuk-body">
          These figures have been corrected: use{" "}
          <a className="govuk-link" href={href("/snapshots/:snapshotId/public", { snapshotId: snapshot.correctedBy.id })}>
            {snapshot.correctedBy.name}
          </a>
          .
        </p>
      )}
      <SnapshotFigures page={{ ...page.tables, notes: page.notes }} called={page.called} addresses={addresses} hasAgencies={false} />
    </>
  );
}
