import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { counted } from "#domain/words.ts";

interface Props {
  partnership: { id: string; name: string };
  fileName: string;
  /** Seconds since it began; null where it has ended. */
  seconds: number | null;
  /** Why it could not be read. */
  problem: string | null;
}

/** A file of the register while it is read, or that could not be: the page comes again by itself, also without scripts. */
export function BeingRead({ partnership, fileName, seconds, problem }: Props) {
  return (
    <div className="app-measure">
      {seconds !== null && <meta httpEquiv="refresh" content="3" />}
      <PageHead
        caption={partnership.name}
        title={seconds === null ? `${fileName} could not be read` : `Reading ${fileName}`}
        tab={seconds === null ? "Not read" : "Reading the register"}
        lead={seconds === null ? problem : `For ${counted(seconds, "second")} so far, of a minute at most.`}
      />
      {seconds === null ? (
        <LinkButton href={href("/partnerships/:partnershipId/register", { partnershipId: partnership.id })}>Choose another file</LinkButton>
      ) : (
        <p className="govuk-body">
          This page comes again every 3 seconds. You can leave it: the file is then under “Files read before”. Nothing is changed until you
          have looked.
        </p>
      )}
    </div>
  );
}
