import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { NamedPeople } from "./named-people.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { environmentContext } from "#app/context.ts";
import { dayInWords } from "#domain/dates.ts";
import { roleInSentence } from "#domain/people/roles.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { namedParts } from "#domain/people/naming.ts";
import { colleagueForm } from "#app/forms/people/people.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { giveSections, inviteColleague, listAnswerers, listAssignments } from "#db/assessments/assignments.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { listHeld } from "#db/people/naming.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { colleagueMessage } from "#mail/colleague-message.ts";
import type { Asked } from "#app/routes/require-person.ts";
import type { Route } from "./+types/people.ts";
import { nameOrEnd } from "./naming.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireChampion({ request, context, params });
  const { db, assessment, cycle, organisation } = view;
  const locked = lockedBecause("answer", view.facts);
  const [set, people, answerers, assignments] = await Promise.all([
    findCycleSet(db, cycle),
    listPeopleOf(db, organisation.id),
    listAnswerers(db, organisation.id),
    listAssignments(db, assessment.id),
  ]);
  const isNamedHere = namesItsPeople({ assessment, organisation });
  const held = isNamedHere ? await listHeld(db, organisation.id) : [];
  const page = {
    locked,
    /** Who has which part; only where the people of the organisation name each other. */
    parts: isNamedHere ? namedParts.flatMap((part) => held.filter(({ role }) => role === part)) : null,
    assessment: { id: assessment.id },
    organisation: organisation.name,
    words: view.words,
    cycle: cycle.title,
    done: new URL(request.url).searchParams.get("done"),
    sections: set.sections.map(({ code, title }) => {
      const given = assignments.find((one) => one.sectionCode === code);
      return { code, title, given: given ? { id: given.personId, name: given.name, since: given.since } : null };
    }),
    answerers: answerers.map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, name, jobTitle, role }) => ({ id, name, jobTitle, role })),
  };
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data(page, locked && !isNamedHere ? 403 : 200);
}

// A school or college names its head and its governors itself, also once it has submitted: a second signature may still be owed
function namesItsPeople({
  assessment,
  organisation,
}: Pick<Awaited<ReturnType<typeof requireAssessment>>, "assessment" | "organisation">): boolean {
  return organisation.category === "setting" && assessment.withdrawnOn === null;
}

async function requireChampion(given: Asked<{ assessmentId: string }>) {
  const view = await requireAssessment(given, "see-assessment");
  if (!view.part.inOrganisation.includes("champion")) throw data(`Only the ${view.words.lead} can do this.`, 403);
  return view;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireChampion({ request, context, params });
  const { db, assessment, cycle, organisation, author, person } = view;
  const formData = await request.formData();
  const place = { assessmentId: assessment.id, organisationId: organisation.id };
  const locked = (reply: SubmissionResult<string[]> | null = null) =>
    data(
      {
        reply,
        errors: {
          "": [lockedBecause("answer", view.facts) ?? "This can no longer be changed."],
        },
      },
      409,
    );

  const intent = formData.get("intent");
  if ((intent === "name" || intent === "end") && namesItsPeople({ assessment, organisation })) {
    const { PUBLIC_URL } = context.get(environmentContext);
    return nameOrEnd(view, formData, PUBLIC_URL);
  }

  if (intent === "invite") {
    const submission = parseWithZod(formData, { schema: colleagueForm });
    if (submission.status !== "success") return data({ reply: submission.reply(), errors: submission.error ?? {} }, 400);
    const { PUBLIC_URL } = context.get(environmentContext);
    const message = colleagueMessage({
      to: submission.value.email,
      champion: person.name,
      organisation: organisation.name,
      cycle: cycle.title,
      link: `${PUBLIC_URL}${href("/assessments/:assessmentId", params)}`,
    });
    const result = await inviteColleague(db, author, place, submission.value, message);
    if (result === "locked") return locked(submission.reply());
    if (result === "invited") return redirect(`${href("/assessments/:assessmentId/people", params)}?done=invited`);
    const errors = { email: ["This person has a part in this audit already. They are in the list below"] };
    return data({ reply: submission.reply({ fieldErrors: errors }), errors }, 400);
  }

  if (intent !== "give") throw data("The form asked for something this page does not do", 400);
  const set = await findCycleSet(db, cycle);
  // Only what this person changed: a colleague may have given out other sections since the page was opened
  const gifts = set.sections
    .map(({ code }) => ({ code, chosen: textOf(formData, `section-${code}`), was: textOf(formData, `was-${code}`) }))
    .filter(({ chosen, was }) => chosen !== null && chosen !== was)
    .map(({ code, chosen }) => ({ sectionCode: code, personId: chosen || null }));
  const result = await giveSections(db, author, place, gifts);
  if (result === "locked") return locked();
  if (result === "saved") return redirect(`${href("/assessments/:assessmentId/people", params)}?done=given`);
  return data({ reply: null, errors: { sections: ["Select a person from the list for each section"] } }, 400);
}

