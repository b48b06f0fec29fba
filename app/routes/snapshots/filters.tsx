import { Button } from "#app/components/button.tsx";
import { Select } from "#app/components/select.tsx";

interface FigureFiltersProps {
  partnerships: { id: string; shortName: string }[];
  kinds: string[];
  only: string;
  kind: string;
  isPublic: boolean;
}

/** What the figures are narrowed to, by a form that is a link to send on. */
export function FigureFilters({ partnerships, kinds, only, kind, isPublic }: FigureFiltersProps) {
  return (
    <form method="get" className="govuk-!-margin-bottom-7">
      {partnerships.length > 1 && (
        <Select
          id="partnership"
          name="partnership"
          label="Partnership"
          defaultValue={only}
          items={[{ value: "", text: "All, each agency counted once" }, ...partnerships.map(({ id, shortName }) => ({ value: id, text: `Agencies of ${shortName}` }))]}
        />
      )}
      <Select id="kind" name="kind" label="Kind of agency" defaultValue={kind} items={[{ value: "", text: "All kinds" }, ...kinds.map((one) => ({ value: one, text: one }))]} />
      <Select
        id="public"
        name="public"
        label="Version"
        hint="The public version has all agencies, with small numbers suppressed"
        defaultValue={isPublic ? "1" : ""}
        items={[
          { value: "", text: "Internal, nothing suppressed" },
          { value: "1", text: "Public, small numbers suppressed" },
        ]}
      />
      <Button classes="govuk-button--secondary">Show these figures</Button>
    </form>
  );
}
