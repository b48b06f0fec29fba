import type { Comparison } from "#domain/assessments/comparison.ts";
import { changeLines } from "#domain/signing/what-changed.ts";

/** What became of the standards since the last return, and what is left out of the comparison. */
export function WhatChanged({ comparison, rewording }: { comparison: Comparison & { cycle: string }; rewording: string | null }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">What changed since {comparison.cycle}</h2>
      <ul className="app-plain-list">
        {changeLines(comparison).map(({ name, text, isNotApplicable }) => (
          <li key={name}>
            <strong>{name}</strong> {text} {isNotApplicable && <strong>This may be questioned.</strong>}
          </li>
        ))}
      </ul>
      {rewording && <p className="govuk-body">{rewording}</p>}
    </>
  );
}