function textOf(formData: FormData, name: string): string | null {
  const value = formData.get(name);
  return typeof value === "string" ? value : null;
}

export const handle = { back: backToReturn("Task list") };

const doneTexts: Record<string, string> = {
  given: "Saved who has each section",
  named: "The person has been named, and is told by e-mail",
  ended: "The part has been ended",
  invited: "Your colleague has been added, and is told by e-mail. You can give them a section now",
};

export default function People({ loaderData: page, actionData }: Route.ComponentProps) {
  if (page.locked && !page.parts && !actionData) return <LockedPage title="Choose who has each section" reason={page.locked} />;
  const errors = actionData?.errors;
  const typed = actionData?.reply?.initialValue as Record<string, string> | undefined;
  const error = (name: string) => (errors as Record<string, string[] | null> | undefined)?.[name]?.[0];
  const done = errors ? undefined : doneTexts[page.done ?? ""];
  const names = (given: { id: string; name: string } | null) => [
    { value: "", text: "Nobody yet" },
    ...page.answerers.map(({ id, name }) => ({ value: id, text: name })),
    // Someone who has left keeps the section until it is given to another
    ...(given && !page.answerers.some(({ id }) => id === given.id) ? [{ value: given.id, text: `${given.name} (has left)` }] : []),
  ];

  return (
    <>
      <ErrorSummary errors={errors} targets={{ sections: `section-${page.sections[0]?.code}` }} />
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`${page.organisation}, ${page.cycle}`}
            title={page.parts ? "People and their parts" : "Choose who has each section"}
            tab={`${page.parts ? "People and their parts" : "Who has each section"}, ${page.organisation}`}
            error={errors}
          />
          {page.parts && <h2 className="govuk-heading-m">Who has each section</h2>}
          {page.locked && page.parts ? (
            <InsetText>{page.locked}</InsetText>
          ) : (
            <>
              <p className="govuk-body">
                A contributor can change the sections they have, and read the others. You can change all of them.
              </p>
              <form method="post" noValidate>
                <input type="hidden" name="intent" value="give" />
                {page.sections.map(({ code, title, given }) => (
                  <div key={`${code} ${given?.id ?? ""}`}>
                    <input type="hidden" name={`was-${code}`} value={given?.id ?? ""} />
                    <Select
                      id={`section-${code}`}
                      name={`section-${code}`}
                      label={`${code}. ${title}`}
                      hint={given ? `${given.name}, since ${dayInWords(given.since)}` : undefined}
                      defaultValue={given?.id ?? ""}
                      items={names(given)}
                    />
                  </div>
                ))}
                <Button>Save who has each section</Button>
              </form>
            </>
          )}
          {page.parts ? (
            <NamedPeople parts={page.parts} error={error} typed={typed} words={page.words} />
          ) : (
            <>
              <h2 className="govuk-heading-m govuk-!-margin-top-6" id="invite">
                Invite a colleague
              </h2>
              <p className="govuk-body">
                They are sent an e-mail and can sign in with their own address. They can change only the sections you give them.
              </p>
              <form method="post" noValidate>
                <input type="hidden" name="intent" value="invite" />
                <Input id="name" name="name" label="Their name" autoComplete="off" error={error("name")} defaultValue={typed?.name} />
                <Input
                  id="email"
                  name="email"
                  type="email"
                  label="Their e-mail address"
                  hint="Their own work address, not a shared one"
                  autoComplete="off"
                  spellCheck={false}
                  error={error("email")}
                  defaultValue={typed?.email}
                />
                <Input
                  id="jobTitle"
                  name="jobTitle"
                  label="Their job title"
                  autoComplete="off"
                  error={error("jobTitle")}
                  defaultValue={typed?.jobTitle}
                />
                <Button classes="govuk-button--secondary">Invite this colleague</Button>
              </form>

              <h2 className="govuk-heading-m govuk-!-margin-top-6">People in this audit</h2>
              <ul className="app-plain-list">
                {page.people.map((person) => (
                  <li key={`${person.id} ${person.role}`}>
                    {person.name}, {person.jobTitle}: {roleInSentence(person.role, page.words)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  );
}
