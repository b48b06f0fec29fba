import { Button } from "#app/components/govuk/button.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { dayInWords } from "#domain/dates.ts";
import { SentenceToCopy } from "./sentence-to-copy.tsx";
import type { readBeside } from "./beside.server.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { Notes } from "#app/components/notes.tsx";
import { FileLink } from "#app/components/file-link.tsx";

const formats = [
  { extension: "xlsx", name: "Excel" },
  { extension: "ods", name: "OpenDocument" },
  { extension: "csv", name: "CSV" },
] as const;

type FileFormat = (typeof formats)[number]["extension"];

type BesideFiguresProps = Awaited<ReturnType<typeof readBeside>> & {
  snapshot: { name: string };
  cycle: string;
  /** Where a file of the table is, without what it is set beside. */
  address(extension: FileFormat): string;
};

/** Which audit to set beside this one, and the two side by side, internal or public. */
export function BesideFigures({ snapshot, cycle, candidates, chosen, address }: BesideFiguresProps) {
  const file = (extension: FileFormat) => `${address(extension)}?${new URLSearchParams({ with: chosen?.id ?? "" })}`;
  return (
    <>
      <PageHead
        caption={`${cycle}, ${snapshot.name}`}
        title={chosen ? `${chosen.names.first} and ${chosen.names.second}, side by side` : "Set beside another audit"}
        tab={`Side by side: ${snapshot.name}, ${cycle}`}
        lead="Agencies answer one audit, schools and colleges another. Some of their sections ask about the same matter."
      />
      {candidates.length === 0 ? (
        <p className="govuk-body">
          There are no figures of another audit to set beside these. Freeze the figures of one first, on its page.
        </p>
      ) : (
        <form method="get" className="govuk-!-margin-bottom-7">
          <Select
            name="with"
            label="Set beside"
            defaultValue={chosen?.id}
            items={candidates.map(({ id, name, title, frozenAt }) => ({
              value: id,
              text: `${title}: ${name}, frozen ${dayInWords(frozenAt)}`,
            }))}
          />
          <Button classes="govuk-button--secondary">Show side by side</Button>
        </form>
      )}
      {chosen && (
        <>
          <SentenceToCopy id="sentence" source={chosen.source}>
            {chosen.sentence}
          </SentenceToCopy>
          <PrintedTable table={chosen.table} />
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            {formats.map(({ extension, name }) => (
              <FileLink key={extension} href={file(extension)}>
                Download the table ({name})
              </FileLink>
            ))}
          </ul>
          <h2 className="govuk-heading-m">Notes on the table</h2>
          <Notes lines={chosen.notes} />
        </>
      )}
    </>
  );
}
