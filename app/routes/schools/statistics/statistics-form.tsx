import { href } from "react-router";
import { type FieldValues, placesOf, valueInWords } from "#domain/schools/set-fields.ts";
import type { FieldGroup } from "#standards/settings.ts";
import { Button } from "#app/components/govuk/button.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { SetFields } from "#app/routes/schools/set-fields.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

interface StatisticsPage {
  assessmentId: string;
  groups: FieldGroup[];
  fields: FieldValues;
  revision: number;
  sent: object | null;
}

/** The numbers of one period, to be kept as a draft or sent. */
export function StatisticsForm({ page, reply }: { page: StatisticsPage; reply: Reply }) {
  return (
    <PostForm>
      <Hidden name="revision" value={page.revision} reply={reply} />
      {page.groups.map((group) => (
        <section key={group.code} aria-labelledby={`group-${group.code}`}>
          <h2 className="govuk-heading-m" id={`group-${group.code}`}>
            {group.title}
          </h2>
          {group.hint && <p className="govuk-body">{group.hint}</p>}
          <SetFields group={group} values={page.fields} reply={reply} />
        </section>
      ))}
      <div className="govuk-button-group">
        {/* First, because the key Enter presses the first button */}
        {!page.sent && (
          <Button name="intent" value="draft" classes="govuk-button--secondary">
            Save as a draft
          </Button>
        )}
        <Button name="intent" value="send">
          {page.sent ? "Send the corrected numbers" : "Send to the partnership"}
        </Button>
        <a className="govuk-link" href={href("/assessments/:assessmentId/statistics", { assessmentId: page.assessmentId })}>
          Cancel
        </a>
      </div>
    </PostForm>
  );
}

/** The numbers of one period, to be read. */
export function StatisticsNumbers({
  groups,
  fields,
  isGivenOnly = false,
}: {
  groups: FieldGroup[];
  fields: FieldValues;
  isGivenOnly?: boolean;
}) {
  const places = (group: FieldGroup) => placesOf([group], fields).filter(({ value }) => !isGivenOnly || value !== "");
  return groups
    .filter((group) => places(group).length > 0)
    .map((group) => (
      <section key={group.code}>
        <h2 className="govuk-heading-m">{group.title}</h2>
        <SummaryList
          rows={places(group).map(({ field, value }) => ({ key: field.label, value: valueInWords(field, value) || "Not given" }))}
        />
      </section>
    ));
}
