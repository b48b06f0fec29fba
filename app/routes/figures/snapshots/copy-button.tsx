import { Button } from "#app/components/govuk/button.tsx";

/** Copies the sentence that has this id. It shows where scripts run. */
export function CopyButton({ id }: { id: string }) {
  return (
    <Button type="button" classes="govuk-button--secondary" data={{ "data-copy": id }} isHidden>
      Copy the sentence
    </Button>
  );
}
