import { Button } from "#app/components/govuk/button.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import type { Choice, FigureChoices } from "#domain/figures/figure-choices.ts";
import type { FigureFilter } from "#domain/figures/figures.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";

interface FigureFiltersProps {
  choices: FigureChoices;
  filter: FigureFilter;
  called: Called;
}

/** What the figures are narrowed to, by a form that is a link to send on. */
export function FigureFilters({ choices, filter, called }: FigureFiltersProps) {
  const { partnerships, kinds, phases, governances, trusts, ratings } = choices;
  return (
    <form method="get" className="app-filters">
      {partnerships.length > 1 && (
        <Select
          name="partnership"
          label="Partnership"
          defaultValue={filter.partnershipId ?? ""}
          items={[
            { value: "", text: `All, each ${called.one} counted once` },
            ...partnerships.map(({ id, name }) => ({ value: id, text: `${capitalised(called.many)} of ${name}` })),
          ]}
        />
      )}
      <Select
        name="kind"
        label={capitalised(called.sortOf)}
        defaultValue={filter.kind ?? ""}
        items={[{ value: "", text: `All ${called.sort}s` }, ...items(kinds)]}
      />
      {phases.length > 0 && (
        <Select
          name="phase"
          label="Phase"
          defaultValue={filter.phase ?? ""}
          items={[{ value: "", text: "All phases" }, ...items(phases)]}
        />
      )}
      {governances.length > 0 && (
        <Select
          name="governance"
          label="Governance"
          defaultValue={filter.governance ?? ""}
          items={[{ value: "", text: "All kinds of governance" }, ...items(governances)]}
        />
      )}
      {trusts.length > 0 && (
        <Select
          name="trust"
          label="Trust"
          defaultValue={filter.trustId ?? ""}
          items={[{ value: "", text: "All, in a trust or not" }, ...items(trusts)]}
        />
      )}
      {ratings.length > 1 && (
        <Select
          name="ratings"
          label="Whose ratings"
          hint={`Moderated ratings are of ${called.many} whose review has ended`}
          defaultValue={filter.judgedBy ?? "self"}
          items={items(ratings)}
        />
      )}
      <Button classes="govuk-button--secondary">Show these figures</Button>
    </form>
  );
}

function items(choices: Choice[]) {
  return choices.map(({ id, name }) => ({ value: id, text: name }));
}
