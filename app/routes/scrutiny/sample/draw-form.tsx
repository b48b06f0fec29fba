import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import type { SamplePreview } from "./sample.server.ts";

interface DrawFormProps {
  phases: { phase: string; of: number; usual: number }[];
  seed: string;
  reply: Reply;
  preview: SamplePreview | null;
}

/** How many of each phase, and the seed. It changes nothing: the draw is shown first. */
export function DrawForm({ phases, seed, reply, preview }: DrawFormProps) {
  const saved = {
    seed,
    wanted: phases.map(({ phase, usual }) => ({ count: String(preview?.phases.find((one) => one.phase === phase)?.wanted ?? usual) })),
  };
  const field = fieldsOf(reply, saved);
  return (
    <form method="get" noValidate aria-label="Draw">
      {phases.map(({ phase, of }, index) => (
        <Input
          key={phase}
          {...field(`wanted[${index}].count`)}
          label={`${phase}: how many of ${of}`}
          classes="govuk-input--width-3"
          inputMode="numeric"
        />
      ))}
      <Input
        {...field("seed")}
        label="Seed"
        hint="The same seed draws the same sample again, so anybody can check how it was drawn"
        classes="govuk-input--width-10"
      />
      <Button classes={preview ? "govuk-button--secondary" : undefined}>Show the draw</Button>
    </form>
  );
}
