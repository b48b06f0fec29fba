import { BulletList } from "#app/components/bullet-list.tsx";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { TrustAnswerForm } from "./trust-answer-form.tsx";
import { dayOf } from "#domain/dates.ts";
import { trustAnswerForm } from "#app/forms/schools/trust-answer.ts";
import { findTrustAnswer, removeTrustAnswer, saveTrustAnswer } from "#db/schools/trust-answers.ts";
import type { Route } from "./+types/standard.ts";
import { requireTrustStandard } from "./requirements.ts";
import { PageHead } from "#app/components/page-head.tsx";

const closed = "This cycle is closed, so nothing can be offered in it any more.";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, trust, cycle, set, standard } = await requireTrustStandard({ request, context, params });
  const held = await findTrustAnswer(db, trust.id, cycle.id, standard.code);
  return {
    trust: trust.name,
    cycle: cycle.title,
    closed: cycle.state === "open" ? null : closed,
    standard: { code: standard.code, short: standard.short, sentence: standard.sentence, met: standard.met },
    ratings: set.ratings.filter((rating) => rating.value !== "not-applicable"),
    words: set.statement_words,
    held: held ?? null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, trust, cycle, set, standard, now } = await requireTrustStandard({ request, context, params });
  const place = { trustId: trust.id, cycleId: cycle.id, standardCode: standard.code };
  const back = href("/trusts/:trustId/cycles/:cycleId", params);
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: trustAnswerForm(set, dayOf(now)) });
  if (cycle.state !== "open") return data(submission.reply({ formErrors: [closed] }), 409);
  if (formData.get("intent") === "remove") {
    await removeTrustAnswer(db, author, place);
    return redirect(back);
  }
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { baseRevision, ...text } = submission.value;
  if ((await saveTrustAnswer(db, author, place, text, baseRevision)) === "stale") {
    return data(
      submission.reply({
        formErrors: [
          "A colleague saved this after you opened it. What you typed is still here, and theirs is shown below: save again to replace it",
        ],
        hideFields: ["baseRevision"],
      }),
      409,
    );
  }
  return redirect(back);
}

export const handle = {
  back: (_page: unknown, params: { trustId: string; cycleId: string }) => ({
    href: href("/trusts/:trustId/cycles/:cycleId", params),
    label: "Trust",
  }),
};

export default function TrustStandard({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { standard, held } = page;
  const isStale = Boolean(actionData?.error?.[""]) && held !== null;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={`${page.trust}: ${page.cycle}`}
        title={`${standard.code} ${standard.short}, for all settings`}
        error={actionData?.error}
      />
      <p className="govuk-body">{standard.sentence}</p>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">What met looks like</h2>
      <BulletList items={standard.met} />
      {page.closed && !actionData ? (
        <p className="govuk-inset-text">{page.closed}</p>
      ) : (
        <TrustAnswerForm
          ratings={page.ratings}
          words={page.words}
          held={held}
          isStale={isStale}
          reply={actionData}
          backHref={href("/trusts/:trustId/cycles/:cycleId", params)}
        />
      )}
    </>
  );
}
