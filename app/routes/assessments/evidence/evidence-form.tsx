import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { longestShows } from "#app/forms/assessments/evidence.ts";
import { WithAddresses } from "#app/components/with-addresses.tsx";
import { dayInWords } from "#domain/dates.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

interface SavedEvidence {
  title: string;
  shows: string;
  kept: string;
  checkedOn: string | null;
  reviewBy: string | null;
}

interface EvidenceFormProps {
  reply: Reply;
  saved?: SavedEvidence & { savedAt: string };
  backHref: string;
  others?: string[];
}

/** One item of evidence: what it shows and where it is kept. The document itself stays where it is. */
export function EvidenceForm({ reply, saved, backHref, others = [] }: EvidenceFormProps) {
  const field = fieldsOf(reply, saved);
  return (
    <PostForm>
      {saved && <Hidden name="base" value={saved.savedAt} reply={reply} />}
      <Input {...field("title")} label="What it is" hint="Its name and version, for example: Information sharing policy, version 4" />
      <CharacterCount {...field("shows")} label="What it shows" rows={3} maxLength={longestShows} />
      <Input
        {...field("kept")}
        label="Where it is kept"
        hint="A place your colleagues can find it, or its address on the web, which becomes a link. Do not name a child or a family"
      />
      <DateInput
        {...field("checkedOn")}
        legend="Date checked (optional)"
        legendSize="s"
        hint="When someone last made sure that it is current, for example 3 11 2026"
      />
      <DateInput
        {...field("reviewBy")}
        legend="Check again by (optional)"
        legendSize="s"
        hint="We ask you to look at it again after this date"
      />
      {others.length > 0 && (
        <p className="govuk-body">This evidence is also used for {others.join(", ")}. Your changes will show there too.</p>
      )}
      <div className="govuk-button-group">
        <Button>Save evidence</Button>
        <a className="govuk-link" href={backHref}>
          Cancel
        </a>
      </div>
    </PostForm>
  );
}

/** Evidence as it stands in the return, to read beside what someone is typing. */
export function EvidenceWords({ item }: { item: SavedEvidence }) {
  return (
    <SummaryList
      rows={[
        { key: "What it is", value: item.title },
        { key: "What it shows", value: item.shows },
        { key: "Where it is kept", value: <WithAddresses text={item.kept} /> },
        { key: "Date checked", value: item.checkedOn ? dayInWords(item.checkedOn) : "Not given" },
        { key: "Check again by", value: item.reviewBy ? dayInWords(item.reviewBy) : "Not given" },
      ]}
    />
  );
}
