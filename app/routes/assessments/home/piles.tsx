import { href } from "react-router";
import type { ReactNode } from "react";
import { pileDone } from "#domain/assessments/piles.ts";
import type { SchoolHomePage } from "./school-home.server.ts";
import { LinkButton } from "#app/components/govuk/button.tsx";

type ShownPiles = NonNullable<SchoolHomePage["piles"]>;

/** Last year's answers, sorted by what each of them needs. The first button that leads on is the main one. */
export function Piles({ assessmentId, piles }: { assessmentId: string; piles: ShownPiles }) {
  const params = { assessmentId };
  const { changed, evidence, unchanged } = piles;
  const ways = {
    changed: piles.nextChanged && {
      href: href("/assessments/:assessmentId/confirm/:part", { ...params, part: "changed" }),
      text: `Go through ${changed.left.length === 1 ? "it" : `the ${changed.left.length} left`}`,
    },
    // Many are looked at section by section, with the answers they belong to
    evidence: evidence.next && {
      href: href("/assessments/:assessmentId/confirm/:part", {
        ...params,
        part: evidence.left.length > onOnePage ? evidence.next.code : "evidence",
      }),
      text: evidence.left.length > onOnePage ? `Check evidence, from section ${evidence.next.code}` : "Check evidence",
    },
    // Answers that are complete may have evidence that nobody has looked at
    looks: !evidence.next &&
      piles.looksLeft && {
        href: href("/assessments/:assessmentId/confirm/:part", { ...params, part: "evidence" }),
        text: "Look at the evidence",
      },
    unchanged: unchanged.next && {
      href: href("/assessments/:assessmentId/confirm/:part", { ...params, part: unchanged.next.code }),
      text: `${unchanged.next.isStarted ? "Go on" : "Start"} with section ${unchanged.next.code}`,
    },
  };
  const main = ways.changed || ways.evidence || ways.unchanged;
  const button = (way: { href: string; text: string } | false | "" | null) =>
    way ? (
      <LinkButton href={way.href} classes={way === main ? undefined : "govuk-button--secondary"}>
        {way.text}
      </LinkButton>
    ) : null;

  return (
    <ol className="app-piles">
      {changed.count > 0 && (
        <Pile
          count={changed.count}
          title={piles.guidance ? `Changed with ${piles.guidance}` : "Changed since last year"}
          text={`See the old and new wording, then confirm or change your answer.${askedFirst(piles.withoutEarlier)}${askedAnew(piles.withoutRating)}${piles.rewording ? ` ${piles.rewording}` : ""}`}
          left={<WhatIsLeft assessmentId={assessmentId} pile={changed} />}
          button={button(ways.changed)}
        />
      )}
      {evidence.count > 0 && (
        <Pile
          count={evidence.count}
          title="Evidence to look at"
          text="The wording is the same. Evidence is past its check date, has no date, or was checked more than a year ago."
          left={<WhatIsLeft assessmentId={assessmentId} pile={evidence} />}
          button={button(ways.evidence || ways.looks)}
        />
      )}
      {unchanged.count > 0 && (
        <Pile
          count={unchanged.count}
          title="Unchanged since last year"
          text="Read each answer and say if it is still true. One page for each section."
          left={unchanged.words}
          button={button(ways.unchanged)}
        />
      )}
    </ol>
  );
}

// A new standard, or one that the profile brought in: there is no answer of last year to start from
function askedFirst(count: number): string {
  if (count === 0) return "";
  return ` ${count} of them ${count === 1 ? "is" : "are"} asked of you for the first time.`;
}

function askedAnew(count: number): string {
  if (count === 0) return "";
  return ` ${count} of them can no longer be not applicable.`;
}

function Pile({ count, title, text, left, button }: { count: number; title: string; text: string; left: ReactNode; button: ReactNode }) {
  return (
    <li className="app-pile">
      <p className="app-pile__number">{count}</p>
      <div>
        <h2 className="app-pile__title">{title}</h2>
        <p className="app-pile__text">{text}</p>
        <p className="app-pile__text app-quiet">{left}</p>
      </div>
      {button && <p className="app-pile__do">{button}</p>}
    </li>
  );
}

const shown = 4;

const onOnePage = 12;

function WhatIsLeft({ assessmentId, pile }: { assessmentId: string; pile: ShownPiles["changed"] }) {
  const { done, left, toLookAt } = pile;
  if (left.length === 0) return <>{pileDone(pile)}</>;
  const named = left.length > shown ? left.slice(0, shown - 1) : left;
  return (
    <>
      {(done > 0 || toLookAt > 0) && `${pileDone(pile)}. `}Left:{" "}
      {named.map(({ code, short }, index) => (
        <span key={code}>
          {index > 0 && ", "}
          <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code })}>
            {code} {short}
          </a>
        </span>
      ))}
      {left.length > named.length && ` and ${left.length - named.length} more`}
    </>
  );
}
