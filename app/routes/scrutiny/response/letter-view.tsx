import { BulletList } from "#app/components/bullet-list.tsx";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import { dayInWords } from "#domain/dates.ts";
import { changeInWords, greeting, type Letter, reasonInWords, settledInWords } from "#domain/responses/response.ts";
import { PersonalFigures } from "./personal-figures.tsx";

/** The letter up to what it asks: greeting, strengths, and own and agreed ratings side by side. */
export function LetterBeginning({ letter, changedSince }: { letter: Letter; changedSince?: ReadonlyMap<string, string> }) {
  return (
    <>
      <div className="app-letter">
        {letter.personal === null && <p className="govuk-body">{greeting(letter.to)}</p>}
        <p className="govuk-body app-own-lines">{letter.opening}</p>
        {letter.personal && <PersonalFigures personal={letter.personal} organisation={letter.organisation} />}
        {letter.strengths.length > 0 && (
          <>
            <h2 className="govuk-heading-m govuk-!-margin-top-6">What we saw that is strong</h2>
            <BulletList items={letter.strengths.map(({ words }) => words)} />
          </>
        )}
      </div>
      {letter.personal === null && <Ratings letter={letter} changedSince={changedSince} />}
    </>
  );
}

function Ratings({ letter, changedSince }: { letter: Letter; changedSince?: ReadonlyMap<string, string> | undefined }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Your ratings and the agreed ratings</h2>
      <p className="govuk-body">Your own ratings stay as you gave them. {settledInWords(letter)}</p>
      <OutcomeBars
        inColumn
        rows={[
          { label: `Own rating, ${letter.standards} standards`, ...letter.own },
          { label: `Agreed rating, ${letter.standards} standards`, ...letter.agreed },
        ]}
      />
      {letter.settled.length > 0 && (
        <div className="app-scroll" role="region" aria-labelledby="settled" tabIndex={0}>
          <table className="app-table">
            <caption id="settled">The standards that were talked about</caption>
            <thead>
              <tr>
                <th scope="col">Standard</th>
                <th scope="col">Own rating</th>
                <th scope="col" className="app-agreed">
                  Agreed rating
                </th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {letter.settled.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    {one.code} {one.short}
                  </th>
                  <td>
                    <RatingWord rating={one.own} />
                  </td>
                  <td className="app-agreed">
                    <RatingWord rating={one.agreed} />
                    {changeInWords(one) && (
                      <>
                        <br />
                        <strong>{changeInWords(one)}</strong>
                      </>
                    )}
                    {changedSince?.has(one.code) && (
                      <>
                        <br />
                        {changedSince.get(one.code)}
                      </>
                    )}
                  </td>
                  <td>{reasonInWords(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {letter.notDiscussed.length > 0 && (
        <p className="govuk-body">
          Not discussed, although it was planned: {letter.notDiscussed.map(({ code, short }) => `${code} ${short}`).join("; ")}.
        </p>
      )}
    </>
  );
}

/** What was agreed to be done. */
export function AgreedActions({ letter }: { letter: Letter }) {
  if (letter.agreedActions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What we agreed</h2>
      <BulletList
        items={letter.agreedActions.map(
          ({ standard, words, owner, dueOn }) =>
            `${standard ? `On ${standard}: ` : ""}${words}${owner && `. Owner: ${owner}`}. Due ${dayInWords(dueOn)}`,
        )}
      />
    </>
  );
}

/** How the letter ends: its last words, from whom it is, and who read what. */
export function LetterEnd({ letter }: { letter: Letter }) {
  return (
    <div className="app-letter">
      {letter.closing && <p className="govuk-body app-own-lines">{letter.closing}</p>}
      <p className="govuk-body">
        <strong>{letter.from.name}</strong>
        <br />
        {letter.from.jobTitle}, for {letter.partnership.name}
      </p>
      {letter.readBy.length > 0 && <p className="app-quiet">{letter.readBy.map((one) => `${one}.`).join(" ")}</p>}
      {letter.approvedBy && <p className="app-quiet">Approved by {letter.approvedBy}.</p>}
    </div>
  );
}
