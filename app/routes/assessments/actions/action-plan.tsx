import { data, href, redirect } from "react-router";
import { ActionCard } from "./action-card.tsx";
import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { actionsInWords, standingOf } from "#domain/assessments/actions/action-standing.ts";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { afterDoing, readDone } from "#app/routes/assessments/what-was-done.ts";
import { closedBecause } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { priorityInWords } from "#domain/assessments/actions/planned-actions.ts";
import { counted } from "#domain/words.ts";
import { findStandard } from "#standards/find-standard.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findEarlierReturn, readActionPlan } from "#db/assessments/action-plan.ts";
import { actionTextOf, addAction, findAction, listCarriedOn } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { basisFor } from "#standards/for-setting.ts";
import type { Route } from "./+types/action-plan.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { FileLink } from "#app/components/file-link.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, assessment, cycle, organisation, part, facts, now } = view;
  const today = dayOf(now);
  const [set, plan, earlier, answers] = await Promise.all([
    findCycleSet(db, cycle),
    readActionPlan(db, assessment),
    findEarlierReturn(db, assessment),
    listAnswers(db, assessment.id),
  ]);
  const may = (act: "answer" | "update-action", section: string) => refusedBecause(act, part, facts, section) === null;
  const flags = flagsRaised(assessment);
  const onwards = await listCarriedOn(
    db,
    plan.actions.map(({ id }) => id),
  );
  const shown = (action: (typeof plan.actions)[number]) => {
    const standard = findStandard(set, action.standardCode)?.standard;
    const rating = answers.find((one) => one.standardCode === action.standardCode)?.rating ?? null;
    const newer = onwards.find((one) => one.carriedFrom === action.id);
    const standing = standingOf({ ...action, isCarriedOver: newer !== undefined }, today);
    return {
      ...action,
      isCarriedOver: newer !== undefined,
      isOverdue: standing === "overdue",
      waitsForClosure: action.progress === "done" && action.closureAt === null && assessment.responseSentOn !== null && !newer,
      /** Where it is followed now, if it went into a newer audit. */
      newer: newer ? { assessmentId: newer.assessmentId, actionId: newer.id } : null,
      priority: priorityInWords(standard && basisFor(standard, flags), rating),
    };
  };
  const standards = set.sections.flatMap((section) =>
    section.standards
      .map(({ code, short }) => ({
        code,
        short,
        mayChange: may("answer", section.code),
        mayUpdate: may("update-action", section.code),
        actions: plan.actions.filter((action) => action.standardCode === code).map(shown),
      }))
      .filter(({ actions }) => actions.length > 0),
  );
  const own = standards.flatMap((standard) => standard.actions);
  return {
    assessment: { id: assessment.id },
    done: await readDone(view, request),
    sentence: actionsInWords(own, today),
    overdue: standards.filter((one) => one.mayUpdate).flatMap((one) => one.actions.filter((action) => action.isOverdue)).length,
    organisation: organisation.name,
    cycle: cycle.title,
    from: earlier?.opensOn.slice(0, 4) ?? null,
    mayAdd: set.sections.some(({ code }) => may("answer", code)),
    mayRemove: !facts.hasSubmission,
    standards,
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
    return redirect(
      afterDoing(href("/assessments/:assessmentId/action-plan", params), { deed: "action-carried", code: earlier.standardCode }),
    );
  throw data(closedBecause(view.facts), 409);
}

export const handle = { back: backToReturn("Task list") };

export default function ActionPlan({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
          <PageHead
            caption={`${page.organisation}, ${page.cycle}`}
            title="Action plan"
            tab={`Action plan, ${page.organisation}`}
            lead={planSentence(page)}
          />
          <ul className="app-inline-links govuk-!-display-none-print">
            <FileLink href={href("/assessments/:assessmentId/action-plan.docx", params)}>Download as a Word document (DOCX)</FileLink>
            <FileLink href={href("/assessments/:assessmentId/action-plan.xlsx", params)}>Download as a spreadsheet (XLSX)</FileLink>
          </ul>
          {page.overdue > 0 && (
            <p className="govuk-body">
              <a className="govuk-link" href={href("/assessments/:assessmentId/action-plan/new-date", params)}>
                Give {page.overdue === 1 ? "the overdue action" : `these ${page.overdue} overdue actions`} a new date
              </a>
            </p>
          )}
          {page.mayAdd && <LinkButton href={href("/assessments/:assessmentId/actions/new", params)}>Add an action</LinkButton>}
          {page.offered.length > 0 && (
            <section aria-labelledby="offered">
              <h2 className="govuk-heading-m" id="offered">
                Still open from {page.from}
              </h2>
              <p className="govuk-body">
                Carried over, an action keeps its newest date, and the dates on which it was agreed. You can change its words afterwards.
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
                    <ActionLinks
                      what={action.what}
                      links={linksTo(
                        { ...params, actionId: action.id },
                        { ...standard, mayUpdate: standard.mayUpdate && !action.closureAt },
                        action.newer,
                        page.mayRemove,
                      )}
                    />
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
  newer: { assessmentId: string; actionId: string } | null,
  mayRemove: boolean,
): { label: string; path: string }[] {
  // Where it was carried over to, and there alone, it is followed
  if (newer) {
    const path = href("/assessments/:assessmentId/actions/:actionId/progress", newer);
    return mayUpdate ? [{ label: "Say how it is going, in the newer audit", path }] : [];
  }
  return [
    ...(mayUpdate ? [{ label: "Say how it is going", path: href("/assessments/:assessmentId/actions/:actionId/progress", params) }] : []),
    ...(mayChange ? [{ label: "Change", path: href("/assessments/:assessmentId/actions/:actionId", params) }] : []),
    ...(mayChange && mayRemove ? [{ label: "Remove", path: href("/assessments/:assessmentId/actions/:actionId/removal", params) }] : []),
  ];
}

function planSentence({ standards, sentence, offered, from }: Awaited<ReturnType<typeof loader>>): string {
  const waiting =
    offered.length > 0 ? ` ${counted(offered.length, "action")} from ${from} ${offered.length === 1 ? "is" : "are"} still open.` : "";
  return standards.length === 0 ? `There are no actions yet.${waiting}` : `${sentence}.${waiting}`;
}
