import { useContext } from "react";
import { href } from "react-router";
import { Contacts } from "../contacts.tsx";
import { Button } from "../govuk/button.tsx";
import { type Failure, FailureContext } from "./failure.ts";
import { KeptWords, TypedWords } from "../kept-words.tsx";
import { PageHead } from "../page-head.tsx";

interface ErrorPageProps {
  /** What the server answered on purpose; null when something broke. */
  answer: { status: number; data: unknown } | null;
  reference: string | null;
}

/** A page instead of the one asked for: says what happened to what was typed, and where to go. */
export function ErrorPage({ answer, reference }: ErrorPageProps) {
  const failure = useContext(FailureContext);
  const failed = failure?.form ?? null;
  const { heading, text } = wordsFor(failure?.isAway ? { status: 503, data: null } : answer, failed !== null);
  const signedOut = answer?.status === 401 ? (answer.data as SignedOut | null) : null;
  const comesBack = signedOut !== null && !signedOut.ended && signedOut.page;
  return (
    <>
      <PageHead title={heading} />
      {text.map((line) => (
        <p className="govuk-body app-measure" key={line}>
          {line}
        </p>
      ))}
      {signedOut?.ended && <Contacts contacts={signedOut.ended.contacts} />}
      {signedOut && <TypedWords typed={signedOut.typed} />}
      {failed && <FailedFormWords failed={failed} />}
      {(answer?.status === 403 || answer?.status === 409) && <KeptWords />}
      {!answer && reference && (
        <p className="govuk-body">
          If it happens again, tell us the reference <strong>{reference}</strong>.
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={comesBack ? `${href("/sign-in")}?${new URLSearchParams({ next: comesBack })}` : href("/")}>
          {comesBack ? "Sign in again" : "Go to the first page"}
        </a>
      </p>
    </>
  );
}

/** What was typed into a form that could not be taken, and the way to send it again. */
function FailedFormWords({ failed: { typed, isKept, again } }: { failed: NonNullable<Failure["form"]> }) {
  return (
    <>
      {isKept && <p className="govuk-body app-measure">It is kept: it stands in the form when you open the page again.</p>}
      {typed.length > 0 && <p className="govuk-body app-measure">This is what you typed:</p>}
      <TypedWords typed={typed} />
      {again && (
        <form method="post" action={again.page}>
          {again.fields.map(([name, value], index) => (
            // A name may come twice, and the fields never move
            <input type="hidden" name={name} value={value} key={index} />
          ))}
          <Button>Send it again</Button>
        </form>
      )}
    </>
  );
}

/** What the form held, where it was not kept, and the page to go back to. */
interface SignedOut {
  typed: { label: string; value: string }[];
  page: string;
  kept: "kept" | "too-large" | "too-many" | "not-kept" | "nothing-typed" | "someone-else" | "part-ended";
  /** The last part of whoever was signed in, where that is why. */
  ended?: { place: string; part: string; contacts: { name: string; contactEmail: string }[] };
}

function partEndedWords({ ended, typed }: SignedOut): string[] {
  const what = ended ? `your part as ${ended.part} for ${ended.place} has ended` : "your part has ended";
  return [
    `This was not ${typed.length > 0 ? "saved" : "done"}, because ${what}. You cannot sign in again for it.`,
    ...(typed.length > 0 ? ["What you typed is below. Copy it now: it is not kept here."] : []),
    "What you saved before stays, under your name. Ask if this is a mistake, or whom to give your words to:",
  ];
}

const signedOutTexts: Record<Exclude<SignedOut["kept"], "part-ended">, string[]> = {
  kept: [
    "This was not saved, because your session had ended.",
    "It is kept. Sign in again and it stands in the form. Files, and what you declare or send, have to be given again.",
  ],
  "nothing-typed": ["This was not done, because your session had ended. Sign in again and do it once more."],
  "too-large": ["This was not saved, because your session had ended. It is too long to be kept: copy it, sign in again and put it back."],
  "too-many": [
    "This was not saved, because your session had ended. Too many of your forms wait to be saved already: copy it, sign in again and put it back.",
  ],
  "someone-else": [
    "This was not saved: the page was opened by somebody else, who was signed in here before you. What was typed is below, to copy.",
  ],
  "not-kept": ["This was not saved, because your session had ended. What you typed is below. Copy it, sign in again and put it back."],
};

function signedOutIn(signedOut: SignedOut | null): { heading: string; text: string[] } {
  if (signedOut?.kept === "part-ended") return { heading: "Your part has ended", text: partEndedWords(signedOut) };
  return { heading: "You were signed out", text: signedOutTexts[signedOut?.kept ?? "nothing-typed"] };
}

function wordsFor(answer: ErrorPageProps["answer"], isForm: boolean): { heading: string; text: string[] } {
  const reason = typeof answer?.data === "string" ? answer.data : null;
  switch (answer?.status) {
    case undefined:
      return {
        heading: "Sorry, there is a problem with the service",
        text: isForm
          ? [
              "Everything you saved before is safe. Look at the page again to see whether this was saved too, and copy from here if it was not.",
            ]
          : ["Try again later.", "Everything you saved is safe."],
      };
    case 503:
      return {
        heading: "Sorry, the service is not available for a moment",
        text: isForm
          ? ["Nothing of what you just sent was saved. Everything you saved before is safe. Wait a minute, then send it again."]
          : ["Everything you saved is safe. Wait a minute, then open the page again."],
      };
    case 401:
      return signedOutIn(answer.data as SignedOut | null);
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
