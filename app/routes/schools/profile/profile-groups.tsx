import { href } from "react-router";
import type { ProfilePage } from "./show.server.ts";
import { SummaryList, type SummaryRow } from "#app/components/govuk/summary-list.tsx";
import { Tag } from "#app/components/govuk/tag.tsx";

type Group = ProfilePage["groups"][number];
type Row = Group["rows"][number];

/** Every group of the profile as a list of what it holds, with the way to change it for those who may. */
export function ProfileGroups({ page }: { page: ProfilePage }) {
  return page.groups.map((group) => {
    const form = page.mayEdit
      ? href("/assessments/:assessmentId/profile/:group", { assessmentId: page.assessmentId, group: group.code })
      : null;
    return (
      <section key={group.code} aria-labelledby={`group-${group.code}`}>
        <h2 className="govuk-heading-m" id={`group-${group.code}`}>
          {group.title}
        </h2>
        {group.hint && <p className="govuk-hint">{group.hint}</p>}
        {group.entries === null ? (
          <SummaryList rows={group.rows.map((row) => rowOf(group, row, form))} />
        ) : (
          <Entries group={group} form={form} />
        )}
      </section>
    );
  });
}

function Entries({ group, form }: { group: Group; form: string | null }) {
  return (
    <>
      {Array.from({ length: group.entries ?? 0 }, (_, entry) => (
        <div key={entry}>
          <h3 className="govuk-heading-s">
            {group.title}: {entry + 1}
          </h3>
          <SummaryList rows={group.rows.filter((row) => row.entry === entry).map((row) => rowOf(group, row, form))} />
        </div>
      ))}
      {group.entries === 0 && <p className="govuk-body">None entered.</p>}
      {form && (
        <p className="govuk-body">
          <a className="govuk-link" href={form}>
            {group.entries === 0 ? "Add an entry" : "Change, add or remove entries"}
            <span className="govuk-visually-hidden">: {group.title}</span>
          </a>
        </p>
      )}
    </>
  );
}

function rowOf(group: Group, row: Row, form: string | null): SummaryRow {
  const id = row.entry === null ? row.code : `${group.code}-${row.entry}-${row.code}`;
  const hidden = row.entry === null ? `${row.label}, ${group.title}` : `${row.label}, ${group.title} ${row.entry + 1}`;
  return {
    key: row.label,
    value: (
      <>
        {(row.isLastYears ? `Last year: ${row.value}. It counts once you type this year’s` : row.value) ||
          (row.isMissing ? <Tag classes="govuk-tag--yellow">Missing</Tag> : "Not given")}
        {row.overdue && (
          <>
            {" "}
            <Tag classes="govuk-tag--red">Overdue</Tag> {row.overdue}
          </>
        )}
      </>
    ),
    action: form && !row.isFixed ? { href: `${form}#${id}`, text: "Change", visuallyHiddenText: hidden } : undefined,
  };
}
