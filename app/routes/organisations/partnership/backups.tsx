import { DataTable } from "#app/components/data-table.tsx";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { environmentContext } from "#app/context.ts";
import type { Column } from "#app/tables/column.ts";
import type { Route } from "./+types/backups.ts";
import { requireAdministered } from "../requirements.ts";
import { backToPartnership } from "./back.ts";
import { readBackups } from "./backups.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, partnership, now } = await requireAdministered({ request, context, params });
  return { partnership: partnership.name, ...(await readBackups(db, context.get(environmentContext), now)) };
}

export const handle = { back: backToPartnership };

type Page = Route.ComponentProps["loaderData"];

export default function Backups({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageHead caption={page.partnership} title="Backups" lead={leadOf(page)} />
      {page.failed && (
        <WarningText>
          The last try, at {page.failed.when}, failed. {page.failed.why}
        </WarningText>
      )}
      {!page.failed && page.good && page.concern && <WarningText>{page.concern}.</WarningText>}
      {page.schedule ? (
        <p className="govuk-body">{page.schedule} Each is checked before it counts, and every summary in it counted again.</p>
      ) : (
        <p className="govuk-body">
          Whoever looks after the server can have one made each day, with the setting BACKUP_FOLDER. Without one, a fault of the machine can
          take everything with it.
        </p>
      )}
      <p className="govuk-body">
        A backup holds everything of all partnerships of this service. It is kept on the server, and brought back there.
      </p>
      {page.tries.length > 0 && <DataTable caption="The newest first" columns={columns} rows={page.tries} keyOf={({ id }) => id} />}
    </>
  );
}

function leadOf({ good, isSetUp }: Page): string {
  if (good) return `The last good backup was made at ${good.when}, ${good.age}. It has ${good.size}.`;
  return isSetUp ? "A backup is set up, and none has been made yet." : "No backup is set up.";
}

const columns: Column<Page["tries"][number]>[] = [
  { key: "when", heading: "When", value: (row) => row.when },
  { key: "outcome", heading: "Outcome", value: (row) => row.outcome },
  { key: "details", heading: "Details", value: (row) => row.details },
  { key: "file", heading: "File", value: (row) => row.fileName },
];
