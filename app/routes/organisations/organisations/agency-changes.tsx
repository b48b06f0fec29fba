import type { AgencyChange } from "#domain/organisations/organisation-changes.ts";
import { listOf } from "#app/components/govuk/fields/fields-of.ts";
import { useTypedChoice } from "#app/components/govuk/fields/typed.ts";

type Shown = Omit<AgencyChange, "agency">;

const headings: Record<AgencyChange["what"], string> = {
  new: "New",
  changed: "Changed",
  asked: "Held by another partnership, which is asked whether you may join",
};

function leaveOut({ what, name }: Shown): string {
  if (what === "new") return `Do not add ${name}`;
  return what === "asked" ? `Do not ask about ${name}` : `Leave ${name} as it is`;
}

/** What a file of agencies would change, group by group, with a box to leave a change out. */
export function AgencyChanges({ changes }: { changes: Shown[] }) {
  const left = listOf(useTypedChoice("leave", undefined));
  return Object.entries(headings).map(([what, heading]) => {
    const some = changes.filter((change) => change.what === what);
    if (some.length === 0) return null;
    return (
      <div className="app-scroll" role="region" aria-labelledby={`changes-${what}`} tabIndex={0} key={what}>
        <table className="app-table">
          <caption className="govuk-table__caption--m" id={`changes-${what}`}>
            {heading} ({some.length})
          </caption>
          <thead>
            <tr>
              <th scope="col">Agency</th>
              <th scope="col">Row</th>
              <th scope="col">What the file says</th>
              <th scope="col">{what === "new" ? "Do not add" : what === "asked" ? "Do not ask" : "Leave it as it is"}</th>
            </tr>
          </thead>
          <tbody>
            {some.map((change) => (
              <tr key={change.row}>
                <th scope="row">{change.name}</th>
                <td>{change.row}</td>
                <td>
                  {change.details.map(({ label, before, now }) => (
                    <div key={label}>
                      {label}:{" "}
                      {change.what === "new" ? (
                        now
                      ) : (
                        <>
                          {before ? <del>{before}</del> : "not given"}, now {now ? <ins>{now}</ins> : "not given"}
                        </>
                      )}
                    </div>
                  ))}
                </td>
                <td>
                  <div className="govuk-checkboxes govuk-checkboxes--small">
                    <div className="govuk-checkboxes__item">
                      <input
                        className="govuk-checkboxes__input"
                        id={`leave-${change.row}`}
                        name="leave"
                        type="checkbox"
                        value={change.row}
                        defaultChecked={left.includes(String(change.row))}
                      />
                      <label className="govuk-label govuk-checkboxes__label" htmlFor={`leave-${change.row}`}>
                        <span className="govuk-visually-hidden">{leaveOut(change)}</span>
                      </label>
                    </div>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  });
}
