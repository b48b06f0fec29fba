import { useContext } from "react";
import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf, listOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { TypedContext } from "#app/components/govuk/fields/typed.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { listed } from "#domain/words.ts";

interface ActionRow {
  id: string;
  assessmentId: string;
  organisation: string;
  standard: string;
  what: string;
  owner: string;
  due: string;
  age: string;
  standing: string;
  themes: string[];
  mayBeClosed: boolean;
}

interface ActionsTableProps {
  page: { actions: ActionRow[]; mayWrite: boolean; theme: { id: string; name: string } | null; page: number; names: string[] };
  reply: Reply;
}

/** Each action with its owner and age; whoever writes themes gives one to those that they tick. */
export function ActionsTable({ page, reply }: ActionsTableProps) {
  const { actions, theme, names } = page;
  if (actions.length === 0) return <p className="govuk-body">There are none.</p>;
  const field = fieldsOf(reply);
  const ticked = listOf(field("action").defaultValue);
  const { page: number, theme: narrowed } = page;
  const from = new URLSearchParams({
    from: "themes",
    ...(narrowed && { theme: narrowed.id }),
    ...(number > 1 && { page: String(number) }),
  });
  const table = (
    <div className="app-scroll" role="region" aria-labelledby="actions-caption" tabIndex={0}>
      <table className="app-table" id="action">
        <caption id="actions-caption">{theme ? `Theme: ${theme.name}` : "All of them"}</caption>
        <thead>
          <tr>
            <th scope="col">Organisation and action</th>
            <th scope="col">Owner</th>
            <th scope="col">Due</th>
            <th scope="col">Age</th>
            <th scope="col">Standing</th>
            <th scope="col">Themes</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((row) => (
            <Row key={row.id} row={row} ticked={page.mayWrite ? ticked : null} from={`${from}`} />
          ))}
        </tbody>
      </table>
    </div>
  );
  if (!page.mayWrite) return table;
  return (
    <PostForm label="Give the ticked actions a theme">
      {table}
      <div className="app-measure govuk-!-display-none-print">
        <Input
          {...field("name")}
          label="Theme for the actions you ticked"
          hint={
            names.length > 0
              ? `There are: ${listed(names)}. Any other name begins a new one`
              : "For example, escalation, or training of agency staff"
          }
          classes="govuk-input--width-20"
        />
      </div>
      <div className="govuk-button-group">
        <Button classes="govuk-button--secondary">Give them this theme</Button>
        {theme && (
          <Button name="intent" value="untag" classes="govuk-button--secondary">
            Take “{theme.name}” off them
          </Button>
        )}
      </div>
    </PostForm>
  );
}

/** Ticked is null where nothing is to be ticked. */
function Row({ row, ticked, from }: { row: ActionRow; ticked: string[] | null; from: string }) {
  const typed = useContext(TypedContext);
  const isTicked = typed ? typed.some(([name, value]) => name === "action" && value === row.id) : ticked?.includes(row.id);
  return (
    <tr>
      <th scope="row">
        {ticked === null ? (
          `${row.organisation}, ${row.standard}: ${row.what}`
        ) : (
          <div className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`pick-${row.id}`}
                name="action"
                value={row.id}
                defaultChecked={isTicked}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`pick-${row.id}`}>
                {row.organisation}, {row.standard}: {row.what}
              </label>
            </div>
          </div>
        )}
      </th>
      <td>{row.owner}</td>
      <td>{row.due}</td>
      <td>{row.age}</td>
      <td>
        {row.standing}
        {row.mayBeClosed && (
          <>
            <br />
            <a
              className="govuk-link"
              href={`${href("/assessments/:assessmentId/actions/:actionId/closure", {
                assessmentId: row.assessmentId,
                actionId: row.id,
              })}?${from}`}
            >
              Close it or ask for more<span className="govuk-visually-hidden">: {row.what}</span>
            </a>
          </>
        )}
      </td>
      <td>{listed(row.themes) || "None"}</td>
    </tr>
  );
}
