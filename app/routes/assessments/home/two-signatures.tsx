import { href } from "react-router";
import { dayInWords, dayOf, dayWithoutYear, momentInWords } from "#domain/dates.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import { capitalised } from "#domain/words.ts";
import { LinkButton } from "#app/components/govuk/button.tsx";
import type { SchoolHomeProps } from "./school-home.server.ts";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";

/** Who signs, in which order, and how far it is. */
export function TwoSignatures({ page, school }: SchoolHomeProps) {
  const { head, governor } = school;
  const { words } = page;
  const params = { assessmentId: page.assessment.id };
  const isReady = page.isOpen && page.may.send && page.list.canBeSent && school.profile === "completed";
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">
        {governor.signsBy ? "Two signatures" : "The signature"}
      </h2>
      {governor.signsBy && !governor.signed && (
        <p className="govuk-body app-measure">
          The {words.head} signs first. If the meeting that discusses it is after the due date, submit with the {words.head}’s signature and
          the second follows.
        </p>
      )}
      <SummaryList
        classes="govuk-!-margin-bottom-6"
        rows={[
          {
            key: `${governor.signsBy ? "1. " : ""}${capitalised(words.head)}`,
            value: <Signer names={head.names} nobody={`Nobody is named as ${words.head}`} words={headInWords({ page, school })} />,
            ...(head.submittedAt ? {} : change(page, `who signs as ${words.head}`)),
          },
          ...(governor.signsBy
            ? [
                {
                  key: `2. ${capitalised(words.governor)}`,
                  value: (
                    <Signer
                      names={governor.people.map(
                        ({ name, jobTitle }) => `${name}, ${jobTitle.charAt(0).toLowerCase()}${jobTitle.slice(1)}`,
                      )}
                      nobody={`Nobody is named as ${words.governor}`}
                      words={governorInWords(school.governor, governor.signsBy)}
                    />
                  ),
                  ...(governor.signed ? {} : change(page, `who signs as ${words.governor}`)),
                },
              ]
            : []),
        ]}
      />
      {isReady && (
        <LinkButton href={href("/assessments/:assessmentId/check", params)}>
          Check everything and send it {page.isSignatory ? "to be signed" : `to ${eitherOf(head.names) || `the ${words.head}`} to sign`}
        </LinkButton>
      )}
    </>
  );
}

function Signer({ names, nobody, words }: { names: string[]; nobody: string; words: string }) {
  return (
    <>
      {names.length > 0 ? names.map((name) => <div key={name}>{name}</div>) : <strong>{nobody}</strong>}
      <span className="app-quiet">{words}</span>
    </>
  );
}

function headInWords({ page, school }: SchoolHomeProps): string {
  const { submittedAt, sentAt } = school.head;
  if (submittedAt) return `Signed and submitted ${dayInWords(dayOf(submittedAt))}`;
  if (page.assessment.state === "awaiting-sign-off") return sentAt ? `To sign since ${momentInWords(sentAt)}` : "To sign now";
  if (!page.isOpen) return "Not signed";
  if (page.list.canBeSent && school.profile === "completed") return "Not sent yet. Everything is there";
  return school.profile === "completed"
    ? "Not sent yet. Opens when all standards are complete"
    : "Not sent yet. Opens when all standards are complete and the profile is confirmed";
}

function governorInWords({ signed, isOverdue }: SchoolHomeProps["school"]["governor"], by: string): string {
  if (!signed) return isOverdue ? `Signature was owed by ${dayInWords(by)}` : `Signature owed by ${dayInWords(by)}`;
  const meeting = signed.meetingOn ? `, after the meeting on ${dayWithoutYear(signed.meetingOn)}` : "";
  return `Signed by ${signed.personName} on ${dayInWords(dayOf(signed.signedAt))}${meeting}`;
}

// A school or college names those who sign itself
function change(page: SchoolHomeProps["page"], what: string) {
  return page.mayName
    ? {
        action: {
          href: `${href("/assessments/:assessmentId/people", { assessmentId: page.assessment.id })}#parts`,
          text: "Change",
          visuallyHiddenText: what,
        },
      }
    : {};
}
