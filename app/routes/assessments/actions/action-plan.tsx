import { data, href, redirect } from "react-router";
import { ActionCard } from "./action-card.tsx";
import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { isOverdue } from "#domain/assessments/progress.ts";
import { closedBecause } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { priorityInWords } from "#domain/assessments/planned-actions.ts";
import { counted } from "#domain/words.ts";
import { findStandard } from "#standards/find-standard.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findEarlierReturn, readActionPlan } from "#db/assessments/action-plan.ts";
import { actionTextOf, addAction, findAction } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { basisFor } from "#standards/for-setting.ts";
import type { Route } from "./+types/action-plan.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { FileLink } from "#app/components/file-link.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, assessment, cycle, organisation, part, facts, now } = await requireAssessment({ request, context, params }, "read-return");
  const [set, plan, earlier, answers] = await Promise.all([
    findCycleSet(db, cycle),
    readActionPlan(db, assessment),
    findEarlierReturn(db, assessment),
    listAnswers(db, assessment.id),
  ]);
  const may = (act: "answer" | "update-action", section: string) => refusedBecause(act, part, facts, section) === null;
  const flags = flagsRaised(assessment);
  const shown = (action: (typeof plan.actions)[number]) => {
    const standard = findStandard(set, action.standardCode)?.standard;
    const rating = answers.find((one) => one.standardCode === action.standardCode)?.rating ?? null;
    return {
      ...action,
      isOverdue: isOverdue(action, dayOf(now)),
      priority: priorityInWords(standard && basisFor(standard, flags), rating),
    };
  };
  return {
    assessment: { id: assessment.id },
    organisation: organisation.name,
    cycle: cycle.title,
    from: earlier?.opensOn.slice(0, 4) ?? null,
    hasFiles: set.profile !== undefined,
    mayAdd: set.sections.some(({ code }) => may("answer", code)),
    mayRemove: !facts.hasSubmission,
    standards: set.sections.flatMap((section) =>
      section.standards
        .map(({ code, short }) => ({
          code,
          short,
          mayChange: may("answer", section.code),
          mayUpdate: may("update-action", section.code),
          actions: plan.actions.filter((action) => action.standardCode === code).map(shown),
        }))
        .filter(({ actions }) => actions.length > 0),
    ),
    offered: plan.offered.map((action) => {
      const found = findStandard(set, action.standardCode);
      return { ...shown(action), standard: found?.standard.short ?? null, mayCarry: found ? may("answer", found.section.code) : false };
    }),
  };
}

/** Carries an open action of the last audit over into this one. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, author, assessment, cycle } = view;
  const id = (await request.formData()).get("carry");
  const earlier = assessment.previousAssessmentId ? await findAction(db, assessment.previousAssessmentId, String(id)) : undefined;
  const found = earlier && findStandard(await findCycleSet(db, cycle), earlier.standardCode);
  if (!earlier || !found || earlier.progress === "done") throw data("There is no such action to carry over", 404);
  allow(view, "edit", found.section.code);
  const place = { assessmentId: assessment.id, section: found.section, standardCode: earlier.standardCode };
  if (await addAction(db, author, place, actionTextOf(earlier), earlier))
    return redirect(href("/assessments/:assessmentId/action-plan", params));
  throw data(closedBecause(view.facts), 409);
}

export const handle = { back: backToReturn("Task list") };

export default function ActionPlan({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`${page.organisation}, ${page.cycle}`}
            title="Action plan"
            tab={`Action plan, ${page.organisation}`}
            lead={planSentence(page)}
          />
          {page.hasFiles && (
            <ul className="app-inline-links govuk-!-display-none-print">
              <FileLink href={href("/assessments/:assessmentId/action-plan.docx", params)}>Download as a Word document (DOCX)</FileLink>
              <FileLink href={href("/assessments/:assessmentId/action-plan.xlsx", params)}>Download as a spreadsheet (XLSX)</FileLink>
            </ul>
          )}
          {page.mayAdd && <LinkButton href={href("/assessments/:assessmentId/actions/new", params)}>Add an action</LinkButton>}
          {page.offered.length > 0 && (
            <section aria-labelledby="offered">
              <h2 className="govuk-heading-m" id="offered">
                Still open from {page.from}
              </h2>
              <p className="govuk-body">
                Carried over, an action keeps the date on which it was first agreed. You can change its words afterwards.
              </p>
              <ul className="app-cards">
                {page.offered.map((action) => (
                  <ActionCard key={action.id} action={action}>
                    {action.mayCarry ? (
                      <form method="post" className="app-card__links" aria-label={`Carry over: ${action.what}`}>
                        <Button name="carry" value={action.id} classes="govuk-button--secondary">
                          Carry it over
                          <span className="govuk-visually-hidden">
                            {" "}
                            to {action.standardCode} {action.standard}: {action.what}
                          </span>
                        </Button>
                      </form>
                    ) : (
                      <p className="app-card__links">
                        {action.standard ? action.standardCode : `${action.standardCode} is not in this audit`}
                      </p>
                    )}
                  </ActionCard>
                ))}
              </ul>
            </section>
          )}
          {page.standards.map((standard) => (
            <section key={standard.code} aria-labelledby={`standard-${standard.code}`}>
              <h2 className="govuk-heading-m" id={`standard-${standard.code}`}>
                {standard.code} {standard.short}
              </h2>
              <ul className="app-cards">
                {standard.actions.map((action) => (
                  <ActionCard key={action.id} action={action} carriedFrom={action.carriedFrom ? (page.from ?? "an earlier audit") : null}>
                    <ActionLinks what={action.what} links={linksTo({ ...params, actionId: action.id }, standard, page.mayRemove)} />
                  </ActionCard>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

function ActionLinks({ what, links }: { what: string; links: ReturnType<typeof linksTo> }) {
  if (links.length === 0) return null;
  return (
    <ul className="app-card__links">
      {links.map(({ label, path }) => (
        <li key={label}>
          <a className="govuk-link" href={path}>
            {label}
            <span className="govuk-visually-hidden"> {what}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function linksTo(
  params: { assessmentId: string; actionId: string },
  { mayUpdate, mayChange }: { mayChange: boolean; mayUpdate: boolean },
  mayRemove: boolean,
): { label: string; path: string }[] {
  return [
    ...(mayUpdate ? [{ label: "Say how it is going", path: href("/assessments/:assessmentId/actions/:actionId/progress", params) }] : []),
    ...(mayChange ? [{ label: "Change", path: href("/assessments/:assessmentId/actions/:actionId", params) }] : []),
    ...(mayChange && mayRemove ? [{ label: "Remove", path: href("/assessments/:assessmentId/actions/:actionId/removal", params) }] : []),
  ];
}

function planSentence({ standards, offered, from }: Awaited<ReturnType<typeof loader>>): string {
  const actions = standards.flatMap((standard) => standard.actions);
  const overdue = actions.filter((action) => action.isOverdue).length;
  const done = actions.filter((action) => action.progress === "done").length;
  const waiting =
    offered.length > 0 ? ` ${counted(offered.length, "action")} from ${from} ${offered.length === 1 ? "is" : "are"} still open.` : "";
  if (actions.length === 0) return `There are no actions yet.${waiting}`;
  return `${counted(actions.length, "action")}: ${done} done, ${overdue} overdue.${waiting}`;
}
