import { BulletList } from "#app/components/bullet-list.tsx";
import { href } from "react-router";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { signedByInWords } from "#domain/people/deputy.ts";
import type { GovernorSignaturePage } from "./governor-signature.server.ts";
import { Declaration } from "./declaration.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { SigningFacts } from "./signing-facts.tsx";
import { WeakStandards } from "./weak-standards.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { ProfileDoubts } from "#app/components/profile-doubts.tsx";
import { ToLookAt } from "#app/components/to-look-at.tsx";
import { WhatDoesNotApply } from "#app/components/what-does-not-apply.tsx";

/** What a governor signs: what was submitted, what is weak in it, what the head declared, then the declaration. */
export function GovernorDesk({ page, reply }: { page: GovernorSignaturePage; reply: Reply }) {
  const { submission, summary, words } = page;
  const whole = submissionHref(page.assessmentId, page.revision);
  return (
    <WithAside aside={<Beside page={page} />}>
      <PageHead
        caption={page.organisation}
        title={`Sign the ${page.cycle.title} as a ${words.governor}`}
        tab={`The ${words.governor}’s signature, ${page.cycle.title}`}
        lead={page.sentence}
        error={reply?.error}
      />
      {summary && <ProfileDoubts doubts={page.doubts} totals={summary.totals} hrefOf={(code) => `${whole}#standard-${code}`} />}
      {page.together && <p className="govuk-body">{page.together}.</p>}
      {summary && <SigningFacts {...summary} />}
      {summary && <WeakStandards weak={summary.weak} returnHref={whole} />}
      {summary && <ToLookAt toLookAt={summary.toLookAt} asked={summary.totals.asked} hrefOf={(code) => `${whole}#standard-${code}`} />}
      {summary && <WhatDoesNotApply {...summary.notApplicable} returnHref={whole} />}
      {submission?.head && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8">What the {words.head} declared</h2>
          <p className="govuk-body">
            {signedByInWords(submission.head)}, signed first, at {momentInWords(submission.head.signedAt)}.
          </p>
          {submission.head.declarations.length > 0 && (
            <Details summary="Read what was declared">
              <BulletList items={submission.head.declarations} />
            </Details>
          )}
        </>
      )}
      <GovernorForm key={page.hash} page={page} reply={reply} />
    </WithAside>
  );
}

function Beside({ page }: { page: GovernorSignaturePage }) {
  const { standing, submission } = page;
  return (
    <>
      {standing && (
        <>
          <h2 id={asideHeading}>Your signature is owed by</h2>
          <p className="app-aside__figure">{dayInWords(standing.owedBy)}</p>
          {standing.status === "overdue" && <p>It is overdue.</p>}
        </>
      )}
      <h2 id={standing ? undefined : asideHeading}>What is signed</h2>
      <p>
        Revision {page.revision}, receipt {submission?.receipt}.{" "}
        <a className="govuk-link" href={submissionHref(page.assessmentId, page.revision)}>
          Read or print the whole submission
        </a>
        .
      </p>
      <p>
        <a className="govuk-link" href={href("/assessments/:assessmentId/governor", { assessmentId: page.assessmentId })}>
          What changed, what to ask and comments
        </a>
      </p>
    </>
  );
}

function GovernorForm({ page, reply }: { page: GovernorSignaturePage; reply: Reply }) {
  const field = fieldsOf(reply);
  return (
    <Declaration
      shown={page}
      declarations={page.declarations}
      signatory={page.governor}
      organisation={page.organisation}
      button={`Sign as a ${page.words.governor}`}
      reply={reply}
    >
      <DateInput {...field("meetingOn")} legend="Date of the meeting that discussed it" legendSize="s" hint="For example, 18 1 2027" />
      <Input
        {...field("minuteReference")}
        label="Minute reference"
        labelSize="s"
        hint="As your clerk numbers it. No names"
        autoComplete="off"
      />
    </Declaration>
  );
}
