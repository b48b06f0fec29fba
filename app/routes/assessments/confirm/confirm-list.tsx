import { WithAddresses } from "#app/components/with-addresses.tsx";
import { href } from "react-router";
import { checkedName, reviewName } from "#app/forms/assessments/confirm.ts";
import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { ConfirmPage } from "./confirm.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { TrustLine } from "./trust-line.tsx";
import { PageHead } from "#app/components/page-head.tsx";

interface ConfirmListProps {
  page: ConfirmPage;
  title: string;
  reply: Reply;
}

/** Last year's answers one under the other, each to be called still true, changed or out of date. */
export function ConfirmList({ page, title, reply }: ConfirmListProps) {
  const params = { assessmentId: page.assessmentId };
  const { open, inHand, done, nextSection } = page;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHead caption={`${page.organisation}: ${page.cycle}`} title={title} lead={leadOf(page)} error={reply?.error} />
        {open.length > 0 && (
          <ul className="govuk-list govuk-list--bullet app-measure govuk-!-margin-bottom-7">
            <li>
              <strong>Still true</strong> takes last year’s answer over as it stands, with its evidence and open actions
            </li>
            <li>
              <strong>Changed</strong> puts it into the form, for you to change
            </li>
            <li>
              <strong>Out of date</strong> leaves it behind: you write a new answer
            </li>
          </ul>
        )}
        {open.length > 0 && (
          <PostForm>
            {open.map((one) => (
              <OneAnswer key={one.code} assessmentId={page.assessmentId} one={one} reply={reply} />
            ))}
            <p className="govuk-body app-quiet">What you choose nothing for stays as it is, and you can come back to it.</p>
            <Button>Save what you chose</Button>
          </PostForm>
        )}
        {inHand.length > 0 && <Others heading="Begun, and not complete" params={params} standards={inHand} />}
        {done.length > 0 && <Others heading="Done already" params={params} standards={done} />}
        {nextSection && (
          <p className="govuk-body">
            <a className="govuk-link" href={href("/assessments/:assessmentId/confirm/:part", { ...params, part: nextSection })}>
              {page.section ? "Go on with" : "Look at the unchanged standards of"} section {nextSection}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

function leadOf({ open, inHand, done, section }: ConfirmPage): string {
  const all = open.length + inHand.length + done.length;
  if (all === 0) return section ? "No standard of this section is unchanged since last year." : "No evidence is past its check date.";
  if (open.length === 0) return "Nothing is left to look at here.";
  const what = section
    ? all === 1
      ? "1 standard is unchanged since last year."
      : `${all} standards are unchanged since last year.`
    : `${counted(all, "standard")} ${all === 1 ? "has" : "have"} evidence past its check date.`;
  return `${what} ${open.length === all ? "Read each answer and say if it is still true." : `${open.length} ${open.length === 1 ? "is" : "are"} left to look at.`}`;
}

type One = ConfirmPage["open"][number];

function OneAnswer({ assessmentId, one, reply }: { assessmentId: string; one: One; reply: Reply }) {
  const { code, short, answer, evidence, actions, doneSince } = one;
  const past = evidence.filter((item) => item.isPast);
  const fine = evidence.filter((item) => !item.isPast);
  const checks = past.map((item) => <CheckedAgain key={item.id} code={code} item={item} reply={reply} />);
  return (
    <section className="app-confirm" aria-labelledby={`standard-${code}`}>
      <h2 className="app-confirm__title" id={`standard-${code}`}>
        <span className="app-standard__code">{code}</span> {short}
      </h2>
      <p className="govuk-body">{one.sentence}</p>
      <div className="app-confirm__then">
        <p>
          <RatingWord rating={answer.rating} /> <span className="app-quiet">{[one.version, one.signedBy].filter(Boolean).join(", ")}</span>
        </p>
        {answer.statement && <p className="app-own-lines">{answer.statement}</p>}
        {answer.notApplicableReason && <p className="app-own-lines">Why it does not apply: {answer.notApplicableReason}</p>}
        {answer.noActionReason && <p className="app-own-lines">Why there is no action: {answer.noActionReason}</p>}
        {[...past, ...fine].map((item) => (
          <p key={item.id}>
            Evidence: {item.title}
            {item.kept && (
              <>
                , <WithAddresses text={item.kept} />
              </>
            )}
            {item.checkedOn && `, checked ${dayInWords(item.checkedOn)}`}
            {item.isPast && item.reviewBy && (
              <>
                . <strong>Its check was due by {dayInWords(item.reviewBy)}</strong>
              </>
            )}
          </p>
        ))}
        {doneSince.map((action) => (
          <p key={action.id}>
            {action.closedOn ? `Done on ${dayInWords(action.closedOn)}` : "Done"}: {action.what}
          </p>
        ))}
        {actions.map((action) => (
          <p key={action.id}>
            Open action: {action.what}, due {dayInWords(action.dueOn)}
          </p>
        ))}
      </div>
      <Hidden name={`base-${code}`} value={one.baseRevision} />
      <TrustLine assessmentId={assessmentId} one={one} />
      <Radios
        {...fieldsOf(reply)(`choice-${code}`)}
        legend={
          <>
            Is it still true?
            <span className="govuk-visually-hidden">
              {" "}
              {code} {short}
            </span>
          </>
        }
        legendSize="s"
        size="small"
        isInline={checks.length === 0}
        classes="app-confirm__choices"
        items={[
          { value: "still-true", label: "Still true", ...(checks.length > 0 && { conditional: checks }) },
          { value: "changed", label: "Changed" },
          { value: "out-of-date", label: "Out of date" },
        ]}
      />
    </section>
  );
}

function CheckedAgain({ code, item, reply }: { code: string; item: One["evidence"][number]; reply: Reply }) {
  const review = reviewName(code, item.id);
  const field = fieldsOf(reply, { [review]: item.suggested });
  return (
    <>
      <DateInput {...field(checkedName(code, item.id))} legend={`When you checked it again: ${item.title}`} legendSize="s" />
      <DateInput
        {...field(review)}
        legend={
          <>
            Check again by (optional)<span className="govuk-visually-hidden">: {item.title}</span>
          </>
        }
        legendSize="s"
        hint="A year on is filled in. We ask you to look at it again after this date"
      />
    </>
  );
}

interface OthersProps {
  heading: string;
  params: { assessmentId: string };
  standards: { code: string; short: string }[];
}

function Others({ heading, params, standards }: OthersProps) {
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h2>
      <ul className="app-plain-list">
        {standards.map(({ code, short }) => (
          <li key={code}>
            <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { ...params, code })}>
              {code} {short}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
