import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { WorkList } from "./work-list.tsx";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { roleInSentence } from "#domain/people/roles.ts";
import { listed } from "#domain/words.ts";
import { workSentence } from "#domain/work/work.ts";
import { asked } from "#app/routes/require-person.ts";
import { listPartnerships, listPartnershipsOf } from "#db/organisations/partnerships.ts";
import type { Route } from "./+types/show.ts";
import {
  readAsked,
  readCycleWork,
  readHandedOverAt,
  readOrganisationWork,
  readPanelWork,
  readToConfirm,
  readWaitingWords,
} from "./show.server.ts";
import { readScrutinyWork } from "./scrutiny-work.server.ts";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { closureSaid } from "#domain/scrutiny/closing-actions.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, person, now } = asked(context, request);
  const today = dayOf(now);
  const [work, cycles, own, words, toConfirm, askedOf, panels, scrutiny, people] = await Promise.all([
    readOrganisationWork(db, person, now),
    readCycleWork(db, person),
    listPartnershipsOf(db, person),
    readWaitingWords(db, person),
    readToConfirm(db, person),
    readAsked(db, person),
    readPanelWork(db, person, now),
    readScrutinyWork(db, person, today),
    readHandedOverAt(db, person),
  ]);
  const wordsAt = (id: string | null) =>
    [...toConfirm, ...words].filter(({ organisationId }) => organisationId === id).map(({ item }) => item);
  const organisations = work.map((one) => ({ ...one, waiting: [...one.waiting, ...wordsAt(one.id)] }));
  const toPartnership = [...scrutiny, ...askedOf, ...wordsAt(null)];
  const partnerships = own.length > 0 ? own : await listPartnerships(db);
  const held = person.roles.filter((role) => role.partnershipId).map((role) => roleInSentence(role.role, wordsByKind.agency));
  const dates = [
    ...organisations.flatMap((one) => one.dates),
    ...cycles.flatMap((one) => one.dates),
    ...panels.flatMap((one) => one.dates),
  ].sort((a, b) => a.day.localeCompare(b.day));
  const waiting = organisations.reduce((sum, one) => sum + one.waiting.length, toPartnership.length);
  return {
    organisations,
    partnershipItems: [...toPartnership, ...panels.map((one) => one.item), ...cycles.map((one) => one.item)],
    partnershipPart: held.length > 0 ? { name: listed(own.map((one) => one.shortName)), roles: listed([...new Set(held)]) } : null,
    dates,
    people,
    isEmpty: organisations.every((one) => one.waiting.length + one.others.length === 0) && cycles.length === 0,
    sentence: workSentence(
      waiting,
      dates.map((date) => date.day),
      today,
    ),
    done: closureSaid[new URL(request.url).searchParams.get("done") as keyof typeof closureSaid] ?? null,
    contacts: partnerships.map(({ name, contactEmail }) => ({ name, contactEmail })),
  };
}

export default function Work({ loaderData: page }: Route.ComponentProps) {
  const contacts = page.contacts.map(({ name, contactEmail }) => (
    <li key={name}>
      {name}:{" "}
      <a className="govuk-link" href={`mailto:${contactEmail}`}>
        {contactEmail}
      </a>
    </li>
  ));
  const aside = (
    <>
      {page.dates.length > 0 && <h2 id={asideHeading}>Your dates</h2>}
      <ul className="app-plain-list govuk-!-font-size-16">
        {page.dates.map((date) => (
          <li key={`${date.day} ${date.text}`}>
            <strong>{dayInWords(date.day)}</strong>
            <br />
            {date.text}
          </li>
        ))}
      </ul>
      <h2 id={page.dates.length > 0 ? undefined : asideHeading}>Something missing?</h2>
      <p>If you have a part in another organisation, ask your partnership.</p>
      <ul className="app-plain-list govuk-!-font-size-16">{contacts}</ul>
      {page.people.length > 0 && (
        <>
          <h2>To hand your part over</h2>
          <ul className="app-plain-list govuk-!-font-size-16">
            {page.people.map(({ name, path }) => (
              <li key={path}>
                <a className="govuk-link" href={path}>
                  People of {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );

  return (
    <>
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={aside}>
        <PageHead title="Your work" lead={page.isEmpty ? "There is no audit for you to work on yet." : page.sentence} />
        {page.isEmpty && (
          <>
            <p className="govuk-body">
              If you expected one, ask whoever leads the audit in your organisation to give you a section, or ask your partnership:
            </p>
            <ul className="app-plain-list">{contacts}</ul>
          </>
        )}
        {page.organisations.map((organisation) => (
          <section className="app-org" aria-labelledby={`organisation-${organisation.id}`} key={organisation.id}>
            <h2 className="govuk-heading-m" id={`organisation-${organisation.id}`}>
              {organisation.name}
            </h2>
            <p className="app-quiet">{organisation.part}</p>
            <WorkList items={[...organisation.waiting, ...organisation.others]} />
          </section>
        ))}
        {page.partnershipPart && (
          <section className="app-org" aria-labelledby="partnership">
            <h2 className="govuk-heading-m" id="partnership">
              {page.partnershipPart.name}
            </h2>
            <p className="app-quiet">Your part in the partnership: {page.partnershipPart.roles}</p>
            <WorkList items={page.partnershipItems} />
          </section>
        )}
      </WithAside>
    </>
  );
}
