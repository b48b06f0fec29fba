import type { ReactNode } from "react";
import { Button } from "#app/components/govuk/button.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import type { Choice, Narrowing } from "#domain/organisations/narrowing.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";

interface CycleFiltersProps {
  partnerships: { id: string; shortName: string }[];
  only: string | undefined;
  called: Called;
  choices?: Choice[];
  narrowing?: Narrowing;
  /** Further choices of the page. */
  children?: ReactNode;
  button?: string;
}

/** Narrows a cycle to one of its partnerships and to groups of its organisations; nothing where there is nothing to choose. */
export function CycleFilters({
  partnerships,
  only,
  called,
  choices = [],
  narrowing = {},
  children,
  button = `Show these ${called.many}`,
}: CycleFiltersProps) {
  if (partnerships.length < 2 && choices.length === 0 && !children) return null;
  return (
    <form method="get" className="app-filters">
      {partnerships.length > 1 && (
        <Select
          key={only ?? "all"}
          name="partnership"
          label="Partnership"
          defaultValue={only ?? ""}
          items={[
            { value: "", text: `All ${called.many} of the cycle` },
            ...partnerships.map(({ id, shortName }) => ({ value: id, text: `${capitalised(called.many)} of ${shortName}` })),
          ]}
        />
      )}
      {choices.map(({ way, heading, groups }) => (
        <Select
          key={way}
          name={way}
          label={heading}
          defaultValue={narrowing[way] ?? ""}
          items={[{ value: "", text: "All" }, ...groups.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      ))}
      {children}
      <Button classes="govuk-button--secondary">{button}</Button>
    </form>
  );
}
