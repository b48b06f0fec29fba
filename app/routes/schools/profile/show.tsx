import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { ProfileDoubts } from "#app/components/profile-doubts.tsx";
import { ProfileGroups } from "./profile-groups.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { requireSchoolEditor, requireSchoolReader, type SchoolView } from "#app/routes/schools/require-school.ts";
import { justConfirmed } from "#db/assessments/confirming.ts";
import { confirmedInWords } from "#domain/assessments/what-was-done.ts";
import { confirmProfile } from "#db/schools/profiles.ts";
import type { Route } from "./+types/show.ts";
import { type ProfilePage, readProfilePage } from "./show.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireSchoolReader({ request, context, params });
  const page = await readProfilePage(view, url.searchParams.get("was"));
  return { ...page, done: await doneInWords(view, page, url.searchParams) };
}

async function doneInWords({ db, assessment, person, now }: SchoolView, page: ProfilePage, query: URLSearchParams): Promise<string | null> {
  const saved = page.groups.find((group) => group.code === query.get("saved"));
  if (saved) return `${saved.title}: saved.`;
  if (query.get("saved") === "this-year") return "What you typed is saved.";
  if (query.get("done") === "confirmed" && page.confirmed) return "The profile is confirmed.";
  const answers = query.get("done") === "section" ? await justConfirmed(db, assessment.id, person.id, now) : null;
  return answers && confirmedInWords(answers);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-profile");
  const refuse = (reason: string, status: number) => data({ errors: { confirm: [reason] } }, status);
  if (view.locked) return refuse(view.locked, 409);
  const revision = String((await request.formData()).get("revision"));
  if (!/^\d{1,9}$/.test(revision)) throw data("The form asked for something this page does not do", 400);

  const result = await confirmProfile(view.db, view.author, view, { revision: Number(revision) });
  if (result === "incomplete")
    return refuse("Something is missing. It is listed below, and has to be put right before the profile can be confirmed", 400);
  if (result === "stale")
    return refuse("A colleague has changed the profile since you opened this page. Read it again, then confirm it", 409);
  if (result === "locked")
    return refuse("The return went for signature since you opened this page, so the profile can no longer be changed", 409);
  return redirect(`${href("/assessments/:assessmentId/profile", params)}?done=confirmed#main`);
}

export const handle = { back: backToReturn("The return") };

export default function Profile({ loaderData: page, actionData, params }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.errors} />
      {page.done && !actionData && <Done page={page} done={page.done} />}
      {page.change && !actionData && <ChangeOfStandards {...page.change} />}
      <PageHead caption={page.cycle} title={`Profile of ${page.organisation}`} lead={leadOf(page)} error={actionData} />
      {page.mayEdit && page.missing.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href="#missing">
            See what is missing
          </a>
        </p>
      )}
      {page.locked && <InsetText>{page.locked}</InsetText>}
      <ProfileGroups page={page} />
      <h2 className="govuk-heading-m" id="group-flags">
        What applies
      </h2>
      <p className="govuk-hint">These answers decide which standards are asked. No answer is lost.</p>
      <SummaryList
        rows={page.flags.map((flag) => ({
          key: flag.question,
          value: (
            <>
              {flag.answer}
              <br />
              <span className="govuk-hint">{flag.source}</span>
            </>
          ),
          action: page.mayEdit
            ? {
                href: `${href("/assessments/:assessmentId/profile", params)}/${flag.changeAt}`,
                text: "Change",
                visuallyHiddenText: flag.question,
              }
            : undefined,
        }))}
      />
      {page.against && (
        <ProfileDoubts {...page.against} hrefOf={(code) => href("/assessments/:assessmentId/standards/:code", { ...params, code })} />
      )}
      {page.mayEdit && <Confirming page={page} />}
    </>
  );
}

