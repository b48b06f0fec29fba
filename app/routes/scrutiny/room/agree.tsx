import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { refuse, asked, type Asked } from "#app/routes/require-person.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { findSlotOf } from "#db/scrutiny/panels/panels.ts";
import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/agree.ts";
import { answerItem } from "./item-action.server.ts";
import { ItemHead } from "./item-head.tsx";
import { firstItem, readItem } from "./item.server.ts";
import { Items } from "./items.tsx";
import { Notes } from "./notes.tsx";
import { Settling } from "./settle-form.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { view, db, person, author } = await requireReview({ request, context, params });
  const slot = view.part.panel ? await findSlotOf(db, view.assessment.id) : null;
  if (params.code === "next") {
    const code = await firstItem(view, db, author.at);
    throw redirect(
      code
        ? href("/assessments/:assessmentId/review/agree/:code", { ...params, code })
        : href("/assessments/:assessmentId/review", { assessmentId: params.assessmentId }),
    );
  }
  const item = await readItem(view, { db, person, author, code: params.code, panelId: null, noteId: url.searchParams.get("note") });
  const settled = item.items.find(({ code, isSettled }) => isSettled && code === (url.searchParams.get("settled") ?? ""));
  const isLast = url.searchParams.get("done") === "settled" && item.left === 0;
  return {
    ...item,
    panelId: slot?.isOn ? slot.panelId : null,
    done: settled ? `${settled.code} ${settled.short} is settled` : isLast ? "Every item is settled" : null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { view, db, person, author } = await requireReview({ request, context, params });
  const page = await readItem(view, { db, person, author, code: params.code, panelId: null, noteId: null });
  const hrefOf = (code: string) => href("/assessments/:assessmentId/review/agree/:code", { ...params, code });
  return answerItem({
    view,
    db,
    author,
    page,
    panelId: null,
    form: await request.formData(),
    hrefOf,
    end: href("/assessments/:assessmentId/review", params),
  });
}

async function requireReview({ request, context, params }: Asked<{ assessmentId: string }>) {
  const by = asked(context, request);
  const view = await findAssessment(by.db, params.assessmentId, by.person);
  if (!view) throw data("Page not found", 404);
  refuse(scrutinyRefusedBecause("read-review", view.part, view.facts));
  return { ...by, view };
}

export const handle = {
  back: ({ organisation }: { organisation: { shortName: string } }, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/review", params),
    label: `What deserves time: ${organisation.shortName}`,
  }),
};

/** The item of a panel's room for a return that is read without a meeting: no slot, no clock. */
export default function Agree({ loaderData: page, actionData: reply, params }: Route.ComponentProps) {
  const hrefOf = (code: string) => href("/assessments/:assessmentId/review/agree/:code", { ...params, code });
  const path = hrefOf(params.code);
  const aside = (
    <>
      <h2 id={asideHeading}>{counted(page.left, "item")} left</h2>
      {page.panelId && (
        <p>
          A panel has this return.{" "}
          <a className="govuk-link" href={href("/panels/:panelId/room/:assessmentId/:code", { panelId: page.panelId, ...params })}>
            Go into its room
          </a>
        </p>
      )}
      <Items page={page} hrefOf={hrefOf} />
    </>
  );
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.done && !reply && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={aside}>
        <ItemHead page={page} error={reply?.error} />
        <Notes page={page} path={path} reply={reply?.form === "note" ? reply : undefined} />
        <Settling page={page} reply={reply} />
      </WithAside>
    </>
  );
}
