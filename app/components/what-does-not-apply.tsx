import { ended } from "#domain/signing/signing-sentence.ts";
import type { StandardOfReturn } from "#domain/assessments/return-document.ts";
import { counted } from "#domain/words.ts";
import { Details } from "./govuk/details.tsx";

interface WhatDoesNotApplyProps {
  byChoice: StandardOfReturn[];
  byProfile: StandardOfReturn[];
  /** Where the whole return is, with an anchor for each standard; empty on that page itself. */
  returnHref: string;
}

/** What is left out of every percentage, with the reason: first what somebody has to agree with, then what the profile rules out. */
export function WhatDoesNotApply({ byChoice, byProfile, returnHref }: WhatDoesNotApplyProps) {
  if (byChoice.length + byProfile.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">What does not apply</h2>
      {byChoice.length > 0 && (
        <>
          <p className="govuk-body">
            {counted(byChoice.length, "standard is", "standards are")} rated not applicable, for {byChoice.length === 1 ? "this" : "these"}{" "}
            {byChoice.length === 1 ? "reason" : "reasons"}, and left out of the percentages.
          </p>
          <List standards={byChoice} returnHref={returnHref} />
        </>
      )}
      {byProfile.length > 0 && (
        <Details summary={`${byProfile.length} not asked, by the profile: ${byProfile.map((one) => one.code).join(", ")}`}>
          <List standards={byProfile} returnHref={returnHref} />
        </Details>
      )}
    </>
  );
}

function List({ standards, returnHref }: { standards: StandardOfReturn[]; returnHref: string }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {standards.map(({ code, short, notApplicableReason }) => (
        <li key={code}>
          <a className="govuk-link" href={`${returnHref}#standard-${code}`}>
            {code} {short}
          </a>
          : <span className="app-own-lines">{ended(notApplicableReason || "No reason is given")}</span>
        </li>
      ))}
    </ul>
  );
}
