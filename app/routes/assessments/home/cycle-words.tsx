import { WithAddresses } from "#app/components/with-addresses.tsx";
import { Details } from "#app/components/govuk/details.tsx";

/** What the partnership says about an audit and the law it rests on, on the first page of the audit. */
export function CycleWords({ guidance, legalBasis }: { guidance: string | null; legalBasis: string | null }) {
  return (
    <>
      {guidance && (
        <Details summary="What the partnership says about this audit" classes="govuk-!-margin-bottom-2">
          <p className="app-own-lines">
            <WithAddresses text={guidance} />
          </p>
        </Details>
      )}
      {legalBasis && (
        <Details summary="Why you are asked: the legal basis">
          <p className="app-own-lines">
            <WithAddresses text={legalBasis} />
          </p>
        </Details>
      )}
    </>
  );
}
