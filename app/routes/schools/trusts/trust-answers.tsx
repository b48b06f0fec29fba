import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { TrustOffer } from "./trust-offer.tsx";
import { flagsRaised, setAsked } from "#domain/assessments/applicability.ts";
import { closedBecause } from "#domain/assessments/assessment-state.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { counted, listed } from "#domain/words.ts";
import { blankAnswer, isSameText } from "#domain/assessments/answer-text.ts";
import { typedAnswer } from "#app/forms/assessments/answer.ts";
import { declineForm } from "#app/forms/schools/trust-reply.ts";
import { findAnswer } from "#db/assessments/answers.ts";
import { keepDraft } from "#db/assessments/drafts.ts";
import { declineTrustAnswer } from "#db/schools/trust-replies.ts";
import { findStandard } from "#standards/find-standard.ts";
import { takeForm } from "#app/forms/schools/trust-answer.ts";
import { requireAssessment, type RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { listOffers, takeTrustAnswers } from "#db/schools/trust-answers.ts";
import type { Route } from "./+types/trust-answers.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

/** What is offered of the standards this school is asked, in the order of the set. */
async function readOffers({ db, organisation, assessment, cycle }: RequiredAssessment) {
  const set = await findCycleSet(db, cycle);
  const asked = setAsked(set, flagsRaised(assessment));
  const offers = await listOffers(db, organisation, assessment);
  const standards = asked.sections.flatMap((section) => section.standards.map((standard) => ({ ...standard, section: section.code })));
  return {
    set,
    offers: standards.flatMap(({ code, short, sentence, section }) =>
      offers.filter(({ offer }) => offer.standardCode === code).map((one) => ({ ...one, code, short, sentence, section })),
    ),
  };
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { organisation, db, cycle, part, facts, words } = view;
  const trust = organisation.trustId ? await findOrganisation(db, organisation.trustId) : undefined;
  if (!trust) throw data("Page not found", 404);
  const used = Number(url.searchParams.get("used"));
  const { offers } = await readOffers(view);
  const declined = offers.find(({ code, declined: reply }) => reply !== null && code === url.searchParams.get("declined"));
  return {
    organisation: organisation.name,
    words,
    cycle: cycle.title,
    trust: trust.name,
    offers: offers.map((one) => ({ ...one, mayUse: refusedBecause("answer", part, facts, one.section) === null })),
    done:
      used > 0
        ? `${counted(Math.min(used, 200), "answer")} of ${trust.name} confirmed as yours`
        : declined
          ? `${trust.name} can read why ${declined.code} is not true of you`
          : null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { set, offers } = await readOffers(view);
  const formData = await request.formData();
  const from = formData.get("from") === "standard" ? offers.find(({ code }) => code === formData.get("code")) : undefined;
  if (from) await keepTyped(view, set, from.code, formData);
  const declined = formData.get("decline");
  if (declined !== null)
    return decline(
      view,
      offers.find(({ code }) => code === declined),
      formData,
      from !== undefined,
    );
  const submission = parseWithZod(formData, { schema: takeForm(view.words) });
  const chosen = offers.filter(({ code }) => formData.getAll("use").includes(code));
  const refused = chosen.map(({ section }) => refusedBecause("answer", view.part, view.facts, section)).find((reason) => reason !== null);
  if (refused) throw data(refused, 403);
  if (offers.every(({ section }) => refusedBecause("answer", view.part, view.facts, section) !== null))
    throw data("You cannot change these answers.", 403);
  if (submission.status !== "success") return data(submission.reply(), 400);
  if (chosen.length !== new Set(submission.value.use).size) {
    return data(
      submission.reply({
        formErrors: ["The trust no longer offers one of the answers you selected. Nothing was changed: look again and send it once more"],
      }),
      409,
    );
  }
  const { taken, stale, isLocked } = await takeTrustAnswers(view.db, view.author, {
    assessmentId: view.assessment.id,
    set,
    chosen: chosen.map(({ code, offer }) => ({ offer, baseRevision: Number(formData.get(`base-${code}`) ?? 0) })),
  });
  if (isLocked) return data(submission.reply({ formErrors: [closedBecause(view.facts)] }), 409);
  if (stale.length > 0) {
    return data(
      submission.reply({
        formErrors: [
          `${listed(stale)} changed after you opened this page, so nothing was replaced there. The page shows the answers as they are now`,
        ],
        hideFields: stale.map((code) => `base-${code}`),
      }),
      409,
    );
  }
  if (from) return redirect(standardHref(params.assessmentId, from.code));
  return redirect(`${href("/assessments/:assessmentId/trust-answers", params)}?used=${taken.length}`);
}

type Offers = Awaited<ReturnType<typeof readOffers>>;

async function decline(view: RequiredAssessment, offer: Offers["offers"][number] | undefined, formData: FormData, isFromStandard: boolean) {
  const { assessment, db, author } = view;
  if (!offer) throw data("The trust no longer offers this answer", 404);
  const refused = refusedBecause("answer", view.part, view.facts, offer.section);
  if (refused) throw data(refused, 403);
  const submission = parseWithZod(formData, { schema: declineForm(offer.code) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { reason } = submission.value;
  if ((await declineTrustAnswer(db, author, { assessmentId: assessment.id, standardCode: offer.code, reason })) === "locked")
    return data(submission.reply({ formErrors: ["This return can no longer be changed."] }), 409);
  return redirect(
    isFromStandard
      ? standardHref(assessment.id, offer.code)
      : `${href("/assessments/:assessmentId/trust-answers", { assessmentId: assessment.id })}?declined=${offer.code}`,
  );
}

// The form of the standard around the offer may hold words that are not saved: they wait as a draft
async function keepTyped(
  { db, author, assessment, part, facts }: RequiredAssessment,
  set: Offers["set"],
  code: string,
  formData: FormData,
) {
  const { baseRevision, ...text } = typedAnswer.parse(Object.fromEntries(formData));
  const section = findStandard(set, code)?.section;
  if (!section || refusedBecause("edit", part, facts, section.code) !== null) return;
  const saved = await findAnswer(db, assessment.id, code);
  if (!isSameText(text, saved ?? blankAnswer))
    await keepDraft(db, author, { assessmentId: assessment.id, standardCode: code, text, baseRevision });
}

const standardHref = (assessmentId: string, code: string) => href("/assessments/:assessmentId/standards/:code", { assessmentId, code });

export const handle = { back: backToReturn("Audit") };

export default function TrustAnswers({ loaderData: page, actionData }: Route.ComponentProps) {
  const open = page.offers.filter((one) => one.mayUse && !one.isTaken);
  const offers = page.offers.map((one) => (
    <TrustOffer key={one.code} {...one} reply={actionData} boxId={one === open[0] ? "use" : `use-${one.code}`} />
  ));
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={`${page.organisation}: ${page.cycle}`}
        title="Answers your trust offers"
        lead={
          page.offers.length === 0
            ? `${page.trust} offers no answers in this audit.`
            : `${page.trust} offers ${counted(page.offers.length, "answer")}. Use one only if it is true of your ${page.words.organisation}: it becomes your own answer, and you sign for it.`
        }
        error={actionData?.error}
      />
      {open.length > 0 ? (
        <PostForm>
          {/* Enter in a field presses the first button, which must be the one for what is ticked */}
          <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
          {offers}
          <Button classes="govuk-!-margin-top-4">Use the answers I selected</Button>
        </PostForm>
      ) : (
        offers
      )}
    </>
  );
}
