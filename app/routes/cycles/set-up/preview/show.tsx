import { href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { partsInWords } from "#domain/cycles/set-up.ts";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { markRead } from "#db/cycles/set-up.ts";
import { CycleWords } from "#app/routes/assessments/home/cycle-words.tsx";
import type { Route } from "./+types/show.ts";
import { backToSetUp, requirePreparing } from "../requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const { cycle, set, called } = await requirePreparing(request);
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state, guidance: cycle.guidance, legalBasis: cycle.legalBasis },
    due: momentInWords(cycle.dueAt),
    lead: partsInWords(called)[0],
    organisation: called.one,
    hasProfile: set.profile !== undefined,
    questions: set.local_questions ?? [],
    standards: set.sections.reduce((sum, section) => sum + section.standards.length, 0),
    sections: set.sections.map(({ code, title, standards }) => ({
      code,
      title,
      standards: standards.map(({ code: id, short }) => ({ code: id, short })),
    })),
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, cycle } = await requirePreparing(request);
  await markRead(db, author, cycle.id, ["preview"]);
  return redirect(`${href("/cycles/:cycleId/set-up", { cycleId: cycle.id })}?done=seen`);
}

export const handle = { back: backToSetUp };

export default function Preview({ loaderData: page }: Route.ComponentProps) {
  const { cycle } = page;
  return (
    <div className="app-measure">
      <InsetText>You see the audit as a {page.lead} will. Nothing you do here is kept.</InsetText>
      <PageHead
        caption={`A made-up ${page.organisation}`}
        title={`Complete the ${cycle.title}`}
        tab={`Preview: ${cycle.title}`}
        lead={`0 of ${counted(page.standards, "standard")} complete. It is due by ${page.due}.`}
      />
      <CycleWords guidance={cycle.guidance} legalBasis={cycle.legalBasis} />
      {page.hasProfile && <p className="govuk-body">The profile comes first: it decides which of these standards are asked.</p>}
      {page.sections.map((section) => (
        <section key={section.code}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            {section.code}. {section.title}
          </h2>
          <ul className="govuk-list">
            {section.standards.map(({ code, short }) => (
              <li key={code}>
                <a className="govuk-link" href={href("/cycles/:cycleId/set-up/preview/:code", { cycleId: cycle.id, code })}>
                  {code} {short}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {page.questions.length > 0 && (
        <>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">The partnership’s questions</h2>
          <ul className="govuk-list govuk-list--bullet">
            {page.questions.map(({ code, question, choices }) => (
              <li key={code}>
                {question}
                {choices && ` (${choices.join(" / ")})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" className="govuk-!-margin-top-6">
        <Button>I have seen it</Button>
      </form>
    </div>
  );
}
