import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import type { LateSettings } from "#db/schools/late-settings.ts";

/** The schools and colleges of a file that an audit which runs does not have: they came after it was launched, and can be added. */
export function LateSchools({ cycle, settings }: LateSettings) {
  return (
    <PostForm form="list" action={href("/cycles/:cycleId/set-up/organisations", { cycleId: cycle.id })} className="app-measure">
      <Checkboxes
        name="organisations"
        legend={`Not in the ${cycle.title}`}
        legendSize="m"
        hint="They are held here and were not invited. Whoever is added has the same dates, and their people are invited at once"
        items={settings.map(({ id, name, urn }) => ({ value: id, label: `${name} (URN ${urn})` }))}
      />
      <Button>Add them to the audit</Button>
    </PostForm>
  );
}
