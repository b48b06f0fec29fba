import type { ReactNode } from "react";
import type { Change, Comparison } from "#app/domain/comparison.ts";
import { changesInWords, ended, rewordedInWords } from "#app/domain/signing-sentence.ts";
import { listed } from "#app/domain/words.ts";

/** What became of the standards since the last return, and what is left out of the comparison. */
export function WhatChanged({ comparison }: { comparison: Comparison & { cycle: string } }) {
  const { cycle, better, worse, same, reworded, isNew, notApplicable, notRated } = comparison;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">What changed since {cycle}</h2>
      <ul className="app-plain-list">
        <Part name="Better" changes={better}>
          {changesInWords(better)}
        </Part>
        <Part name="Worse" changes={worse}>
          {changesInWords(worse)}
        </Part>
        <Part name={`As in ${cycle}`} changes={same} />
        <Part name="Reworded, so not compared" changes={reworded}>
          {reworded.length > 6 ? names(reworded) : reworded.map(rewordedInWords).join(" ")}
        </Part>
        <Part name="New, so not compared" changes={isNew}>
          {names(isNew)}
        </Part>
        <Part name={`Not rated in ${cycle}, so not compared`} changes={notRated}>
          {names(notRated)}
        </Part>
        <Part name="Does not apply" changes={notApplicable}>
          {notApplicable.map(({ code, short, reason }) => `${code} ${short}. Reason given: ${ended(reason)}`).join(" ")}{" "}
          <strong>The panel may question this.</strong>
        </Part>
      </ul>
    </>
  );
}

function Part({ name, changes, children }: { name: string; changes: Change[]; children?: ReactNode }) {
  if (changes.length === 0) return null;
  return (
    <li>
      <strong>
        {name} ({changes.length}){children ? ":" : "."}
      </strong>{" "}
      {children}
    </li>
  );
}

function names(changes: Change[]): string {
  return `${listed(changes.map(({ code, short }) => `${code} ${short}`))}.`;
}
