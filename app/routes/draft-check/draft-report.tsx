import { type DraftReport as Report, moreWrongInWords } from "#domain/draft-check/report.ts";
import { Compare } from "#app/components/compare.tsx";
import { Details } from "#app/components/govuk/details.tsx";

/** What a draft gets wrong, the right value beside it; what was not checked is said and folded away. */
export function DraftReport({ report, name, day, heldBy }: { report: Report; name: string; day: string; heldBy: string }) {
  return (
    <>
      <p className="app-lead govuk-!-margin-bottom-3">{report.sentence}</p>
      <p className="govuk-body app-measure">
        {name}, checked {day}. {report.counts}
      </p>
      {report.tables.length + report.sentences.length > 0 && <h2 className="govuk-visually-hidden">What does not agree</h2>}
      {report.tables.map((table) => (
        <section key={table.heading}>
          <h3 className="govuk-heading-m govuk-!-margin-bottom-2">{table.heading}</h3>
          <WrongCells {...table} />
          {table.causes.map((cause) => (
            <p className="govuk-body app-measure" key={cause}>
              <strong>Likely cause:</strong> {cause}
            </p>
          ))}
        </section>
      ))}
      {report.sentences.map(({ heading, draft, right, remarks }, index) => (
        // Two sentences of one paragraph have one heading
        <section key={`${heading} ${index}`}>
          <h3 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2">{heading}</h3>
          <Compare left={{ heading: "In the draft", parts: draft }} right={{ heading: `From ${heldBy}`, parts: right }} />
          {remarks.map((remark) => (
            <p className="govuk-body app-measure" key={remark}>
              {remark}
            </p>
          ))}
        </section>
      ))}
      {report.moreWrong && <p className="govuk-body app-measure">{moreWrongInWords(report)}</p>}
      {report.against.length > 1 && <Tables {...report} />}
      {report.numbers.length > 0 && (
        <Details summary="See every number, and what was not checked">
          <Numbers {...report} />
        </Details>
      )}
    </>
  );
}

function WrongCells({ heading, cells }: Report["tables"][number]) {
  return (
    <div className="app-scroll" role="region" aria-label={heading} tabIndex={0}>
      <table className="app-table">
        <caption>
          <span>Figures in the draft’s table that differ</span>
        </caption>
        <thead>
          <tr>
            {["Section", "Figure"].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
            <th scope="col" className="n g">
              Draft
            </th>
            <th scope="col" className="n g">
              Right
            </th>
            <th scope="col" className="g">
              How it is worked out
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ section, figure, printed, right, working, remark }) => (
            <tr key={`${section} ${figure}`}>
              <th scope="row">{section}</th>
              <td>{figure}</td>
              <td className="n g">
                <del>{printed}</del>
              </td>
              <td className="n g">
                <ins>{right}</ins>
              </td>
              <td className="g">
                {working}
                {remark && `. ${remark}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tables({ against }: Report) {
  return (
    <div className="app-scroll" role="region" aria-labelledby="held-against" tabIndex={0}>
      <table className="app-table">
        <caption id="held-against">What the figures were checked against</caption>
        <thead>
          <tr>
            <th scope="col">Table of the snapshot</th>
            <th scope="col" className="n">
              Agree
            </th>
            <th scope="col" className="n">
              Do not agree
            </th>
          </tr>
        </thead>
        <tbody>
          {against.map(({ table, agrees, differs }) => (
            <tr key={table}>
              <th scope="row">{table}</th>
              <td className="n">{agrees}</td>
              <td className="n">{differs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Numbers({ numbers, more, moreWrong }: Report) {
  return (
    <>
      <div className="app-scroll" role="region" aria-labelledby="every-number" tabIndex={0}>
        <table className="app-table">
          <caption id="every-number">Every number of the draft</caption>
          <thead>
            <tr>
              {["Number", "Where", "Outcome", "Checked against"].map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ printed, place, outcome, against }, index) => (
              // The same number may stand twice in one place
              <tr key={index}>
                <td>{printed}</td>
                <td>{place}</td>
                <td>{outcome}</td>
                <td>{against}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <p className="govuk-body">
          {more.toLocaleString("en-GB")} more numbers are not listed.{moreWrong ? "" : " Every one that differs is above."}
        </p>
      )}
    </>
  );
}
