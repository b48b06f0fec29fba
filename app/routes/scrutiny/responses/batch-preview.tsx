import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { LetterBeginning, LetterEnd } from "#app/routes/scrutiny/response/letter-view.tsx";
import { outcomeLabels } from "#domain/responses/response.ts";
import { counted } from "#domain/words.ts";
import type { BatchPage } from "./show.server.ts";

/** Any of the letters as it would be sent, and the button that sends them all: only after one was looked at. */
export function BatchPreview({ page: { batch, ready, groups, preview } }: { page: BatchPage }) {
  if (!batch || ready.length === 0) return null;
  return (
    <section aria-labelledby="preview-heading">
      <h2 className="govuk-heading-m" id="preview-heading">
        Look at any of them
      </h2>
      <form method="get" noValidate>
        <Select
          name="preview"
          label="School or college"
          defaultValue={ready.find(({ organisation }) => organisation === preview?.organisation)?.assessmentId ?? ""}
          items={ready.map(({ assessmentId, organisation }) => ({ value: assessmentId, text: organisation }))}
        />
        <Button classes="govuk-button--secondary">Look at this letter</Button>
      </form>
      {preview && (
        <>
          <div className="govuk-inset-text">
            <p className="govuk-body">
              <strong>{preview.organisation}</strong>: {outcomeLabels[preview.outcome]}
            </p>
            <LetterBeginning letter={preview} />
            <LetterEnd letter={preview} />
            <p className="govuk-body">Questions: {preview.partnership.contact}</p>
          </div>
          <form method="post" aria-label="Send the letters">
            <input type="hidden" name="revision" value={batch.revision} />
            {groups.map(({ group, count }) => (
              <input type="hidden" key={group} name={group} value={count} />
            ))}
            <BulletList items={groups.map(({ words, outcome }) => `${words}: ${outcome ? outcomeLabels[outcome] : "not chosen yet"}`)} />
            <p className="govuk-body">
              {counted(ready.length, "letter")} {ready.length === 1 ? "goes" : "go"} out, each once. Those who lead and sign get an e-mail
              at once.
            </p>
            <Button name="intent" value="send">
              Send {counted(ready.length, "response")}
            </Button>
          </form>
        </>
      )}
    </section>
  );
}
