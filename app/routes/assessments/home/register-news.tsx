import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";

interface RegisterNewsProps {
  at: string;
  fields: string[];
  isConversion: boolean;
  starts: string[];
  stops: string[];
}

/** What the national register changed, and what it means for the return. */
export function RegisterNews({ at, fields, isConversion, starts, stops }: RegisterNewsProps) {
  return (
    <InsetText>
      <p className="govuk-body">
        The national register changed on {dayInWords(dayOf(new Date(at)))}.{" "}
        {isConversion && "It has a new URN; the law and the trust here follow, and earlier returns stay. "}
        Now: {fields.join("; ")}.
      </p>
      {starts.length > 0 && <p className="govuk-body">Asked from now on: {listed(starts)}.</p>}
      {stops.length > 0 && <p className="govuk-body">No longer asked: {listed(stops)}. Answers already given are kept.</p>}
    </InsetText>
  );
}
