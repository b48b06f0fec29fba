import { Pagination } from "#app/components/govuk/pagination.tsx";
import { Differences } from "#app/components/compare.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { historyLine } from "#domain/assessments/history-entry.ts";
import { momentInWords } from "#domain/dates.ts";
import { listPeopleHistory } from "#db/history.ts";
import { backToPeople } from "../hrefs.ts";
import { requirePlace } from "../requirements.ts";
import type { Route } from "./+types/history.ts";

const perPage = 50;

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, view, hrefs } = await requirePlace({ request, context, params }, "read-history");
  const asked = Number(url.searchParams.get("page") ?? 1);
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  // One more than is shown tells whether there is an older page
  const rows = await listPeopleHistory(db, view, { offset: (page - 1) * perPage, limit: perPage + 1 });
  return { place: view.name, page, lines: rows.slice(0, perPage).map(historyLine), hasOlder: rows.length > perPage, path: hrefs.history };
}

export const handle = { back: backToPeople };

export default function PeopleHistory({ loaderData: { place, page, lines, hasOlder, path } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={place}
        title="History of people"
        tab={`History of people, ${place}`}
        lead={
          lines.length === 0
            ? "Nothing has been recorded yet."
            : "Who was given which part by whom, and who signed in when. The newest come first."
        }
      />
      <ol className="app-cards">
        {lines.map((line) => (
          <li key={line.id} className="app-card">
            <div>
              <h2 className="app-card__title">{line.title}</h2>
              <div className="app-card__facts">
                <p className="app-quiet">
                  {line.person}, <time dateTime={line.at}>{momentInWords(line.at)}</time>
                </p>
                {line.changes.map((change) => (
                  <p key={change.label} className="app-own-lines">
                    <strong>{change.label}:</strong> <Differences parts={change.parts} />
                  </p>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {(page > 1 || hasOlder) && (
        <Pagination
          landmarkLabel="Pages of the history"
          previous={page > 1 ? { href: `${path}?page=${page - 1}`, text: "Newer" } : undefined}
          next={hasOlder ? { href: `${path}?page=${page + 1}`, text: "Older" } : undefined}
        />
      )}
    </>
  );
}
