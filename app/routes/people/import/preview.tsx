import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { acceptPeopleForm } from "#app/forms/people/import.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import type { NewPart } from "#domain/people/import.ts";
import { momentInWords } from "#domain/dates.ts";
import { capitalised, counted } from "#domain/words.ts";
import { acceptPeopleImport, findPeopleImport, planPeopleImport } from "#db/people/imports.ts";
import type { Route } from "./+types/preview.ts";

const mostShown = 500;

async function requireImport({ request, context, params }: Pick<Route.LoaderArgs, "request" | "context" | "params">) {
  const view = await requireAdministered({ request, context, params });
  const read = await findPeopleImport(view.db, view.partnership.id, params.importId);
  if (!read) throw data("Page not found", 404);
  return { ...view, read };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership, read } = await requireImport({ request, context, params });
  const plan = read.acceptedAt === null ? await planPeopleImport(db, partnership.id, read.lines) : null;
  return {
    partnership: partnership.name,
    file: { name: read.fileName, acceptedAt: read.acceptedAt },
    problems: [...read.problems, ...(plan?.problems ?? [])],
    otherNames: plan?.otherNames ?? read.otherNames ?? [],
    invited: plan ? plan.gives.filter(({ isInvited }) => isInvited).length : (read.invited ?? 0),
    plan: plan && {
      mark: plan.mark,
      unchanged: plan.unchanged,
      count: plan.gives.length,
      toKnow: plan.gives.filter(({ toKnow }) => toKnow.length > 0).length,
      gives: shownFirst(plan.gives).slice(0, mostShown),
    },
  };
}

// Of a long file those of whom there is something to know are never beyond what is shown
function shownFirst(gives: NewPart[]): NewPart[] {
  return gives.toSorted((a, b) => Number(b.toKnow.length > 0) - Number(a.toKnow.length > 0));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership, read } = await requireImport({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: acceptPeopleForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const acting = { ...author, publicUrl: context.get(environmentContext).PUBLIC_URL };
  const { mark } = submission.value;
  const { result } = await acceptPeopleImport(db, acting, { partnershipId: partnership.id, id: read.id, mark });
  if (result !== "changed") return redirect(href("/partnerships/:partnershipId/people/import/:importId", params));
  const again = "Something changed after you opened this page, so nothing was done. The page shows it as it is now: look again";
  return data(submission.reply({ formErrors: [again] }), 409);
}

export const handle = {
  back: (_page: unknown, params: { partnershipId: string }) => ({
    href: href("/partnerships/:partnershipId/people/import", params),
    label: "People from a spreadsheet",
  }),
};

const told = "Those who lead and those who sign are told when the audit is launched.";

function toWriteInWords(invited: number, count: number): string {
  if (invited === 0) return `Nobody gets an e-mail now. ${told}`;
  const now = `Because an audit of theirs has been launched, an invitation is sent at once for ${invited === count ? "each of these parts" : `${invited} of these parts`}.`;
  return invited === count
    ? now
    : `${now} Of the others, nobody gets an e-mail now: those who lead and those who sign are told when their audit is launched.`;
}

function writtenInWords(invited: number): string {
  if (invited === 0) return `Nobody has been written to. ${told}`;
  return `Because an audit of theirs has been launched, ${counted(invited, "invitation has", "invitations have")} been sent.`;
}

export default function Preview({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { plan, file, problems } = page;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={page.partnership}
        title={plan ? `What ${file.name} changes` : `${file.name} has been taken over`}
        lead={
          plan
            ? `${counted(plan.count, "part")} to give, ${plan.unchanged} as they are, ${counted(problems.length, "line")} left out.`
            : `It was accepted at ${momentInWords(file.acceptedAt ?? "")}. ${writtenInWords(page.invited)}`
        }
        error={actionData?.error}
      />
      {problems.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Lines that are left out</h2>
          <BulletList items={problems} />
        </>
      )}
      {page.otherNames.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Another name for an address</h2>
          <BulletList items={page.otherNames} />
        </>
      )}
      {plan && plan.gives.length > 0 && (
        <PostForm label="Accept">
          {plan.toKnow > 0 && (
            <p className="app-notice app-measure">
              Read what is said under {counted(plan.toKnow, "name")} below before you give these parts.
            </p>
          )}
          <Hidden name="mark" value={plan.mark} />
          <div className="app-scroll" role="region" aria-labelledby="gives" tabIndex={0}>
            <table className="app-table">
              <caption className="govuk-table__caption--m" id="gives">
                Parts to give ({plan.count}){plan.count > plan.gives.length && `, the first ${plan.gives.length}`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Organisation</th>
                  <th scope="col">Part</th>
                  <th scope="col">Name</th>
                  <th scope="col">Job title</th>
                  <th scope="col">E-mail address</th>
                </tr>
              </thead>
              <tbody>
                {plan.gives.map((one) => (
                  <tr key={one.row}>
                    <th scope="row">{one.organisationName}</th>
                    <td>{capitalised(one.partName)}</td>
                    <td>
                      {one.name}
                      {one.toKnow.map((line) => (
                        <p className="app-quiet" key={line}>
                          {line}
                        </p>
                      ))}
                    </td>
                    <td>{one.jobTitle}</td>
                    <td>{one.email}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="govuk-body app-measure">{toWriteInWords(page.invited, plan.count)}</p>
          <Button>Give these parts</Button>
        </PostForm>
      )}
      {!plan && (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href={href("/cycles/new")}>
              Set up an audit
            </a>
          </li>
          <li>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/organisations", params)}>
              All organisations
            </a>
          </li>
        </ul>
      )}
    </>
  );
}
