import { BulletList } from "#app/components/bullet-list.tsx";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { type GovernorSignature, type SecondSignature, secondSignatureInWords } from "#domain/signing/governor-signature.ts";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";

/** A governor's signature with the meeting it followed and what was declared. */
export function SecondSignatureFacts({ signature }: { signature: SecondSignature & { declarations: string[] } }) {
  const { personName, jobTitle, signedAt, meetingOn, minuteReference, declarations } = signature;
  return (
    <SummaryList
      rows={[
        { key: "Signed by", value: `${personName}, ${jobTitle}` },
        { key: "Signed", value: momentInWords(signedAt) },
        { key: "Meeting", value: meetingOn ? dayInWords(meetingOn) : "Not given" },
        { key: "Minute reference", value: minuteReference || "Not given" },
        { key: "Declared", value: <BulletList items={declarations} /> },
      ]}
    />
  );
}

/** Where the second signature stands, in one paragraph; with the way to it for those who can give it. */
export function SecondSignatureLine({ standing, signHref }: { standing: GovernorSignature | null; signHref: string | null }) {
  if (!standing) return null;
  const isOwed = standing.status === "owed" || standing.status === "overdue";
  return (
    <p className={isOwed ? "app-notice" : "govuk-body"}>
      {standing.signature ? `Second signature: ${lowerFirst(secondSignatureInWords(standing.signature))}.` : `${standing.inWords}.`}
      {isOwed && signHref && (
        <>
          {" "}
          <a className="govuk-link" href={signHref}>
            Read and sign it
          </a>
        </>
      )}
    </p>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
