import { href } from "react-router";
import { lookedName, restName } from "#app/forms/assessments/confirm.ts";
import { confirmedInWords } from "#domain/assessments/what-was-done.ts";
import { counted, inSentence, listed } from "#domain/words.ts";
import type { JustConfirmed } from "#db/assessments/confirming.ts";
import type { ConfirmPage } from "./confirm.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { LookForm } from "./look-form.tsx";
import { OneAnswer } from "./one-answer.tsx";
import { PageHead } from "#app/components/page-head.tsx";

type LookItems = Parameters<typeof LookForm>[0]["items"];

interface ConfirmListProps {
  page: ConfirmPage & { justDone: JustConfirmed | null; toLookAt: LookItems; dated: string | null };
  title: string;
  reply: Reply;
}

/** Last cycle's answers one under the other: the exception is marked where it stands, the rest confirmed once at the end. */
export function ConfirmList({ page, title, reply }: ConfirmListProps) {
  const params = { assessmentId: page.assessmentId };
  const { open, inHand, done, nextSection } = page;
  const isLast = page.part === "changed" || page.part === "evidence";
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {page.justDone && !reply && <NotificationBanner isSuccess>{confirmedInWords(page.justDone)}</NotificationBanner>}
        {page.dated && !reply && <NotificationBanner isSuccess>{page.dated}</NotificationBanner>}
        <PageHead caption={`${page.organisation}: ${page.cycle}`} title={title} lead={leadOf(page)} error={reply?.error} />
        {open.length > 0 && (
          <PostForm>
            {/* Pressing Enter in a field presses the first button: it must be the one that goes on */}
            <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
            {open.map((one) => (
              <OneAnswer key={one.code} assessmentId={page.assessmentId} one={one} reply={reply} />
            ))}
            <TheRest page={page} reply={reply} />
          </PostForm>
        )}
        {page.toLookAt.length > 0 && <LookForm items={page.toLookAt} person={page.person} reply={reply} />}
        {inHand.length > 0 && <Others heading="Begun, and not complete" params={params} standards={inHand} />}
        {page.withoutEarlier.length > 0 && <Others heading="Asked for the first time" params={params} standards={page.withoutEarlier} />}
        {done.length > 0 && <Others heading="Done already" params={params} standards={done} />}
        {open.length === 0 && !isLast && nextSection && (
          <p className="govuk-body">
            <a className="govuk-link" href={href("/assessments/:assessmentId/confirm/:part", { ...params, part: nextSection })}>
              Go on with section {nextSection}
            </a>
          </p>
        )}
        {open.length === 0 && page.part !== "changed" && page.changedLeft > 0 && (
          <p className="govuk-body">
            <a className="govuk-link" href={href("/assessments/:assessmentId/confirm/:part", { ...params, part: "changed" })}>
              Go through the {counted(page.changedLeft, "changed standard")}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

function leadOf({ open, inHand, done, section, part, withoutEarlier, toLookAt }: ConfirmListProps["page"]): string {
  const all = open.length + inHand.length + done.length + withoutEarlier.length;
  if (part === "evidence" && open.length === 0 && toLookAt.length > 0) return "What has to be looked at is below, each piece once.";
  if (all === 0) {
    if (section) return "No standard of this section has an answer to confirm.";
    return part === "changed" ? "No standard has changed." : "No evidence is to be looked at.";
  }
  if (open.length === 0)
    return withoutEarlier.length > 0 ? "No earlier answer is left to look at here." : "Nothing is left to look at here.";
  if (part === "changed")
    return `${counted(open.length, "standard")} ${open.length === 1 ? "asks" : "ask"} for something else now. Mark each answer.`;
  if (part === "evidence")
    return `${counted(open.length, "standard")} ${open.length === 1 ? "has" : "have"} old or undated evidence. Mark each answer.`;
  const left =
    open.length === all
      ? `${counted(all, "standard")} ${all === 1 ? "is" : "are"} worded as before.`
      : `${open.length} of ${all} ${open.length === 1 ? "is" : "are"} left to look at.`;
  return `${left} Mark what is no longer true.`;
}

// The two boxes are never ticked beforehand: without them what is not marked waits
function TheRest({ page, reply }: Omit<ConfirmListProps, "title">) {
  const field = fieldsOf(reply);
  const together = page.open.filter((one) => one.mayBeTogether);
  const itself = page.open.filter((one) => !one.mayBeTogether);
  const hasEvidence = page.open.some((one) => one.evidence.some((item) => !item.isDatedToday));
  const isAll = together.length === page.open.length;
  return (
    <section aria-labelledby="the-rest" className="app-confirm-rest">
      <h2 className="govuk-heading-m" id="the-rest">
        {together.length > 0 ? "The rest together" : "Save your marks"}
      </h2>
      {together.length > 0 && (
        <Checkboxes
          {...field(restName)}
          items={[
            {
              value: "yes",
              label: isAll
                ? `${together.length === 1 ? "The answer I did not mark is" : `All ${together.length} that I did not mark are`} still true`
                : `The other ${together.length === 1 ? "one is" : `${together.length} are`} still true`,
              hint: isAll ? "I have read them" : `I have read them. One by one: ${listed(itself.map(({ code }) => code))}`,
            },
          ]}
        />
      )}
      {hasEvidence && (
        <Checkboxes
          {...field(lookedName)}
          items={[{ value: "yes", label: `The evidence shown was checked today by ${page.person}, except what is ticked` }]}
        />
      )}
      <div className="govuk-button-group">
        <Button>{page.section ? `Confirm section ${page.section.code}` : "Save and go on"}</Button>
        <Button name="intent" value="later" classes="govuk-button--secondary">
          Come back later
        </Button>
      </div>
    </section>
  );
}

interface OthersProps {
  heading: string;
  params: { assessmentId: string };
  standards: { code: string; short: string; said?: string | null }[];
}

function Others({ heading, params, standards }: OthersProps) {
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h2>
      <ul className="app-plain-list">
        {standards.map(({ code, short, said }) => (
          <li key={code}>
            <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { ...params, code })}>
              {code} {short}
            </a>
            {said && `: ${inSentence(said)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
