import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { Choice } from "#app/components/govuk/fields/choice.tsx";
import { fieldsOf, listOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { useTypedChoice } from "#app/components/govuk/fields/typed.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { WithAddresses } from "#app/components/with-addresses.tsx";
import { lookedName, shownName, unseenName } from "#app/forms/assessments/look.ts";
import { dayInWords } from "#domain/dates.ts";
import { counted, listed } from "#domain/words.ts";
import type { EvidenceToLookAt } from "./evidence-to-look-at.server.ts";

interface LookFormProps {
  items: EvidenceToLookAt[];
  person: string;
  reply: Reply;
}

/** Evidence of answers that are given already, to be dated together: the exception is ticked where it stands. */
export function LookForm({ items, person, reply }: LookFormProps) {
  const field = fieldsOf(reply);
  return (
    <PostForm form="look" labelledBy="look">
      <h2 className="govuk-heading-m" id="look">
        Evidence of answers already given
      </h2>
      <p className="govuk-body">
        {counted(items.length, "piece")} of evidence {items.length === 1 ? "is" : "are"} past the check date, undated or old.
      </p>
      <ul className="app-checks">
        {items.map((item, index) => (
          <OneItem key={item.id} item={item} index={index} reply={reply} />
        ))}
      </ul>
      <Checkboxes
        {...field(lookedName)}
        items={[{ value: "yes", label: `The evidence shown was checked today by ${person}, except what is ticked` }]}
      />
      <Button name="intent" value="look">
        Date the evidence
      </Button>
    </PostForm>
  );
}

function OneItem({ item, index, reply }: { item: LookFormProps["items"][number]; index: number; reply: Reply }) {
  const unseen = listOf(useTypedChoice(unseenName, fieldsOf(reply)(unseenName).defaultValue));
  return (
    <li className="app-checks__item app-checks__item--attention">
      <div>
        <p>
          <strong>{item.title}</strong>, for {listed(item.standards)}
        </p>
        {item.shows && <p>{item.shows}</p>}
        {item.kept && (
          <p>
            <WithAddresses text={item.kept} />
          </p>
        )}
        <p>
          {item.checkedOn ? `Checked ${dayInWords(item.checkedOn)}` : "No date"}
          {item.reviewBy && `, due again by ${dayInWords(item.reviewBy)}`}
        </p>
      </div>
      <input type="hidden" name={shownName} value={`${item.id} ${item.savedAt}`} />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <Choice
          kind="checkbox"
          id={`${unseenName}-${index}`}
          name={unseenName}
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
    </li>
  );
}
