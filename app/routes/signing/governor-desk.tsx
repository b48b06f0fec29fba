import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import type { GovernorSignaturePage } from "./governor-signature.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { SigningFacts } from "./signing-facts.tsx";
import { WeakStandards } from "./weak-standards.tsx";
import { WhatDoesNotApply } from "#app/components/what-does-not-apply.tsx";

type Reply = SubmissionResult<string[]> | undefined;

/** What a governor signs: what was submitted, what is weak in it, what the head declared, then the declaration. */
export function GovernorDesk({ page, reply }: { page: GovernorSignaturePage; reply: Reply }) {
  const { submission, summary, standing } = page;
  const whole = `/assessments/${page.assessmentId}/submissions/${page.revision}`;
  return (
    <div className="app-with-aside">
      <div>
        <span className="govuk-caption-l">{page.organisation}</span>
        <h1 className="govuk-heading-l govuk-!-margin-bottom-4">Sign the {page.cycle.title} as a governor</h1>
        <p className="app-lead">{page.sentence}</p>
        {summary && <SigningFacts {...summary} />}
        {summary && <WeakStandards weak={summary.weak} returnHref={whole} />}
        {summary && <WhatDoesNotApply {...summary.notApplicable} returnHref={whole} />}
        {submission?.head && (
          <>
            <h2 className="govuk-heading-m govuk-!-margin-top-8">What the head declared</h2>
            <p className="govuk-body">
              {submission.head.name}, {submission.head.jobTitle}, signed first, at {momentInWords(submission.head.signedAt)}.
            </p>
            {submission.head.declarations.length > 0 && (
              <Details summary="Read what was declared">
                <ul className="govuk-list govuk-list--bullet">
                  {submission.head.declarations.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </Details>
            )}
          </>
        )}
        <GovernorForm key={page.hash} page={page} reply={reply} />
      </div>
      <aside className="app-aside" aria-label="Dates and what is signed">
        {standing && (
          <>
            <h2>Your signature is owed by</h2>
            <p className="app-aside__figure">{dayInWords(standing.owedBy)}</p>
            {standing.status === "overdue" && <p>It is overdue.</p>}
          </>
        )}
        <h2>What is signed</h2>
        <p>
          Revision {page.revision}, receipt {submission?.receipt}.{" "}
          <a className="govuk-link" href={whole}>
            Read or print the whole submission
          </a>
          .
        </p>
        <p>
          <a className="govuk-link" href={`/assessments/${page.assessmentId}/governor`}>
            What changed, what to ask and comments
          </a>
        </p>
      </aside>
    </div>
  );
}

interface Typed {
  declare: string[];
  meetingOn: { day?: string; month?: string; year?: string };
  minuteReference: string;
}

function GovernorForm({ page, reply }: { page: GovernorSignaturePage; reply: Reply }) {
  const [form, fields] = useForm<Typed>({ id: "governor-sign", lastResult: reply });
  const ticked = fields.declare.initialValue;
  const { governor, declarations } = page;
  return (
    <Form method="post" {...getFormProps(form)} noValidate className="app-declaration">
      <h2 className="app-heading">Your declaration</h2>
      <input type="hidden" name="revision" value={page.revision} />
      <input type="hidden" name="hash" value={page.hash} />
      <Checkboxes
        id="declare"
        name="declare"
        legend="I declare that"
        legendSize="s"
        hint="Ticking these and choosing “Sign as a governor” is your signature"
        error={fields.declare.errors?.[0]}
        defaultValues={(Array.isArray(ticked) ? ticked : [ticked]).filter((value) => value !== undefined)}
        items={declarations.map((one) => ({ value: one.value, label: one.text }))}
      />
      <DateInput
        id="meetingOn"
        name="meetingOn"
        legend="Date of the meeting that discussed it"
        legendSize="s"
        hint="For example, 18 1 2027"
        error={fields.meetingOn.errors?.[0]}
        defaultValue={(reply?.initialValue?.["meetingOn"] as Typed["meetingOn"] | undefined) ?? {}}
      />
      <Input
        id="minuteReference"
        name="minuteReference"
        label="Minute reference"
        labelSize="s"
        hint="As your clerk numbers it. No names"
        autoComplete="off"
        error={fields.minuteReference.errors?.[0]}
        defaultValue={fields.minuteReference.initialValue}
      />
      <p className="govuk-body">
        Signed as{" "}
        <strong>
          {governor.name}, {governor.jobTitle}, {page.organisation}
        </strong>
        . If this is not you, sign out: each person signs in with their own address.
      </p>
      <Button>Sign as a governor</Button>
    </Form>
  );
}
