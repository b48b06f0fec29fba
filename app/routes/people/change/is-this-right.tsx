import type { ReactNode } from "react";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { endingOf } from "#domain/people/addresses.ts";
import { AddressChoice } from "./address-choice.tsx";
import { type Question, seenMark } from "./asking.ts";

interface IsThisRightProps {
  question: Question;
  caption: string;
  /** What whoever reads that mailbox could do. */
  could: string;
  button: string;
  cancel: ReactNode;
}

/** Asks before anything is given or sent: an address that ends unlike all others of the place, and what there is to know of somebody. */
export function IsThisRight({ question, caption, could, button, cancel }: IsThisRightProps) {
  const { email, endings, toKnow, typed, reply } = question;
  const [before = ""] = email.split("@");
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <PageHead caption={caption} title={endings ? "Is this address right?" : "Is this right?"} error={reply?.error} />
      {email && (
        <p className="app-address-large">
          {before}@{endings ? <b>{endingOf(email)}</b> : endingOf(email)}
        </p>
      )}
      <ToKnow lines={toKnow} />
      <PostForm form="address" label="Whether it is right" draft={null}>
        {Object.entries({ ...typed, email, seen: seenMark(toKnow), ...(!endings && { address: "typed" }) }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {endings && <AddressChoice email={email} endings={endings} could={could} field={fieldsOf(reply)} />}
        <div className="govuk-button-group">
          <Button>{button}</Button>
          {cancel}
        </div>
      </PostForm>
    </>
  );
}

/** What there is to know of somebody before they get a part. */
export function ToKnow({ lines }: { lines: string[] }) {
  const [only] = lines;
  if (!only) return null;
  return <div className="app-notice app-measure">{lines.length === 1 ? <p>{only}</p> : <BulletList items={lines} />}</div>;
}
