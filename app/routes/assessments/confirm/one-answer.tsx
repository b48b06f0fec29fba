import { baseName, choiceName, unseenName } from "#app/forms/assessments/confirm.ts";
import { dayInWords } from "#domain/dates.ts";
import type { ConfirmPage } from "./confirm.server.ts";
import { WithAddresses } from "#app/components/with-addresses.tsx";
import { Choice } from "#app/components/govuk/fields/choice.tsx";
import { Compare } from "#app/components/compare.tsx";
import { fieldsOf, listOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { DoubtLine } from "./doubt-line.tsx";
import { TrustLine } from "./trust-line.tsx";
import { NewDate } from "./new-date.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import { useTypedChoice } from "#app/components/govuk/fields/typed.ts";

type One = ConfirmPage["open"][number];

/** One of last cycle's answers, whole, with its evidence, its open actions and what can be said of it. */
export function OneAnswer({ assessmentId, one, reply }: { assessmentId: string; one: One; reply: Reply }) {
  const { code, short, answer, actions, doneSince } = one;
  return (
    <section className="app-confirm" aria-labelledby={`standard-${code}`}>
      <h2 className="app-confirm__title" id={`standard-${code}`}>
        <span className="app-standard__code">{code}</span> {short}
      </h2>
      {one.reworded ? (
        <>
          <Compare
            level="h3"
            left={{ heading: one.version, parts: one.reworded.before }}
            right={{ heading: "Now", parts: one.reworded.after }}
          />
          <p className="govuk-body">
            <strong>What to check:</strong> {one.reworded.check}
          </p>
        </>
      ) : (
        <p className="govuk-body">{one.sentence}</p>
      )}
      <div className="app-confirm__then">
        <p>
          <RatingWord rating={answer.rating} /> <span className="app-quiet">{[one.version, one.signedBy].filter(Boolean).join(", ")}</span>
        </p>
        {answer.statement && <p className="app-own-lines">{answer.statement}</p>}
        {answer.notApplicableReason && <p className="app-own-lines">Why it does not apply: {answer.notApplicableReason}</p>}
        {answer.noActionReason && <p className="app-own-lines">Why there is no action: {answer.noActionReason}</p>}
        {one.needsRating && <p>“Not applicable” can no longer be chosen here.</p>}
      </div>
      <DoubtLine assessmentId={assessmentId} one={one} />
      <Evidence one={one} reply={reply} />
      {doneSince.map((action) => (
        <p className="app-confirm__item" key={action.id}>
          {action.closedOn ? `Done on ${dayInWords(action.closedOn)}` : "Done"}: {action.what}
        </p>
      ))}
      {actions.map((action) => (
        <OpenAction key={action.id} action={action} reply={reply} />
      ))}
      <Hidden name={baseName(code)} value={one.baseRevision} reply={reply} />
      <TrustLine assessmentId={assessmentId} one={one} />
      <Radios
        {...fieldsOf(reply)(choiceName(code))}
        legend={
          <span className="govuk-visually-hidden">
            {code} {short}
          </span>
        }
        size="small"
        isInline
        classes="app-confirm__choices"
        items={[
          ...(one.needsRating ? [] : [{ value: "still-true", label: "Still true" }]),
          { value: "changed", label: "Change it" },
          { value: "out-of-date", label: "Out of date" },
        ]}
      />
    </section>
  );
}

function Evidence({ one, reply }: { one: One; reply: Reply }) {
  const name = unseenName(one.code);
  const unseen = listOf(useTypedChoice(name, fieldsOf(reply)(name).defaultValue));
  if (one.evidence.length === 0) return null;
  return (
    <ul className="app-checks">
      {one.evidence.map((item, index) => (
        <li key={item.id} className={item.look ? "app-checks__item app-checks__item--attention" : "app-checks__item"}>
          <div>
            <p>
              Evidence: <strong>{item.title}</strong>
            </p>
            {item.shows && <p>{item.shows}</p>}
            {item.kept && (
              <p>
                <WithAddresses text={item.kept} />
              </p>
            )}
            <p>
              {item.checkedOn ? `Checked ${dayInWords(item.checkedOn)}` : "No date"}
              {item.look && item.reviewBy && `, due again by ${dayInWords(item.reviewBy)}`}
            </p>
          </div>
          {!item.isDatedToday && (
            <div className="govuk-checkboxes govuk-checkboxes--small">
              <Choice
                kind="checkbox"
                id={`${name}-${index}`}
                name={name}
                isChosen={unseen.includes(item.id)}
                item={{
                  value: item.id,
                  label: (
                    <>
                      Not looked at<span className="govuk-visually-hidden">: {item.title}</span>
                    </>
                  ),
                }}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function OpenAction({ action, reply }: { action: One["actions"][number]; reply: Reply }) {
  return (
    <div className={action.isOverdue ? "app-confirm__item app-checks__item--attention" : "app-confirm__item"}>
      <p>
        Open action: <strong>{action.what}</strong>
      </p>
      {action.gap && <p className="app-own-lines">{action.gap}</p>}
      <p>
        {action.isOverdue ? <strong>Its date has passed: {dayInWords(action.dueOn)}</strong> : `Due ${dayInWords(action.dueOn)}`}.{" "}
        {action.slipped && `${action.slipped}. `}
        {action.owner}
      </p>
      {action.successMeasure && <p className="app-own-lines">Done when: {action.successMeasure}</p>}
      <NewDate id={action.id} isOpen={action.isOverdue} reply={reply} />
    </div>
  );
}
