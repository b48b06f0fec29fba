import { Button } from "#app/components/button.tsx";
import { Select } from "#app/components/select.tsx";

interface PartnershipFilterProps {
  partnerships: { id: string; shortName: string }[];
  only: string | undefined;
}

/** Narrows a joint cycle to one of its partnerships; nothing where there is only one. */
export function PartnershipFilter({ partnerships, only }: PartnershipFilterProps) {
  if (partnerships.length < 2) return null;
  return (
    <form method="get">
      <Select
        key={only ?? "all"}
        id="partnership"
        name="partnership"
        label="Partnership"
        defaultValue={only ?? ""}
        items={[
          { value: "", text: "All agencies of the cycle" },
          ...partnerships.map(({ id, shortName }) => ({ value: id, text: `Agencies of ${shortName}` })),
        ]}
      />
      <Button classes="govuk-button--secondary">Show these agencies</Button>
    </form>
  );
}
