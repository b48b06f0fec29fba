import { data, href } from "react-router";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { type FindingKind, findingKinds, kindLabel } from "#domain/scrutiny/finding-kinds.ts";
import { acrossSentence, byOrganisation, byStandard, returnsByKind } from "#domain/scrutiny/across-returns.ts";
import { dayOf } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import { listCycleFindings } from "#db/scrutiny/cycle-findings.ts";
import { readableIn, requireCycleScrutiny } from "#app/routes/scrutiny/queue/requirements.ts";
import type { Route } from "./+types/findings.ts";

const then = "the last return";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireCycleScrutiny(request, "see-queue");
  const { db, cycle, set, called, now, search } = view;
  const only = kindIn(search.get("only"));
  const returns = await listCycleFindings(db, cycle, { set, today: dayOf(now), isReadable: (all) => readableIn(view, all) });
  return {
    cycle: cycle.title,
    called,
    only: only && { kind: only, label: kindLabel(only, then) },
    sentence: acrossSentence(returns, called),
    returns: returns.length,
    kinds: returnsByKind(returns).map(({ kind, count }) => ({ kind, count, label: kindLabel(kind, then) })),
    standards: byStandard(returns, { only }).map((one) => ({
      ...one,
      what: one.kinds.map(({ kind, count }) => `${kindLabel(kind, then)} ${count}`).join(", "),
    })),
    organisations: byOrganisation(returns, { only }),
  };
}

function kindIn(wanted: string | null): FindingKind | null {
  if (!wanted) return null;
  const kind = findingKinds.find((one) => one === wanted);
  if (!kind) throw data("There is no such list", 404);
  return kind;
}

export const handle = {
  back: (_: unknown, params: { cycleId: string }) => ({
    href: href("/cycles/:cycleId/scrutiny", params),
    label: "Returns to read and answer",
  }),
  wide: true,
};

export default function Findings({ loaderData: page, params }: Route.ComponentProps) {
  const here = href("/cycles/:cycleId/scrutiny/findings", params);
  return (
    <WithAside aside={<Kinds page={page} here={here} />}>
      <PageHead
        caption={page.cycle}
        title={page.only ? `What does not fit together: ${page.only.label.toLowerCase()}` : "What does not fit together"}
        tab={`${page.cycle}: what does not fit together`}
        lead={page.sentence}
      />
      <p className="govuk-body">
        The same comparisons as on the page of each return. A finding is a reason to ask, not a mark against anybody.{" "}
        {page.only && (
          <a className="govuk-link" href={here}>
            Show all that is worth a look
          </a>
        )}
      </p>
      <h2 className="govuk-heading-m">By standard</h2>
      {page.standards.length === 0 && <p className="govuk-body">Nothing was found.</p>}
      {page.standards.length > 0 && (
        <div className="app-scroll" role="region" aria-label="By standard" tabIndex={0}>
          <table className="app-queue">
            <caption>Returns with something to ask about, by standard</caption>
            <thead>
              <tr>
                <th scope="col">Standard</th>
                <th scope="col">Returns</th>
                <th scope="col">What was found</th>
              </tr>
            </thead>
            <tbody>
              {page.standards.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    {one.code} {one.short}
                  </th>
                  <td>
                    {one.count} of {one.base}
                  </td>
                  <td className="app-queue__words">{one.what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-7">By {page.called.one}</h2>
      <div className="app-scroll" role="region" aria-label={`By ${page.called.one}`} tabIndex={0}>
        <table className="app-queue">
          <caption>Standards with something to ask about, by {page.called.one}</caption>
          <thead>
            <tr>
              <th scope="col">{capitalised(page.called.one)}</th>
              <th scope="col">Standards</th>
              <th scope="col">Of them strong</th>
              <th scope="col">First</th>
            </tr>
          </thead>
          <tbody>
            {page.organisations.map((one) => (
              <tr key={one.assessmentId}>
                <th scope="row">
                  <a className="govuk-link" href={href("/assessments/:assessmentId/review", { assessmentId: one.assessmentId })}>
                    {one.name}
                  </a>
                </th>
                <td>
                  {one.count} of {one.base}
                </td>
                <td>
                  {one.strong} of {one.count}
                </td>
                <td className="app-queue__words">{one.first.join("; ") || "None"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </WithAside>
  );
}

function Kinds({ page, here }: { page: Route.ComponentProps["loaderData"]; here: string }) {
  return (
    <>
      <h2 id={asideHeading}>Show only</h2>
      <ul className="app-found">
        {page.kinds.map(({ kind, count, label }) => (
          <li key={kind}>
            <b>{count}</b>
            {count > 0 ? (
              <a className="govuk-link" href={`${here}?only=${kind}`} aria-current={page.only?.kind === kind ? "true" : undefined}>
                {label}
              </a>
            ) : (
              <span>{label}</span>
            )}
          </li>
        ))}
      </ul>
      <p>How many of the {page.returns} returns have it at any standard. A return can be in several.</p>
    </>
  );
}
