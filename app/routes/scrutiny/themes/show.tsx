import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { themeForm } from "#app/forms/scrutiny/closure.ts";
import { refuse } from "#app/routes/require-person.ts";
import type { PartnershipRole } from "#domain/people/roles.ts";
import { cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { tagActions, untagActions } from "#db/scrutiny/themes.ts";
import { isOverdue } from "#domain/assessments/actions/progress.ts";
import { ageInWords, closureSaid, followedInWords } from "#domain/scrutiny/closing-actions.ts";
import { dayInWords } from "#domain/dates.ts";
import { findStandard } from "#standards/find-standard.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/show.ts";
import { ActionsTable } from "./actions-table.tsx";
import { readThemes } from "./themes.server.ts";

const said = {
  ...closureSaid,
  tagged: "The theme is given to the actions you ticked",
  untagged: "The theme is taken off the actions you ticked",
};

const onePage = 50;

export async function loader(request: Route.LoaderArgs) {
  const { view, actions, all, themes, theme, own, today } = await readThemes(request);
  const mayClose = view.roles.some(({ role }) => ["administrator", "reviewer", "panel-chair"].includes(role));
  const pageCount = Math.max(1, Math.ceil(actions.length / onePage));
  const page = Math.min(Math.max(1, Math.trunc(Number(view.search.get("page"))) || 1), pageCount);
  const mayWrite = writingRefusedBecause(view) === null;
  return {
    mayWrite,
    cycle: { id: view.cycle.id, title: view.cycle.title },
    all: all.length,
    overdue: all.filter((action) => isOverdue(action, today)).length,
    waiting: all.filter(({ progress }) => progress === "done").length,
    found: actions.length,
    page,
    pageCount,
    actions: actions
      .slice((page - 1) * onePage, page * onePage)
      .map(({ id, assessmentId, organisation, standardCode, what, owner, dueOn, agreedOn, themes: given, ...action }) => ({
        id,
        assessmentId,
        organisation: organisation.name,
        standard: `${standardCode} ${findStandard(view.set, standardCode)?.standard.short ?? ""}`.trim(),
        what,
        owner,
        due: dayInWords(dueOn),
        age: ageInWords(agreedOn, today),
        standing: followedInWords({ dueOn, ...action }, today),
        themes: given.map(({ name }) => name),
        mayBeClosed: mayClose && action.progress === "done",
      })),
    themes,
    theme: theme && { id: theme.id, name: theme.name },
    names: own.map(({ name }) => name),
    done: said[view.search.get("done") as keyof typeof said] ?? null,
  };
}

export async function action(request: Route.ActionArgs) {
  const { view, all, theme, partnershipId } = await readThemes(request);
  refuse(writingRefusedBecause(view));
  const form = await request.request.formData();
  const here = `${href("/cycles/:cycleId/scrutiny/themes", request.params)}${queryOf(theme?.id, view.search.get("page"))}`;
  const doneAt = (done: "tagged" | "untagged") => redirect(`${here}${here.includes("?") ? "&" : "?"}done=${done}`);
  // Only what this person may see can be given a theme
  const seen = (ids: string[]) => ids.filter((id) => all.some((one) => one.id === id));
  if (form.get("intent") === "untag" && theme) {
    await untagActions(view.db, { themeId: theme.id, actionIds: seen(form.getAll("action").map(String)) });
    return doneAt("untagged");
  }
  const submission = parseWithZod(form, { schema: themeForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const actionIds = seen(submission.value.action);
  if (actionIds.length === 0) return data(submission.reply({ fieldErrors: { action: ["Tick the actions first"] } }), 400);
  await tagActions(view.db, view.author, { partnershipId, name: submission.value.name, actionIds });
  return doneAt("tagged");
}

function queryOf(theme: string | undefined, page: string | null): string {
  const query = new URLSearchParams([...(theme ? [["theme", theme]] : []), ...(page ? [["page", page]] : [])]);
  return query.size > 0 ? `?${query}` : "";
}

function writingRefusedBecause({ roles }: { roles: { role: PartnershipRole }[] }) {
  return cycleScrutinyRefusedBecause(
    "write-themes",
    roles.map(({ role }) => role),
  );
}

export const handle = {
  back: ({ cycle }: { cycle: { id: string; title: string } }) => ({
    href: href("/cycles/:cycleId", { cycleId: cycle.id }),
    label: cycle.title,
  }),
};

export default function Themes({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const params = { cycleId: page.cycle.id };
  const query = page.theme ? `?theme=${page.theme.id}` : "";
  const here = href("/cycles/:cycleId/scrutiny/themes", params);
  const at = (number: number) => `${here}${queryOf(page.theme?.id, String(number))}`;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.done && !reply && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.cycle.title}
        title="Actions of all organisations"
        tab={`Actions and themes, ${page.cycle.title}`}
        lead={`${counted(page.all, "action is", "actions are")} not closed: ${page.overdue} overdue, and ${page.waiting} done that ${page.waiting === 1 ? "waits" : "wait"} for us to close ${page.waiting === 1 ? "it" : "them"}.`}
        error={reply?.error}
      />
      <ul className="app-inline-links govuk-!-display-none-print">
        <FileLink href={`${href("/cycles/:cycleId/scrutiny/themes.xlsx", params)}${query}`}>Download as a spreadsheet (XLSX)</FileLink>
        <FileLink href={`${href("/cycles/:cycleId/scrutiny/themes.csv", params)}${query}`}>Download as CSV</FileLink>
      </ul>
      {page.themes.length > 0 && (
        <nav aria-label="Themes">
          <h2 className="govuk-heading-m">Themes</h2>
          <ul className="govuk-list govuk-list--bullet">
            {page.themes.map(({ id, name, actions, organisations, overdue }) => (
              <li key={id}>
                <a className="govuk-link" href={`${here}?theme=${id}`} aria-current={page.theme?.id === id ? "true" : undefined}>
                  {name}
                </a>
                : {counted(actions, "action")} of {counted(organisations, "organisation")}, {overdue} overdue
              </li>
            ))}
          </ul>
          {page.theme && (
            <p className="govuk-body">
              <a className="govuk-link" href={here}>
                Show all actions
              </a>
            </p>
          )}
        </nav>
      )}
      <ActionsTable page={page} reply={reply} />
      {page.pageCount > 1 && (
        <Pagination
          landmarkLabel="Pages of the actions"
          {...(page.page > 1 && { previous: { href: at(page.page - 1), labelText: `${page.page - 1} of ${page.pageCount}` } })}
          {...(page.page < page.pageCount && { next: { href: at(page.page + 1), labelText: `${page.page + 1} of ${page.pageCount}` } })}
        />
      )}
    </>
  );
}
