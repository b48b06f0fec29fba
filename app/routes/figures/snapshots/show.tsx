import { href, redirect } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import type { Route } from "./+types/show.ts";
import { readTables } from "./figures.server.ts";
import { notesOn, queryOf } from "./about.ts";
import { chosenIn } from "./chosen.ts";
import { FigureFilters } from "./filters.tsx";
import { findPublicVersion } from "#db/figures/public-versions.ts";
import type { PublicVersion } from "#domain/figures/kept-public-version.ts";
import { listed, sortedByName } from "#domain/words.ts";
import { type RequiredSnapshot, requireSnapshot } from "./requirements.ts";
import { seenIn } from "./seen-agencies.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { SnapshotFigures } from "./snapshot-figures.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  // Once it was asked for beside what the figures are narrowed to, where a slip of the pen gave the internal version
  if (view.agenciesRefused || new URL(request.url).searchParams.has("public"))
    throw redirect(href("/snapshots/:snapshotId/public", params));
  const chosen = chosenIn(view, request);
  const { snapshot, cycle } = view;
  const published = await findPublicVersion(view.db, snapshot.id);
  return {
    called: view.called,
    tables: chosen.publicBecause ? null : await readTables(view, chosen),
    late: lateIn(view, published?.version),
    snapshot,
    cycle: { id: cycle.id, title: cycle.title },
    notes: notesOn(view, chosen),
    query: queryOf(chosen),
    filters: { choices: chosen.choices, filter: chosen.filter },
    publicBecause: chosen.publicBecause,
  };
}

/** The names of those whose news the public version leaves out, of those whom this person sees. */
function lateIn(view: RequiredSnapshot, version: PublicVersion | null | undefined): string[] {
  const late = new Set(version?.over?.late);
  const seen = seenIn(view);
  return sortedByName(view.content.returns.map((one) => ({ ...one.organisation, assessmentId: one.assessmentId })))
    .filter((one) => late.has(one.assessmentId) && seen.has(one.id))
    .map((one) => one.name);
}

export const handle = {
  back: ({ cycle }: Awaited<ReturnType<typeof loader>>) => ({
    href: href("/cycles/:cycleId/snapshots", { cycleId: cycle.id }),
    label: `Figures: ${cycle.title}`,
  }),
  wide: true,
};

export default function Snapshot({ loaderData: page, params }: Route.ComponentProps) {
  const { snapshot, query, called } = page;
  const narrowed = (address: string) => `${address}${query}`;
  const addresses = {
    csv: (table: string) => narrowed(href("/snapshots/:snapshotId/:table.csv", { ...params, table })),
    picture: (chart: string) => (extension: "svg" | "png") =>
      narrowed(href(`/snapshots/:snapshotId/:chart.${extension}`, { ...params, chart })),
    workbook: (extension: "xlsx" | "ods") => narrowed(href(`/snapshots/:snapshotId/workbook.${extension}`, params)),
    report: narrowed(href("/snapshots/:snapshotId/annual-report.docx", params)),
    pages: [
      { address: href("/snapshots/:snapshotId/trend", params), text: "Compare with an earlier audit" },
      { address: href("/snapshots/:snapshotId/beside", params), text: "Set beside an audit of another kind" },
      { address: narrowed(href("/snapshots/:snapshotId/draft-check", params)), text: "Check a draft report" },
    ],
  };
  return (
    <>
      <PageHead
        caption={`${page.cycle.title}, frozen ${dayInWords(snapshot.frozenAt)} by ${snapshot.frozenBy}`}
        title={snapshot.name}
        tab={`${snapshot.name}: figures, ${page.cycle.title}`}
        lead={`Every figure here comes from the snapshot. Nothing that ${called.many} change later moves it.`}
      />
      {snapshot.note && <p className="govuk-body">{snapshot.note}</p>}
      {snapshot.correctedBy && (
        <p className="govuk-body">
          These figures have been corrected: use{" "}
          <a className="govuk-link" href={href("/snapshots/:snapshotId", { snapshotId: snapshot.correctedBy.id })}>
            {snapshot.correctedBy.name}
          </a>
          .
        </p>
      )}
      {page.publicBecause && <p className="govuk-body">{page.publicBecause} Choose others, or take the public version.</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={href("/snapshots/:snapshotId/public", params)}>
          The public version
        </a>{" "}
        of these figures has no row about few {called.many}.
        {page.late.length > 0 && ` It leaves out what came in too late: ${listed(page.late)}.`}
      </p>
      {!page.tables && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/snapshots/:snapshotId/draft-check", params)}>
            Check a draft report
          </a>
        </p>
      )}
      <FigureFilters {...page.filters} called={called} />
      {page.tables && <SnapshotFigures page={{ ...page.tables, notes: page.notes }} called={called} addresses={addresses} hasAgencies />}
    </>
  );
}
