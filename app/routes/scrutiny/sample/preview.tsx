import { Button } from "#app/components/govuk/button.tsx";
import type { SamplePreview } from "./sample.server.ts";

/** The draw before it is kept: by phase, then what is flagged and why. */
export function Preview({ preview }: { preview: SamplePreview }) {
  return (
    <section aria-labelledby="draw">
      <h2 className="govuk-heading-m" id="draw">
        The draw
      </h2>
      <p className="govuk-body">{preview.sentence} Nothing is kept yet.</p>
      <dl className="govuk-summary-list">
        {preview.phases.map(({ phase, of, drawn }) => (
          <div className="govuk-summary-list__row" key={phase}>
            <dt className="govuk-summary-list__key">
              {phase}: {drawn.length} of {of}
            </dt>
            <dd className="govuk-summary-list__value">{drawn.join(", ") || "None"}</dd>
          </div>
        ))}
      </dl>
      <h3 className="govuk-heading-s">Flagged ({preview.flagged.length})</h3>
      {preview.flagged.length === 0 ? (
        <p className="govuk-body">None raises a flag.</p>
      ) : (
        <dl className="govuk-summary-list">
          {preview.flagged.map(({ name, because }) => (
            <div className="govuk-summary-list__row" key={name}>
              <dt className="govuk-summary-list__key">{name}</dt>
              <dd className="govuk-summary-list__value">{because}</dd>
            </div>
          ))}
        </dl>
      )}
      <form method="post" aria-label="Keep this sample">
        <input type="hidden" name="seed" value={preview.seed} />
        <input type="hidden" name="mark" value={preview.mark} />
        {preview.phases.map(({ phase, wanted }, index) => (
          <input key={phase} type="hidden" name={`wanted[${index}].count`} value={wanted} />
        ))}
        <Button>Keep this sample</Button>
      </form>
    </section>
  );
}
