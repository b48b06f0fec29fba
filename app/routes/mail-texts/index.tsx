import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { backToPartnership } from "#app/routes/organisations/partnership/back.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { listMailTexts } from "#db/mail-texts.ts";
import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { letterCodes, letters } from "#mail/letters.ts";
import type { Route } from "./+types/index.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const own = await listMailTexts(db, partnership.id);
  return {
    partnership: { id: partnership.id, name: partnership.name },
    texts: letterCodes.map((code) => ({
      code,
      title: letters[code].title,
      when: letters[code].when,
      changedAt: own.find(({ kind }) => kind === code)?.savedAt ?? null,
    })),
  };
}

export const handle = { back: backToPartnership };

export default function MailTexts({ loaderData: { partnership, texts } }: Route.ComponentProps) {
  const changed = texts.filter(({ changedAt }) => changedAt !== null).length;
  return (
    <>
      <PageHead
        caption={partnership.name}
        title="E-mail texts"
        tab={`E-mail texts: ${partnership.name}`}
        lead={`${counted(texts.length, "e-mail")}, of which ${changed} ${changed === 1 ? "has" : "have"} words of your own.`}
      />
      <p className="govuk-body">
        Each says what to do and where, and never what an audit says. Reminders, notices and new words are lines of one e-mail a day and are
        not listed here.
      </p>
      <dl className="govuk-summary-list">
        {texts.map(({ code, title, when, changedAt }) => (
          <div className="govuk-summary-list__row" key={code}>
            <dt className="govuk-summary-list__key">
              <a
                className="govuk-link"
                href={href("/partnerships/:partnershipId/mail-texts/:letter", { partnershipId: partnership.id, letter: code })}
              >
                {title}
              </a>
            </dt>
            <dd className="govuk-summary-list__value">
              {when}. {changedAt ? `Your own words since ${dayInWords(changedAt)}.` : "In the words that come with the service."}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
