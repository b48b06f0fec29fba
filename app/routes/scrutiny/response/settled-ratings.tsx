import { Details } from "#app/components/govuk/details.tsx";
import { listed, numberInWords } from "#domain/words.ts";
import type { DraftPage } from "./draft.server.ts";

/** The ratings as they were settled: they cannot be changed here. */
export function SettledRatings({ page }: { page: Pick<DraftPage, "settled" | "standards" | "openItems"> }) {
  const { settled, standards, openItems } = page;
  return (
    <>
      <h2 className="govuk-heading-m">Ratings</h2>
      <p className="govuk-body">
        {settled.length === 0
          ? `No rating was settled, so all ${standards} stand as they were given.`
          : `${settled.length} of ${standards} ratings were settled. They cannot be changed here; the others stand as they were given.`}
      </p>
      {settled.length > 0 && (
        <Details summary="Read the ratings and reasons">
          <ul className="govuk-list govuk-list--bullet">
            {settled.map(({ code, words, reason }) => (
              <li key={code}>
                {words}
                {reason && `. ${reason}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {openItems.length > 0 && (
        <p className="govuk-body">
          <strong>
            The panel has not settled {numberInWords(openItems.length)} of what it was to talk about:{" "}
            {listed(openItems.map(({ code, short }) => `${code} ${short}`))}.
          </strong>{" "}
          Before it is sent you are asked to say that these were not discussed.
        </p>
      )}
    </>
  );
}
