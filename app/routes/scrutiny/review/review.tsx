import { data, href } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import type { Route } from "./+types/review.ts";
import { FindingList } from "./finding-list.tsx";
import { OtherLines } from "./other-lines.tsx";
import { Questions } from "./questions.tsx";
import { requireReview } from "./requirements.ts";
import { doReview, isIntent } from "./review-actions.server.ts";
import { ReviewAside } from "./review-aside.tsx";
import { readTriage } from "./review.server.ts";
import { Observations } from "./observations.tsx";
import { Reading } from "./reading.tsx";

const done: Record<string, string> = {
  settled: "Settled. Nothing of this return is left to walk through",
  taken: "You read it now. The organisation is told in its daily e-mail",
  given: "It is given. The organisation is told in its daily e-mail who reads it",
  line: "The key line is kept",
  out: "The key line is taken out",
  asked: "The question is sent. They are told in their daily e-mail",
  observed: "The observation is kept",
  section: "It is kept which sections are read",
  read: "It is recorded that all of this return was read",
  visit: "The visit is kept",
};

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireReview({ request, context, params }, "read-review");
  const { searchParams } = new URL(request.url);
  return { ...(await readTriage(view, searchParams)), done: done[searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireReview({ request, context, params }, "read-review");
  const form = await request.formData();
  const intent = form.get("intent");
  if (!isIntent(intent)) throw data("There is no such step", 400);
  return doReview(view, intent, form);
}

export const handle = {
  back: ({ cycleId }: { cycleId: string }) => ({
    href: href("/cycles/:cycleId/scrutiny", { cycleId }),
    label: "Returns to read and answer",
  }),
};

export default function Review({ loaderData: page, actionData: answer }: Route.ComponentProps) {
  const name = page.organisation.shortName;
  return (
    <>
      <ErrorSummary errors={answer?.reply.error} />
      {page.done && !answer && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<ReviewAside page={page} />}>
        <PageHead
          caption={`${page.organisation.name}: ${page.cycle}`}
          title="What deserves the panel’s time"
          tab={`What deserves the panel’s time: ${page.organisation.name}`}
          lead={page.sentence}
          error={answer?.reply.error}
        />
        {page.locked && (
          <InsetText>
            {page.locked} You can read what was found.
            {!answer && <KeptWords />}
          </InsetText>
        )}
        <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="findings">
          {page.only
            ? `${page.only.label} (${page.standards.length})`
            : `${page.listed} ${page.listed === 1 ? "standard" : "standards"} with findings, the strongest first`}
        </h2>
        {page.only ? (
          <p className="govuk-body">
            <a className="govuk-link" href={`${href("/assessments/:assessmentId/review", { assessmentId: page.assessmentId })}#findings`}>
              Show everything that is worth a look
            </a>
          </p>
        ) : (
          <p className="govuk-body">
            Made by comparing what was signed {page.then.isThere && `with ${page.then.name}, `}with its evidence, its profile and the other
            returns. A finding is a reason to ask, not a mark against {name}.
          </p>
        )}
        <FindingList page={page} answer={answer} />
        <OtherLines page={page} answer={answer} />
        <Questions page={page} answer={answer} />
        <Observations page={page} answer={answer} />
        <Reading page={page} submission={submissionHref(page.assessmentId, page.revision)} />
      </WithAside>
    </>
  );
}
