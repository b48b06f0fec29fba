import type { RegisterChange } from "#domain/schools/register-diff.ts";
import { type Fields, listOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { useTypedChoice } from "#app/components/govuk/fields/typed.ts";

type Shown = Omit<RegisterChange, "setting">;

const headings: Record<RegisterChange["what"], string> = {
  new: "New",
  conversion: "New URN for one that is held",
  closed: "Closed",
  changed: "Changed",
};

/** What a file of the register would change, group by group, with a box to leave a change out. */
export function RegisterChanges({ changes, field }: { changes: Shown[]; field: Fields }) {
  const left = listOf(useTypedChoice("leave", undefined));
  const groups = Object.entries(headings).map(([what, heading]) => ({
    what,
    heading,
    some: changes.filter((change) => change.what === what),
  }));
  return groups
    .filter(({ some }) => some.length > 0)
    .map(({ what, heading, some }) => (
      <div className="app-scroll" role="region" aria-labelledby={`changes-${what}`} tabIndex={0} key={heading}>
        <table className="app-table">
          <caption className="govuk-table__caption--m" id={`changes-${what}`}>
            {heading} ({some.length})
          </caption>
          <thead>
            <tr>
              <th scope="col">School or college</th>
              <th scope="col">URN</th>
              <th scope="col">What the file says</th>
              <th scope="col">{what === "new" ? "Do not add" : "Leave it as it is"}</th>
            </tr>
          </thead>
          <tbody>
            {some.map((change) => (
              <tr key={change.urn}>
                <th scope="row">{change.name}</th>
                <td>{change.urn}</td>
                <td>
                  {change.note}
                  {change.details.map(({ label, before, now }) => (
                    <div key={label}>
                      {label}: {before ? <del>{before}</del> : "not given"}, now {now ? <ins>{now}</ins> : "not given"}
                    </div>
                  ))}
                  {change.asksDay && (
                    <Input
                      {...field(`closedOn.urn${change.urn}`)}
                      label={`When did ${change.name} close?`}
                      hint="For example, 31 8 2026"
                      classes="govuk-input--width-10"
                    />
                  )}
                </td>
                <td>
                  <div className="govuk-checkboxes govuk-checkboxes--small">
                    <div className="govuk-checkboxes__item">
                      <input
                        className="govuk-checkboxes__input"
                        id={`leave-${change.urn}`}
                        name="leave"
                        type="checkbox"
                        value={change.urn}
                        defaultChecked={left.includes(change.urn)}
                      />
                      <label className="govuk-label govuk-checkboxes__label" htmlFor={`leave-${change.urn}`}>
                        <span className="govuk-visually-hidden">
                          {change.what === "new" ? `Do not add ${change.name}` : `Leave ${change.name} as it is`}
                        </span>
                      </label>
                    </div>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ));
}
