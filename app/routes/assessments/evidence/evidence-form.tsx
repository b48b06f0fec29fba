import type { SubmissionResult } from "@conform-to/react";
import { dayInWords, dayParts } from "#domain/dates.ts";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";

interface SavedEvidence {
  title: string;
  shows: string;
  kept: string;
  checkedOn: string | null;
  reviewBy: string | null;
}

interface EvidenceFormProps {
  reply: SubmissionResult<string[]> | null;
  saved?: SavedEvidence & { savedAt: string };
  backHref: string;
  others?: string[];
}

type Typed = { title?: string; shows?: string; kept?: string; checkedOn?: Day; reviewBy?: Day };
type Day = { day?: string; month?: string; year?: string };

/** One item of evidence: what it shows and where it is kept. The document itself stays where it is. */
export function EvidenceForm({ reply, saved, backHref, others = [] }: EvidenceFormProps) {
  const typed = reply?.initialValue as Typed | undefined;
  const error = (field: string) => reply?.error?.[field]?.[0];
  const text = (field: "title" | "shows" | "kept") => (typed ? typed[field] : saved?.[field]);
  const day = (field: "checkedOn" | "reviewBy") => (typed ? typed[field] : dayParts(saved?.[field] ?? null));
  return (
    <form method="post" noValidate>
      {saved && <input type="hidden" name="base" value={saved.savedAt} />}
      <Input
        id="title"
        name="title"
        label="What it is"
        hint="Its name and version, for example: Information sharing policy, version 4"
        error={error("title")}
        defaultValue={text("title")}
      />
      <Textarea id="shows" name="shows" label="What it shows" rows={3} error={error("shows")} defaultValue={text("shows")} />
      <Input
        id="kept"
        name="kept"
        label="Where it is kept"
        hint="A place your colleagues can find it. Do not name a child or a family"
        error={error("kept")}
        defaultValue={text("kept")}
      />
      <DateInput
        id="checkedOn"
        name="checkedOn"
        legend="Date checked (optional)"
        legendSize="s"
        hint="When someone last made sure that it is current, for example 3 11 2026"
        error={error("checkedOn")}
        defaultValue={day("checkedOn")}
      />
      <DateInput
        id="reviewBy"
        name="reviewBy"
        legend="Check again by (optional)"
        legendSize="s"
        hint="We ask you to look at it again after this date"
        error={error("reviewBy")}
        defaultValue={day("reviewBy")}
      />
      {others.length > 0 && (
        <p className="govuk-body">This evidence is also used for {others.join(", ")}. Your changes will show there too.</p>
      )}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button">
          Save evidence
        </button>
        <a className="govuk-link" href={backHref}>
          Cancel
        </a>
      </div>
    </form>
  );
}

/** Where the error summary goes for a date: its first box. */
export const evidenceTargets = { checkedOn: "checkedOn-day", reviewBy: "reviewBy-day" };

/** Evidence as it stands in the return, to read beside what someone is typing. */
export function EvidenceWords({ item }: { item: SavedEvidence }) {
  return (
    <SummaryList
      rows={[
        { key: "What it is", value: item.title },
        { key: "What it shows", value: item.shows },
        { key: "Where it is kept", value: item.kept },
        { key: "Date checked", value: item.checkedOn ? dayInWords(item.checkedOn) : "Not given" },
        { key: "Check again by", value: item.reviewBy ? dayInWords(item.reviewBy) : "Not given" },
      ]}
    />
  );
}
