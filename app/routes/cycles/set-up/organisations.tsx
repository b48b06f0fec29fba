import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { capitalised, counted } from "#domain/words.ts";
import type { Route } from "./+types/organisations.ts";
import { addLater, changeList, readOrganisationsPage } from "./organisations.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  return readOrganisationsPage(await requireSetUp(request));
}

export async function action(request: Route.ActionArgs) {
  const view = await requireSetUp(request);
  const formData = await request.request.formData();
  if (view.cycle.state === "closed") throw data("This audit is closed.", 409);
  const result = view.cycle.state === "preparing" ? await changeList(view, formData) : await addLater(request, view, formData);
  if ("problem" in result) return data(result, result.status);
  const setUp = href("/cycles/:cycleId/set-up", request.params);
  return redirect(view.cycle.state === "preparing" ? `${setUp}?done=organisations` : `${setUp}?done=added`);
}

export const handle = { back: backToSetUp };

export default function Organisations({ loaderData: page, actionData }: Route.ComponentProps) {
  const { called, isOpen } = page;
  return (
    <div className="app-measure">
      <PageHead
        caption={page.cycle.title}
        title={isOpen ? `Add ${called.any} to the audit` : "Choose the organisations"}
        tab={`${isOpen ? "Add organisations" : "Choose the organisations"}: ${page.cycle.title}`}
        lead={page.sentence}
        error={actionData?.problem}
      />
      {actionData && (
        <InsetText>
          <p className="govuk-body">{actionData.problem}</p>
        </InsetText>
      )}
      {page.elsewhere > 0 && (
        <p className="govuk-body">
          {counted(page.elsewhere, "more is", "more are")} on the list of the other partnership alone. You do not change these.
        </p>
      )}
      {page.kinds.length === 0 && (
        <p className="govuk-body">
          {isOpen
            ? `Every ${called.one} of your partnership has been invited.`
            : `Your partnership holds no ${called.one} yet. Add or import them first.`}
        </p>
      )}
      {page.kinds.length > 0 && (
        <PostForm form="list">
          {page.kinds.map(({ kind, organisations }, index) => (
            <section key={kind}>
              <Checkboxes
                name="organisations"
                id={`organisations-${index}`}
                legend={`${kind} (${organisations.length})`}
                legendSize="m"
                size="small"
                defaultValue={organisations.filter(({ isOn }) => isOn).map(({ id }) => id)}
                items={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </section>
          ))}
          {!isOpen &&
            page.kinds.map(({ organisations }) =>
              organisations.map(({ id, isOn }) => isOn && <input key={id} type="hidden" name="was" value={id} />),
            )}
          <Textarea
            name="list"
            label="Or paste a list"
            labelSize="s"
            hint={`Names or URNs of ${called.many} you hold, one a line. They are added to those ticked above`}
            defaultValue={actionData?.list}
            rows={4}
          />
          <div className="govuk-button-group">
            <Button name="intent" value="save">
              {isOpen ? "Add them and invite their people" : "Save the list"}
            </Button>
            {!isOpen && (
              <Button name="intent" value="all" classes="govuk-button--secondary">
                Put all {page.held} on the list
              </Button>
            )}
          </div>
          {!isOpen && page.kinds.length > 1 && (
            <>
              <h2 className="govuk-heading-s">All of one kind</h2>
              <div className="govuk-button-group">
                {page.kinds.map(({ kind }) => (
                  <Button key={kind} name="all-of" value={kind} classes="govuk-button--secondary">
                    All of {capitalised(kind)}
                  </Button>
                ))}
              </div>
            </>
          )}
        </PostForm>
      )}
    </div>
  );
}
