import { download } from "#app/files/formats/download.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";
import { sheetOf } from "#app/tables/printed.ts";
import { momentInWords } from "#domain/dates.ts";
import type { Route } from "./+types/settings.xlsx.ts";
import { readTrustOverview } from "./overview.server.ts";
import { requireTrust } from "./requirements.ts";

/** All that the page of a trust shows, as one workbook. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireTrust({ request, context, params });
  const { tables } = await readTrustOverview(view);
  const { trust, cycle, author } = view;
  const workbook = await createWorkbook({
    title: `${trust.name}: ${cycle.title}`,
    creator: trust.name,
    about: [`As it stood at ${momentInWords(author.at)}.`, "It holds work that is not submitted: keep it within the trust."],
    notes: [],
    sheets: [tables.settings, tables.offers, tables.weak, tables.overdue].map(sheetOf),
  });
  return download(workbook, `${cycle.title} ${trust.shortName} settings`, "xlsx");
}
