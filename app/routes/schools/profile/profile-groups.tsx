import { href } from "react-router";
import type { ProfilePage } from "./show.server.ts";
import { SummaryList, type SummaryRow } from "#app/components/govuk/summary-list.tsx";
import { counted } from "#domain/words.ts";
import { Details } from "#app/components/govuk/details.tsx";
import { Tag } from "#app/components/govuk/tag.tsx";

type Group = ProfilePage["groups"][number];
type Row = Group["rows"][number];

/** First what is old, missing or still last year's; then every group, folded, with one way to change it for those who may. */
export function ProfileGroups({ page }: { page: ProfilePage }) {
  const first = page.groups.flatMap((group) => group.rows.filter(({ isToDo }) => isToDo).map((row) => ({ group, row })));
  return (
    <>
      {first.length > 0 && (
        <section aria-labelledby="first">
          <h2 className="govuk-heading-m" id="first">
            Old, missing or still last year’s
          </h2>
          {page.mayEdit && page.toDo > 1 && (
            // Not the paragraph: on paper a heading goes with what is left out below it
            <p className="govuk-body">
              <a
                className="govuk-link govuk-!-display-none-print"
                href={href("/assessments/:assessmentId/profile/this-year", { assessmentId: page.assessmentId })}
              >
                Bring these {page.toDo} up to date on one page
              </a>
            </p>
          )}
          <SummaryList rows={first.map(({ group, row }) => rowOf(group, row, formOf(page, group), true))} />
        </section>
      )}
      <h2 className="govuk-heading-m">All parts of the profile</h2>
      {page.groups.map((group) => (
        <GroupOfProfile key={group.code} group={group} form={formOf(page, group)} />
      ))}
    </>
  );
}

function formOf(page: ProfilePage, group: Group): string | null {
  if (!page.mayEdit) return null;
  return href("/assessments/:assessmentId/profile/:group", { assessmentId: page.assessmentId, group: group.code });
}

function GroupOfProfile({ group, form }: { group: Group; form: string | null }) {
  const blank = group.rows.filter((row) => row.entry === null && !row.value && !row.isMissing).map((row) => row.label);
  const shown = group.rows.filter((row) => row.entry === null && (row.value || row.isMissing));
  return (
    <Details
      summary={`${group.title}: ${group.entries === null ? `${shown.length} of ${group.rows.length} given` : counted(group.entries, "entry", "entries")}`}
      id={`group-${group.code}`}
    >
      {group.entries === null ? (
        <>
          <SummaryList rows={shown.map((row) => rowOf(group, row, null))} />
          {blank.length > 0 && <p className="govuk-body-s">Not given: {blank.join("; ")}.</p>}
          {form && (
            <p className="govuk-body govuk-!-display-none-print">
              <a className="govuk-link" href={form}>
                Change<span className="govuk-visually-hidden"> {group.title}</span>
              </a>
            </p>
          )}
        </>
      ) : (
        <Entries group={group} form={form} />
      )}
    </Details>
  );
}

function Entries({ group, form }: { group: Group; form: string | null }) {
  return (
    <>
      {Array.from({ length: group.entries ?? 0 }, (_, entry) => (
        <div key={entry}>
          <h3 className="govuk-heading-s">
            {group.title}: {entry + 1}
          </h3>
          <SummaryList rows={group.rows.filter((row) => row.entry === entry && row.value).map((row) => rowOf(group, row, null))} />
        </div>
      ))}
      {group.entries === 0 && <p className="govuk-body">None entered.</p>}
      {form && (
        <p className="govuk-body govuk-!-display-none-print">
          <a className="govuk-link" href={form}>
            {group.entries === 0 ? "Add an entry" : "Change or add"}
            <span className="govuk-visually-hidden">: {group.title}</span>
          </a>
        </p>
      )}
    </>
  );
}

function rowOf(group: Group, row: Row, form: string | null, isAlone = false): SummaryRow {
  const id = row.entry === null ? row.code : `${group.code}-${row.entry}-${row.code}`;
  const hidden = row.entry === null ? `${row.label}, ${group.title}` : `${row.label}, ${group.title} ${row.entry + 1}`;
  return {
    key: isAlone ? row.name : row.label,
    value: (
      <>
        {(row.isLastYears ? `Last year: ${row.value}${isAlone ? ". It counts once you type this year’s" : ""}` : row.value) ||
          (row.isMissing ? <Tag classes="govuk-tag--yellow">Missing</Tag> : "Not given")}
        {row.overdue && (
          <>
            {" "}
            <Tag classes="govuk-tag--red">Overdue</Tag> {isAlone && row.overdue}
          </>
        )}
        {row.register && (
          <>
            <br />
            <span className="govuk-hint">
              The national register {row.register.isNewer ? "now " : ""}says {row.register.value}
            </span>
          </>
        )}
      </>
    ),
    action: form && !row.isFixed ? { href: `${form}#${id}`, text: "Change", visuallyHiddenText: hidden } : undefined,
  };
}
