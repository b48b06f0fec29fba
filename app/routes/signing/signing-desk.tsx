import { Fragment } from "react";
import { BulletList } from "#app/components/bullet-list.tsx";
import { href } from "react-router";
import { dayInWords, dayWithoutYear } from "#domain/dates.ts";
import type { SigningPage } from "./sign-off.server.ts";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";
import { ReturnToChampionForm, SignForm } from "./sign-off-forms.tsx";
import { SigningFacts } from "./signing-facts.tsx";
import { Stages } from "#app/routes/assessments/stages.tsx";
import { WeakStandards } from "./weak-standards.tsx";
import { ProfileDoubts } from "#app/components/profile-doubts.tsx";
import { ToLookAt } from "#app/components/to-look-at.tsx";
import { WhatDoesNotApply } from "#app/components/what-does-not-apply.tsx";
import { WhatChanged } from "./what-changed.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { PageHead } from "#app/components/page-head.tsx";

interface SignOffAnswer {
  intent: "sign" | "return";
  reply: NonNullable<Reply>;
}

/** The signing page: what is weak, what changed, what to ask, then the declaration. */
export function SigningDesk({ page, champion, answer }: { page: SigningPage; champion: string; answer: SignOffAnswer | undefined }) {
  const { organisation, cycle, note, summary } = page;
  const whole = href("/assessments/:assessmentId/return", { assessmentId: page.assessmentId });
  return (
    <WithAside aside={<Beside page={page} whole={`${whole}?from=sign-off`} />}>
      <PageHead
        caption={organisation.name}
        title={`Read and sign the ${cycle.title}`}
        tab={`Read and sign ${cycle.title}`}
        lead={page.sentence}
        error={answer?.reply.error}
      />
      {note && (
        <div className="app-notice">
          <p className="app-own-lines">
            <strong>
              From {note.by ?? champion}
              {note.at && `, ${dayWithoutYear(note.at)}`}:
            </strong>{" "}
            “{note.text}”
          </p>
        </div>
      )}
      {page.since && <SinceReturned since={page.since} whole={`${whole}?from=sign-off`} />}
      <ProfileDoubts doubts={page.doubts} totals={summary.totals} hrefOf={(code) => `${whole}?from=sign-off#standard-${code}`} />
      {page.together && <p className="govuk-body">{page.together}.</p>}
      <SigningFacts {...summary} />
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2">The {summary.totals.standards} standards by section</h2>
      <p className="govuk-body">As rated by {organisation.shortName} itself. Each bar is one whole section.</p>
      <OutcomeBars
        inColumn
        rows={[...page.sections, { label: `All ${summary.totals.standards} standards`, ...summary.totals, isTotal: true }]}
      />
      <ToLookAt toLookAt={summary.toLookAt} asked={summary.totals.asked} hrefOf={(code) => `${whole}?from=sign-off#standard-${code}`} />
      <WeakStandards weak={summary.weak} returnHref={`${whole}?from=sign-off`} />
      <WhatDoesNotApply {...summary.notApplicable} returnHref={`${whole}?from=sign-off`} />
      {summary.comparison && <WhatChanged comparison={summary.comparison} rewording={page.rewording} />}
      {summary.questions.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">Questions you may want to ask first</h2>
          <BulletList items={summary.questions} />
        </>
      )}
      <SignForm key={page.hash} page={page} reply={answer?.intent === "sign" ? answer.reply : undefined} />
      <ReturnToChampionForm champion={champion} reply={answer?.intent === "return" ? answer.reply : undefined} />
    </WithAside>
  );
}

// On a second reading: what was asked for, and where something changed
function SinceReturned({ since, whole }: { since: NonNullable<SigningPage["since"]>; whole: string }) {
  return (
    <div className="app-notice">
      <p className="app-own-lines">
        <strong>
          Returned by {since.by ?? "the signatory"}, {dayWithoutYear(since.at)}:
        </strong>{" "}
        “{since.note}”
      </p>
      <p>
        Changed since:{" "}
        {since.changed.length === 0
          ? "no standard."
          : since.changed.map(({ code, short }, index) => (
              <Fragment key={code}>
                {index > 0 && ", "}
                <a className="govuk-link" href={`${whole}?from=sign-off#standard-${code}`}>
                  {code} {short}
                </a>
              </Fragment>
            ))}
      </p>
    </div>
  );
}

function Beside({ page, whole }: { page: SigningPage; whole: string }) {
  return (
    <>
      <h2 id={asideHeading}>Due to the partnership</h2>
      <p className="app-aside__figure">{dayInWords(page.due.day)}</p>
      <p>{page.due.left}</p>
      <h2>About 10 minutes</h2>
      <p>
        This page is the summary.{" "}
        <a className="govuk-link" href={whole}>
          Read or print the whole {page.words.audit}
        </a>
        , or{" "}
        <a className="govuk-link" href={href("/assessments/:assessmentId/board-paper.docx", { assessmentId: page.assessmentId })}>
          take it to the {page.words.board} on two pages (Word)
        </a>
        .
      </p>
      <h2 className="govuk-!-margin-bottom-3">What happens next</h2>
      <Stages stages={page.stages} />
    </>
  );
}
