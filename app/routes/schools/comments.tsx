import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { CommentForm, CommentList } from "./comment-list.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { notNowBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import { counted } from "#domain/words.ts";
import { commentForm } from "#app/forms/schools/comment.ts";
import { addComment, listComments } from "#db/schools/comments.ts";
import type { Route } from "./+types/comments.ts";
import { requireOwnSchool, type SchoolView } from "./require-school.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";

const general = "general";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireOwnSchool({ request, context, params });
  const standards = standardsOf(view);
  const wanted = url.searchParams.get("standard") || null;
  const standard = standards.find((one) => one.code === wanted) ?? null;
  if (wanted && wanted !== general && !standard) throw data("There is no such standard in this audit", 404);
  const all = await listComments(view.db, view.assessment.id);
  return {
    assessmentId: view.assessment.id,
    organisation: view.organisation.name,
    words: view.words,
    cycle: view.cycle.title,
    isAdded: url.searchParams.get("done") === "added",
    locked: refusedBecause("comment", view.part, view.facts),
    standards,
    wanted,
    standard,
    all: all.length,
    about: standards
      .map((one) => ({ ...one, count: all.filter(({ standardCode }) => standardCode === one.code).length }))
      .filter(({ count }) => count > 0),
    general: all.filter(({ standardCode }) => standardCode === null).length,
    comments: wanted ? all.filter(({ standardCode }) => standardCode === (standard?.code ?? null)) : all,
  };
}

function standardsOf({ set }: SchoolView) {
  return set.sections.flatMap((section) => section.standards.map(({ code, short }) => ({ code, short })));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireOwnSchool({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: commentForm(standardsOf(view).map(({ code }) => code)) });
  const refuse = (reason: string) => data(submission.reply({ formErrors: [reason] }), 409);
  const locked = refusedBecause("comment", view.part, view.facts);
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data(submission.reply(), 400);

  const { words, standard } = submission.value;
  const comment = { assessmentId: view.assessment.id, standardCode: standard, capacity: view.person.jobTitle, words };
  const result = await addComment(view.db, view.author, comment);
  if (result === "locked") return refuse(notNowBecause("comment", view.facts) ?? "This can no longer be changed.");
  return redirect(`${href("/assessments/:assessmentId/comments", params)}?done=added`);
}

export const handle = { back: backToReturn("Task list") };

export default function Comments({ loaderData: page, actionData: reply, params }: Route.ComponentProps) {
  const path = href("/assessments/:assessmentId/comments", params);
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.isAdded && !reply && <NotificationBanner isSuccess>Your comment has been added</NotificationBanner>}
      <PageHead
        caption={page.organisation}
        title={`Comments on the ${page.cycle}`}
        tab={`Comments on ${page.cycle}, ${page.organisation}`}
        error={reply?.error}
      />
      <p className="govuk-body">
        They stay between the {page.words.organisation}, its {page.words.governors} and its trust. The partnership never sees them, and they
        are no part of what is submitted. Nobody gets an e-mail about them.
      </p>
      {page.locked && !reply ? (
        <>
          <p className="govuk-body">{page.locked}</p>
          <KeptWords />
        </>
      ) : (
        <CommentForm
          assessmentId={page.assessmentId}
          standards={page.standards}
          words={page.words}
          reply={reply}
          about={page.standard?.code}
        />
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-6">
        {page.wanted ? `About ${page.standard ? `${page.standard.code} ${page.standard.short}` : "the whole return"}` : "All comments"} (
        {page.comments.length})
      </h2>
      {page.all > 0 && (
        <nav aria-label="Comments by what they are about" className="govuk-!-display-none-print">
          <ul className="app-inline-links">
            {page.wanted && (
              <li>
                <a className="govuk-link" href={path}>
                  All {counted(page.all, "comment")}
                </a>
              </li>
            )}
            {page.general > 0 && page.wanted !== general && (
              <li>
                <a className="govuk-link" href={`${path}?standard=${general}`}>
                  The whole return ({page.general})
                </a>
              </li>
            )}
            {page.about
              .filter(({ code }) => code !== page.standard?.code)
              .map(({ code, short, count }) => (
                <li key={code}>
                  <a className="govuk-link" href={`${path}?standard=${code}`}>
                    {code} {short} ({count})
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
      <CommentList assessmentId={page.assessmentId} comments={page.comments} standards={page.standards} />
    </>
  );
}
