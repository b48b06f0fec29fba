import { BulletList } from "#app/components/bullet-list.tsx";
import { href } from "react-router";
import { ConversationForm } from "#app/routes/conversations/conversation-form.tsx";
import { ConversationList } from "#app/routes/conversations/conversation-list.tsx";
import { GovernorFacts } from "./governor-facts.tsx";
import { SecondSignatureLine } from "./second-signature.tsx";
import { SigningFacts } from "./signing-facts.tsx";
import { WeakStandards } from "./weak-standards.tsx";
import { ProfileDoubts } from "#app/components/profile-doubts.tsx";
import { ToLookAt } from "#app/components/to-look-at.tsx";
import { WhatDoesNotApply } from "#app/components/what-does-not-apply.tsx";
import { WhatChanged } from "./what-changed.tsx";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/governor.ts";
import { readGovernorPage } from "./governor.server.ts";
import { requireOwnSchool } from "#app/routes/schools/require-school.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return readGovernorPage(await requireOwnSchool({ request, context, params }));
}

export const handle = { back: backToReturn("Task list") };

export default function Governor({ loaderData: page }: Route.ComponentProps) {
  const { summary } = page;
  return (
    <>
      <PageHead
        caption={page.organisation}
        title={`For ${page.words.governors}: ${page.cycle.title}`}
        tab={`For ${page.words.governors}: ${page.cycle.title}, ${page.organisation}`}
        lead={page.sentence}
      />
      {page.submittedAt ? (
        <p className="govuk-body">
          This is revision {page.revision} as it was submitted at {momentInWords(page.submittedAt)}
          {page.signedBy && `, signed by ${page.signedBy}`}. How last year’s actions went and who was trained when are as of today.
        </p>
      ) : (
        <p className="app-notice">
          This is work in hand. It has not been submitted, and it can still change.
          {page.unanswered > 0 && ` ${counted(page.unanswered, "standard")} ${page.unanswered === 1 ? "is" : "are"} not answered yet.`}
        </p>
      )}
      {page.together && <p className="govuk-body">{page.together}.</p>}
      <SecondSignatureLine standing={page.standing} signHref={page.signHref} />
      <p className="govuk-body govuk-!-display-none-print">
        <a className="govuk-link" href={page.returnHref}>
          Read the whole return
        </a>
        . To print this page or keep it as a PDF, use your browser’s Print.
      </p>
      <ProfileDoubts doubts={page.doubts} totals={summary.totals} hrefOf={(code) => `${page.returnHref}#standard-${code}`} />
      <SigningFacts {...summary} />
      <WeakStandards weak={summary.weak} returnHref={page.returnHref} />
      <ToLookAt toLookAt={summary.toLookAt} asked={summary.totals.asked} hrefOf={(code) => `${page.returnHref}#standard-${code}`} />
      <WhatDoesNotApply {...summary.notApplicable} returnHref={page.returnHref} />
      {summary.comparison && <WhatChanged comparison={summary.comparison} rewording={page.rewording} />}
      {page.questions.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">Questions you may want to ask</h2>
          <BulletList items={page.questions} />
        </>
      )}
      <GovernorFacts page={page} />
      <h2 className="govuk-heading-m govuk-!-margin-top-8" id="conversations">
        Conversations with {page.words.governors}
      </h2>
      {page.conversations.length > 0 ? (
        <ConversationList conversations={page.conversations} />
      ) : (
        <p className="govuk-body">There are none yet.</p>
      )}
      {page.allConversations > page.conversations.length && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/assessments/:assessmentId/conversations", { assessmentId: page.assessmentId })}>
            Read all {counted(page.allConversations, "conversation")}
          </a>
        </p>
      )}
      {page.form && page.form.groups.length > 0 && <ConversationForm form={page.form} />}
    </>
  );
}