function Done({ page, done }: { page: ProfilePage; done: string }) {
  const against = page.confirmed ? (page.against?.doubts ?? []) : [];
  if (against.length === 0) return <NotificationBanner isSuccess>{`${done} ${leftOf(page)}`}</NotificationBanner>;
  return (
    <NotificationBanner isSuccess>
      <p className="govuk-notification-banner__heading">
        {done} {counted(against.length, "rating does", "ratings do")} not fit with it. See if {against.length === 1 ? "it is" : "they are"}{" "}
        right:
      </p>
      <ul className="govuk-list">
        {against.map(({ code, short }) => (
          <li key={code}>
            <a
              className="govuk-notification-banner__link"
              href={href("/assessments/:assessmentId/standards/:code", { assessmentId: page.assessmentId, code })}
            >
              {code} {short}
            </a>
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

function leadOf({ confirmed, isStarted, missing, overdue, lastYears }: ProfilePage): string {
  const late = overdue === 0 ? "" : ` ${counted(overdue, "date is", "dates are")} overdue, and marked below.`;
  const last = lastYears === 0 ? "" : ` ${counted(lastYears, "total is", "totals are")} still last year’s, and counted nowhere.`;
  if (confirmed) return `Confirmed by ${confirmed.by} at ${momentInWords(confirmed.at)}.${last}${late}`;
  const source = isStarted ? "" : "Filled in from the last return and the national register, as far as they say. ";
  const left = missing.length === 0 ? "Nothing is missing." : `${counted(missing.length, "thing is", "things are")} missing.`;
  return `${source}Not confirmed yet. ${left}${last}${late}`;
}

function leftOf({ confirmed, missing }: ProfilePage): string {
  if (confirmed) return "Nothing is left to do here";
  if (missing.length === 0) return "Nothing is missing in the profile. It is not confirmed yet";
  return `${counted(missing.length, "thing is", "things are")} still missing in the profile`;
}

function ChangeOfStandards({ starts, stops }: NonNullable<ProfilePage["change"]>) {
  const names = (standards: { code: string; short: string }[]) => (
    <ul className="govuk-list govuk-list--bullet">
      {standards.map(({ code, short }) => (
        <li key={code}>
          {code} {short}
        </li>
      ))}
    </ul>
  );
  return (
    <NotificationBanner isSuccess>
      <>
        <p className="govuk-notification-banner__heading">What applies is saved</p>
        {starts.length + stops.length === 0 && <p className="govuk-body">The standards you are asked stay the same.</p>}
        {starts.length > 0 && <p className="govuk-body">These standards are asked from now on:</p>}
        {starts.length > 0 && names(starts)}
        {stops.length > 0 && (
          <p className="govuk-body">These standards are no longer asked. Answers to them are kept, and come back if this changes:</p>
        )}
        {stops.length > 0 && names(stops)}
      </>
    </NotificationBanner>
  );
}

function Confirming({ page }: { page: ProfilePage }) {
  if (page.confirmed) return <p className="govuk-body">If you change something, the profile has to be confirmed again.</p>;
  return (
    <section className="app-declaration govuk-!-display-none-print" aria-labelledby="confirm-heading">
      <h2 className="app-heading" id="confirm-heading">
        Confirm the profile
      </h2>
      {page.missing.length > 0 && (
        <>
          <p className="govuk-body">Before it can be confirmed:</p>
          <ul className="govuk-list govuk-list--bullet" id="missing">
            {page.missing.map(({ group, words }) => (
              <li key={`${group} ${words}`}>
                <a
                  className="govuk-link"
                  href={href("/assessments/:assessmentId/profile/:group", { assessmentId: page.assessmentId, group })}
                >
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="govuk-body">
        The return can be sent for signature once the profile is confirmed.{page.overdue > 0 && " Overdue dates do not stop it."}
      </p>
      <form method="post">
        <input type="hidden" name="revision" value={page.revision} />
        <Button id="confirm">Confirm this profile</Button>
      </form>
    </section>
  );
}
