import { Button } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { type Fields, fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { roomLimits } from "#app/forms/scrutiny/room.ts";
import { whoseName } from "#domain/words.ts";
import type { ItemPage } from "./item.server.ts";

interface SettleProps {
  page: ItemPage;
  reply?: { form?: string } & NonNullable<Reply>;
  live?: number;
}

/** Proposals, and below them what this person may do: settle, propose, or read who settles. */
export function Settling({ page, reply, live }: SettleProps) {
  const of = (form: string) => (reply?.form === form ? reply : undefined);
  return (
    <section className="app-declaration govuk-!-margin-top-4" aria-labelledby="settle">
      <h2 className="govuk-heading-m" id="settle">
        {page.may.settle ? `Settle ${page.standard.code}` : `Agreed rating of ${page.standard.code}`}
      </h2>
      {page.early && page.may.settle && (
        <WarningText>This panel is on {page.early}. What you settle now is settled before it meets.</WarningText>
      )}
      <div id="live-settled" data-live={live}>
        <Standing page={page} />
        <Proposals page={page} />
      </div>
      {page.byProfile ? (
        <p className="govuk-body">{page.byProfile}. A standard that does not apply cannot be rated.</p>
      ) : page.may.settle || of("settle") ? (
        <SettleForm page={page} reply={of("settle")} />
      ) : page.may.propose || of("propose") ? (
        <ProposeForm page={page} reply={of("propose")} />
      ) : (
        page.settleRefused && <p className="govuk-body">{page.settleRefused}</p>
      )}
    </section>
  );
}

function Standing({ page: { agreed, offered } }: { page: ItemPage }) {
  if (!agreed) return null;
  const label = offered.find(({ value }) => value === agreed.rating)?.label ?? agreed.rating;
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        <strong>Settled: {label}.</strong> {agreed.by}, {agreed.at}
      </p>
      {agreed.reason && <p className="govuk-body app-own-lines">{agreed.reason}</p>}
      {agreed.recommendation && <p className="govuk-body app-own-lines">Recommendation: {agreed.recommendation}</p>}
      {agreed.action && <p className="govuk-body app-own-lines">Agreed action: {agreed.action}</p>}
    </div>
  );
}

function Proposals({ page }: { page: ItemPage }) {
  if (page.proposals.length === 0) return null;
  return (
    <ul className="app-minutes">
      {page.proposals.map((one) => (
        <li className="app-minutes__note" key={one.id}>
          <p className="app-minutes__who">Proposed by {one.name}</p>
          <p>
            <strong>{one.rating}:</strong> {one.reason}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ratingItems(page: ItemPage) {
  return page.offered.map(({ value, label }) => ({
    value,
    label: value === page.own ? `${label}, as ${page.organisation.shortName} rates it` : label,
  }));
}

function SettleForm({ page, reply }: { page: ItemPage; reply?: Reply }) {
  const field = fieldsOf(reply, page.saved);
  const { code } = page.standard;
  const { shortName } = page.organisation;
  const next = page.next && page.next !== code ? page.next : null;
  const hasAction = Boolean(page.saved.action) || Boolean(reply);
  return (
    <PostForm form="settle" labelledBy="settle">
      <input type="hidden" name="mark" value={page.agreed?.seen ?? ""} />
      <Radios
        {...field("rating")}
        legend="Agreed rating"
        legendSize="s"
        hint={`${whoseName(shortName)} own rating stays as it is, beside this one`}
        isInline
        size="small"
        items={ratingItems(page)}
      />
      <CharacterCount
        {...field("reason")}
        label={`Reason, as ${shortName} will read it`}
        labelSize="s"
        hint="Needed where the rating differs"
        rows={3}
        maxLength={roomLimits.reason}
      />
      <CharacterCount
        {...field("recommendation")}
        label="Recommendation"
        labelSize="s"
        hint={`Needed where the rating is lowered. ${shortName} answers it with an action or a reason`}
        rows={3}
        maxLength={roomLimits.recommendation}
      />
      {hasAction ? (
        <ActionFields field={field} shortName={shortName} />
      ) : (
        <Details summary="Add an action agreed in the meeting">
          <ActionFields field={field} shortName={shortName} />
        </Details>
      )}
      <p className="app-saved">A member who disagrees can have it recorded.</p>
      <div className="govuk-button-group">
        <Button name="intent" value="settle">
          {next ? `Settle ${code} and go to ${next}` : `Settle ${code}`}
        </Button>
        {(next || !page.agreed) && (
          <Button name="intent" value="later" classes="govuk-button--secondary">
            {page.agreed ? `Go to ${next}` : next ? `Leave ${code} open and go to ${next}` : `Leave ${code} open`}
          </Button>
        )}
      </div>
    </PostForm>
  );
}

function ActionFields({ field, shortName }: { field: Fields; shortName: string }) {
  return (
    <>
      <CharacterCount
        {...field("action")}
        label="Agreed action (optional)"
        labelSize="s"
        hint={`Goes to ${whoseName(shortName)} action plan with the response`}
        rows={2}
        maxLength={roomLimits.action}
      />
      <Input {...field("owner")} label={`Who at ${shortName} does it`} labelSize="s" />
      <DateInput {...field("dueOn")} legend="By when" legendSize="s" />
    </>
  );
}

function ProposeForm({ page, reply }: { page: ItemPage; reply?: Reply }) {
  const own = page.proposals.find(({ isOwn }) => isOwn);
  const field = fieldsOf(reply, own ? { rating: own.value, reason: own.reason } : null);
  return (
    <PostForm form="propose" label="Propose a rating">
      <Radios {...field("rating")} legend="The rating you propose" legendSize="s" isInline size="small" items={ratingItems(page)} />
      <CharacterCount {...field("reason")} label="Why" labelSize="s" rows={2} maxLength={roomLimits.proposal} hint="Read by the panel" />
      <Button name="intent" value="propose">
        {own ? "Change your proposal" : "Propose"}
      </Button>
    </PostForm>
  );
}
