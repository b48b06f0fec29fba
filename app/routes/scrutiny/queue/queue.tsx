import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { backToCycle } from "#app/routes/cycles/cycle-heading.tsx";
import { refuse } from "#app/routes/require-person.ts";
import { WorkList } from "#app/routes/work/work-list.tsx";
import { closureSaid } from "#domain/scrutiny/closing-actions.ts";
import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { takeReview } from "#db/scrutiny/reviews.ts";
import type { Route } from "./+types/queue.ts";
import { OverdueFromUs } from "./overdue-from-us.tsx";
import { QueueAside } from "./queue-aside.tsx";
import { QueueFilters } from "./queue-filters.tsx";
import { readQueue } from "./queue.server.ts";
import { QueueTable } from "./queue-table.tsx";
import { requireCycleScrutiny } from "./requirements.ts";

const done: Record<string, string> = {
  taken: "You read it now. The organisation is told in its daily e-mail",
  ...closureSaid,
  given: "They are given. Each organisation is told in its daily e-mail who reads its return",
};

export async function loader(request: Route.LoaderArgs) {
  return { ...(await readQueue(request)), done: done[new URL(request.request.url).searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, person, author, cycle } = await requireCycleScrutiny({ request, context, params }, "see-queue");
  const taken = (await request.formData()).get("take");
  const view = await findAssessment(db, typeof taken === "string" ? taken : "", person);
  if (!view || view.cycle.id !== cycle.id) throw data("There is no such return in this cycle", 404);
  const reason = scrutinyRefusedBecause("take", view.part, view.facts);
  const refused = (why: string) => data({ error: { take: [`${view.organisation.name}: ${why}`] } }, 409);
  if (reason === "not-there") refuse(reason);
  if (reason !== null)
    return view.facts.hasSubmission && view.part.inPartnership.some((role) => role === "reviewer" || role === "panel-chair")
      ? refused(reason)
      : refuse(reason);
  const result = await takeReview(db, author, view);
  if (result === "locked") return refused("It went on since you opened this page. The table shows where it is.");
  if (result !== "taken") return refused(`${result.by} took it before you. It can be given to you.`);
  return redirect(`${href("/cycles/:cycleId/scrutiny", params)}?done=taken`);
}

export const handle = { back: backToCycle, wide: true };

export default function Queue({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const here = href("/cycles/:cycleId/scrutiny", params);
  const at = (number: number) => `${here}${page.query ? `${page.query}&` : "?"}page=${number}#all`;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<QueueAside page={page} />}>
        <PageHead
          caption={page.cycle.title}
          title="Returns to read and answer"
          tab={`${page.cycle.title}: returns to read and answer`}
          lead={page.sentence}
          error={actionData?.error}
        />
        {page.first.length > 0 && (
          <section className="app-org" aria-labelledby="first">
            <h2 className="govuk-heading-m govuk-!-margin-bottom-3" id="first">
              Before all others ({page.first.length})
            </h2>
            <WorkList items={page.first} isLate from="scrutiny" />
          </section>
        )}
        <OverdueFromUs page={page} />
        <section className="app-org" aria-labelledby="yours">
          <h2 className="govuk-heading-m govuk-!-margin-bottom-3" id="yours">
            Waiting for you ({page.own.length})
          </h2>
          {page.own.length > 0 ? <WorkList items={page.own} from="scrutiny" /> : <p className="govuk-body">{nothingWaits(page)}</p>}
        </section>
      </WithAside>
      <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2" id="all">
        Every return and its clock
      </h2>
      <p className="govuk-body">{page.returned}</p>
      <QueueFilters page={page} action={here} />
      <QueueTable page={page} />
      {page.pageCount > 1 && (
        <Pagination
          landmarkLabel="Pages of the returns"
          {...(page.page > 1 && { previous: { href: at(page.page - 1), labelText: `${page.page - 1} of ${page.pageCount}` } })}
          {...(page.page < page.pageCount && { next: { href: at(page.page + 1), labelText: `${page.page + 1} of ${page.pageCount}` } })}
        />
      )}
      <ul className="app-inline-links">
        <li>
          <a className="govuk-link" href={href("/cycles/:cycleId/panels", params)}>
            Panels
          </a>
        </li>
        {page.mayGive && (
          <li>
            <a className="govuk-link" href={href("/cycles/:cycleId/scrutiny/readers", params)}>
              Give readers to returns
            </a>
          </li>
        )}
        <FileLink href={`${href("/cycles/:cycleId/scrutiny.xlsx", params)}${page.query}`}>Download this list (Excel)</FileLink>
        <FileLink href={`${href("/cycles/:cycleId/scrutiny.csv", params)}${page.query}`}>Download this list (CSV)</FileLink>
      </ul>
    </>
  );
}

function nothingWaits({ unread, overdue, first }: Route.ComponentProps["loaderData"]): string {
  const others = [
    ...(unread > 0 ? [`${unread === 1 ? "1 return has" : `${unread} returns have`} no reader yet`] : []),
    ...(overdue.length > 0 ? [`${overdue.length === 1 ? "1 response is" : `${overdue.length} responses are`} overdue`] : []),
    ...(first.length > 0 ? [`${first.length === 1 ? "1 return wants" : `${first.length} returns want`} to be read first`] : []),
  ];
  return others.length === 0 ? "Nothing here waits for you." : `Nothing is in your name. ${others.join(", and ")}.`;
}
