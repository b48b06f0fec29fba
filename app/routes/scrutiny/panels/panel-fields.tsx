import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { panelLimits } from "#app/forms/scrutiny/panel.ts";
import { dayInWords } from "#domain/dates.ts";
import type { Offered } from "./panel-form.server.ts";

interface PanelFieldsProps {
  field: Fields;
  offered: Offered;
  boxes: number;
  planned: { from: string; to: string };
}

/** What is asked of a panel: the meeting, who sits, and the slots. */
export function PanelFields({ field, offered, boxes, planned }: PanelFieldsProps) {
  const chairs = offered.people.filter(({ mayChair }) => mayChair);
  return (
    <>
      <DateInput
        {...field("day")}
        legend="Day"
        legendSize="s"
        hint={`The cycle plans its panels from ${dayInWords(planned.from)} to ${dayInWords(planned.to)}. Another day can be chosen`}
      />
      <Input {...field("time")} label="Starts at" labelSize="s" hint="UK time, for example 10:00 or 2pm" classes="govuk-input--width-5" />
      <Input {...field("minutes")} label="Length in minutes" labelSize="s" inputMode="numeric" classes="govuk-input--width-3" />
      <Textarea {...field("place")} label="Place (optional)" labelSize="s" hint="Read by members and by the organisations" rows={2} />
      <Input {...field("link")} label="Link to join (optional)" labelSize="s" hint="Read by members and by the organisations" />
      <Select
        {...field("chairId")}
        label="Chair"
        labelSize="s"
        hint="Settles the ratings. A panel chair or an independent scrutineer"
        items={[{ value: "", text: "Not chosen yet" }, ...chairs.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Checkboxes
        {...field("members")}
        legend="Members"
        legendSize="s"
        hint="Nobody sits in a slot of their own organisation. The panel’s page says who steps out"
        items={offered.people.map(({ id, name, jobTitle }) => ({ value: id, label: name, hint: jobTitle }))}
      />
      <DateInput {...field("packOn")} legend="Day of the pack (optional)" legendSize="s" hint="By when members should have it to read" />
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Slots</h2>
      <p className="govuk-body">
        Time before the first slot is for the welcome, and time after the last for the close. To remove a slot, choose no organisation. Save
        to get room for more slots.
      </p>
      {Array.from({ length: boxes }, (_, at) => (
        <SlotFields key={at} field={field} at={at} offered={offered} chairs={chairs} />
      ))}
    </>
  );
}

function SlotFields({
  field,
  at,
  offered,
  chairs,
}: Pick<PanelFieldsProps, "field" | "offered"> & { at: number; chairs: Offered["people"] }) {
  const own = (name: string) => field(`slots[${at}].${name}`);
  return (
    <Fieldset legend={`Slot ${at + 1}`} legendSize="s">
      <Select
        {...own("assessment")}
        label="Organisation"
        items={[
          { value: "", text: "None" },
          ...offered.returns.map(({ id, name, note, isTaken }) => ({
            value: id,
            text: note ? `${name} (${note})` : name,
            isDisabled: isTaken,
          })),
        ]}
      />
      <Input {...own("time")} label="From" classes="govuk-input--width-5" />
      <Input {...own("minutes")} label="Minutes" inputMode="numeric" classes="govuk-input--width-3" />
      <CharacterCount {...own("attending")} label="Who comes for the organisation (optional)" rows={1} maxLength={panelLimits.attending} />
      <Select
        {...own("chair")}
        label="Another chair for this slot (optional)"
        items={[{ value: "", text: "The chair of the panel" }, ...chairs.map(({ id, name }) => ({ value: id, text: name }))]}
      />
    </Fieldset>
  );
}
