import { href } from "react-router";
import { PageHead } from "./page-head.tsx";

interface ErrorPageProps {
  /** What the server answered on purpose; null when something broke. */
  answer: { status: number; data: unknown } | null;
  reference: string | null;
}

/** A page instead of the one asked for: says what happened to what was typed, and where to go. */
export function ErrorPage({ answer, reference }: ErrorPageProps) {
  const { heading, text } = wordsFor(answer);
  const signedOut = answer?.status === 401 ? (answer.data as SignedOut | null) : null;
  return (
    <>
      <PageHead title={heading} />
      {text.map((line) => (
        <p className="govuk-body app-measure" key={line}>
          {line}
        </p>
      ))}
      {typedIn(signedOut).map(([name, value]) => (
        <div className="govuk-form-group" key={name}>
          <label className="govuk-label" htmlFor={`typed-${name}`}>
            {fieldLabels[name]}
          </label>
          <textarea className="govuk-textarea" id={`typed-${name}`} rows={Math.min(12, 2 + value.length / 80)} defaultValue={value} />
        </div>
      ))}
      {!answer && reference && (
        <p className="govuk-body">
          If it happens again, tell us the reference <strong>{reference}</strong>.
        </p>
      )}
      <p className="govuk-body">
        <a
          className="govuk-link"
          href={signedOut?.page ? `${href("/sign-in")}?${new URLSearchParams({ next: signedOut.page })}` : href("/")}
        >
          {signedOut?.page ? "Sign in again" : "Go to the first page"}
        </a>
      </p>
    </>
  );
}

const fieldLabels: Record<string, string> = {
  rating: "Rating",
  statement: "Your statement",
  notApplicableReason: "Why it does not apply",
  noActionReason: "Why there is no action",
  what: "What will be done",
  gap: "The gap it closes",
  owner: "Owner",
  successMeasure: "How you will know that it has worked",
  note: "Note",
  title: "What it is",
  shows: "What it shows",
  kept: "Where it is kept",
  reason: "Reason",
  name: "Name",
  email: "E-mail address",
  jobTitle: "Job title",
};

/** What the form held, and the page to go back to. */
interface SignedOut {
  typed?: [name: string, value: string][];
  page?: string;
}

// What a page put into its form itself, or what is chosen again in a moment, is nothing to copy
function typedIn(signedOut: SignedOut | null): [string, string][] {
  return (signedOut?.typed ?? []).filter(([name]) => name in fieldLabels);
}

function wordsFor(answer: ErrorPageProps["answer"]): { heading: string; text: string[] } {
  const reason = typeof answer?.data === "string" ? answer.data : null;
  switch (answer?.status) {
    case undefined:
      return {
        heading: "Sorry, there is a problem with the service",
        text: ["Try again later.", "Everything you saved is safe. What you were typing may be kept as your draft."],
      };
    case 401:
      return {
        heading: "You were signed out",
        text: ["This was not saved, because your session had ended. What you typed is below. Copy it, sign in again and put it back."],
      };
    case 403:
      return { heading: "You cannot do this", text: [reason ?? "Your role does not include this page."] };
    case 404:
      return {
        heading: "Page not found",
        text: [
          "If you typed the address, check it is correct.",
          "If you followed a link, you may not have a part in what it leads to, or it may have been taken away.",
        ],
      };
    case 413:
      return { heading: "That is too much to send at once", text: ["Nothing was saved. Go back, shorten what you typed and try again."] };
    default:
      return { heading: "This could not be done", text: [reason ?? "Go back and try again. Nothing was changed."] };
  }
}
