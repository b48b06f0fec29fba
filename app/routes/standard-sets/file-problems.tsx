import type { Problem } from "#standards/document.ts";

/** What is wrong with a file, line by line. */
export function FileProblems({ problems, more }: { problems: Problem[]; more: number }) {
  if (problems.length === 0) return null;
  return (
    <>
      <div className="app-scroll" role="region" aria-labelledby="problems" tabIndex={0}>
        <table className="app-table">
          <caption id="problems">What to mend in the file</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, text }, index) => (
              // One line may have several
              <tr key={index}>
                <th scope="row">{line.toLocaleString("en-GB")}</th>
                <td className="app-break">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="govuk-body">{more.toLocaleString("en-GB")} more are not listed. Mend these first.</p>}
    </>
  );
}
