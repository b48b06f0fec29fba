import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { type Fields, fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { batchLimits } from "#app/forms/scrutiny/batch.ts";
import { outcomeLabels, responseOutcomes } from "#domain/responses/response.ts";
import type { BatchPage } from "./show.server.ts";
import { ReturnList } from "./return-list.tsx";

/** How the letters begin and end: what stands between is each setting's own. */
export function BatchForm({ page: { batch, names, groups }, reply }: { page: BatchPage; reply: Reply }) {
  const field = fieldsOf(reply, batch ?? undefined);
  const isOtherwise =
    reply && batch && (field("opening").defaultValue !== batch.opening || (field("closing").defaultValue ?? "") !== batch.closing);
  return (
    <PostForm label="The letters">
      {isOtherwise ? (
        <>
          <input type="hidden" name="revision" value={batch.revision} />
          <InsetText>
            <p className="govuk-body">Saved now:</p>
            <p className="app-own-lines">{batch.opening}</p>
            <p className="app-own-lines">{batch.closing}</p>
          </InsetText>
        </>
      ) : (
        <Hidden name="revision" value={batch?.revision ?? 0} reply={reply} />
      )}
      <CharacterCount
        {...field("opening")}
        label="How each letter begins"
        labelSize="m"
        hint={`Begin with your own greeting. You can use ${names.join("; ")}`}
        rows={5}
        maxLength={batchLimits.opening}
      />
      <CharacterCount
        {...field("closing")}
        label="How each letter ends (optional)"
        labelSize="m"
        hint="Between beginning and end, each letter shows their figures, those of their phase, and what was noticed"
        rows={4}
        maxLength={batchLimits.closing}
      />
      <Groups groups={groups} field={field} />
      <Button classes={batch ? "govuk-button--secondary" : ""}>Save and look at one</Button>
    </PostForm>
  );
}

function Groups({ groups, field }: { groups: BatchPage["groups"]; field: Fields }) {
  if (groups.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What the letters say</h2>
      <p className="govuk-body">
        You decide. Letters are grouped by what the returns rate themselves; whoever should be told something else gets a letter of their
        own.
      </p>
      {groups.map(({ group, words, returns }) => (
        <div key={group}>
          <Radios
            {...field(group)}
            legend={words}
            legendSize="s"
            hint="These letters say"
            isInline
            size="small"
            items={responseOutcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
          />
          <Details summary={`Show ${returns.length === 1 ? "it" : `all ${returns.length}`}`}>
            <ReturnList rows={returns} />
          </Details>
        </div>
      ))}
    </>
  );
}
