import type { ReactNode } from "react";
import { Compare } from "#app/components/compare.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { Tag } from "#app/components/govuk/tag.tsx";
import type { ComparedSets, ComparedStandard, FieldDifference, StandardState } from "#domain/standard-sets/compare-sets.ts";
import { changeInWords } from "#domain/standard-sets/set-in-words.ts";
import { counted, listed } from "#domain/words.ts";

interface Props {
  compared: ComparedSets;
  /** The two versions, by name. */
  now: string;
  before: string;
  /** What stands beside the name of a standard. */
  linkOf?: (code: string) => ReactNode;
}

/** Two versions standard by standard; what is as it was is folded away. */
export function ComparedStandards({ compared, now, before, linkOf }: Props) {
  const same = compared.sections.flatMap(({ standards }) => standards).filter(({ state }) => state === "same");
  return (
    <>
      {compared.sections.map(({ code, title, standards }) => {
        const changed = standards.filter(({ state }) => state !== "same");
        if (changed.length === 0) return null;
        return (
          <section key={code}>
            <h2 className="govuk-heading-m govuk-!-margin-top-6">
              {code}. {title}
            </h2>
            {changed.map((standard) => (
              <Changed standard={standard} now={now} before={before} key={standard.code}>
                {standard.state !== "left-out" && linkOf?.(standard.code)}
              </Changed>
            ))}
          </section>
        );
      })}
      {compared.set.length > 0 && (
        <section>
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Beside the standards</h2>
          <Fields fields={compared.set} now={now} before={before} level="h3" />
        </section>
      )}
      {same.length > 0 && (
        <Details summary={`As in ${before}: ${counted(same.length, "standard")}`}>
          <ul className="govuk-list">
            {same.map(({ code, short }) => (
              <li key={code}>
                {code} {short} {linkOf?.(code)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

const states: Record<StandardState, string> = {
  same: "As it was",
  changed: "Same meaning",
  reworded: "Reworded",
  new: "New",
  "left-out": "Left out",
};

function Changed({ standard, now, before, children }: { standard: ComparedStandard; now: string; before: string; children: ReactNode }) {
  const { code, short, state, declared, fields } = standard;
  return (
    <section className="govuk-!-margin-bottom-6">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-2">
        {code} {short} <Tag classes={state === "changed" ? "govuk-tag--grey" : undefined}>{states[state]}</Tag>
      </h3>
      {declared && state !== "changed" && <p className="govuk-body app-measure">{changeInWords(declared)}</p>}
      {children}
      {state === "left-out" || state === "new" ? (
        <Details summary={`What it ${state === "new" ? "says" : "said"}`}>
          {fields.map((field) => (
            <p className="govuk-body app-own-lines" key={field.label}>
              <strong>{field.label}:</strong> {textOf(state === "new" ? field.now : field.before)}
            </p>
          ))}
        </Details>
      ) : state === "changed" ? (
        <Details summary={`Other: ${listed(fields.map(({ label }) => label.toLowerCase()))}`}>
          <Fields fields={fields} now={now} before={before} />
        </Details>
      ) : (
        <Fields fields={fields} now={now} before={before} />
      )}
    </section>
  );
}

interface FieldsProps {
  fields: FieldDifference[];
  now: string;
  before: string;
  /** Under the heading of a section, or else of a standard. */
  level?: "h3" | "h4";
}

function Fields({ fields, now, before, level: Heading = "h4" }: FieldsProps) {
  return fields.map((field) => (
    <div key={field.label}>
      <Heading className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{field.label}</Heading>
      <Compare
        left={{ heading: before, parts: field.before.length > 0 ? field.before : nothing }}
        right={{ heading: now, parts: field.now.length > 0 ? field.now : nothing }}
        level={Heading === "h3" ? "h4" : "h5"}
      />
    </div>
  ));
}

const nothing = [{ value: "Nothing" }];

function textOf(parts: FieldDifference["now"]): string {
  return parts.map(({ value }) => value).join("");
}
