import { captionOf } from "#app/tables/printed.ts";
import { FileLink } from "#app/components/file-link.tsx";

interface ChartPictureProps {
  /** The address of the SVG; the PNG has the same with another ending. */
  address(extension: "svg" | "png"): string;
  title: string;
  /** The table with the same figures, which stands beside it. */
  table: { number: string; title: string } | undefined;
}

/** A chart with its files. Its figures are in a table near it, so its alternative says the finding and where they are. */
export function ChartPicture({ address, title, table }: ChartPictureProps) {
  return (
    <>
      <div className="app-scroll govuk-!-margin-bottom-3" role="region" aria-label={title} tabIndex={0}>
        <img className="app-chart" src={address("svg")} alt={`${title}.${table ? ` The figures are in ${captionOf(table)}.` : ""}`} />
      </div>
      <ul className="app-inline-links govuk-!-margin-bottom-8">
        <ChartFiles address={address} what={title.split(":")[0] ?? title} />
      </ul>
    </>
  );
}

export function ChartFiles({ address, what }: { address: ChartPictureProps["address"]; what: string }) {
  return (["svg", "png"] as const).map((extension) => (
    <FileLink key={extension} href={address(extension)}>
      Download {what} ({extension.toUpperCase()})
    </FileLink>
  ));
}
