import { href } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { packColumns } from "#app/tables/scrutiny/pack.ts";
import type { Pack as PackContent } from "#domain/scrutiny/pack.ts";
import { counted } from "#domain/words.ts";
import { requirePanel } from "../panels/requirements.ts";
import type { Route } from "./+types/pack.ts";
import { readPack } from "./pack.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return readPack(await requirePanel({ request, context, params }, "see-panels"));
}

export const handle = {
  back: ({ day }: { day: string }, params: { panelId: string }) => ({ href: href("/panels/:panelId", params), label: `Panel of ${day}` }),
};

export default function Pack({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={page.cycle}
        title={`Pack for the panel of ${page.day}`}
        lead={`${page.when}. ${counted(page.pack.entries.length, "organisation")}, about ${counted(page.pack.minutes, "minute")} to read.`}
      />
      <div className="govuk-button-group">
        <Button type="button" isHidden classes="govuk-button--secondary" data={{ "data-print": "" }}>
          Print this page
        </Button>
        <a className="govuk-link govuk-!-display-none-print" href={href("/panels/:panelId/pack.docx", params)}>
          Pack (Word)
        </a>
      </div>
      {page.leftOut.map((line) => (
        <p className="govuk-body" key={line}>
          {line}
        </p>
      ))}
      {page.pack.entries.map((entry) => (
        <Entry key={entry.assessmentId} entry={entry} panelId={page.id} />
      ))}
    </>
  );
}

function Entry({ entry, panelId }: { entry: PackContent["entries"][number]; panelId: string }) {
  const { assessmentId, name } = entry;
  const said = entry.items.filter(({ words }) => words !== "");
  return (
    <section aria-labelledby={`pack-${assessmentId}`} className="app-pack">
      <h2 className="govuk-heading-l govuk-!-margin-top-7 govuk-!-margin-bottom-2" id={`pack-${assessmentId}`}>
        {name}
      </h2>
      <p className="app-quiet">{entry.slot}</p>
      <p className="govuk-body">{entry.summary.join(" ")}</p>
      {entry.trimmed.length > 0 && <p className="app-quiet">{entry.trimmed.join(" ")}</p>}
      {entry.keyLines.length > 0 && (
        <>
          <h3 className="govuk-heading-m">Questions to ask</h3>
          {entry.keyLines.map((line) => (
            <div className="app-key-line" key={line}>
              <p>{line}</p>
            </div>
          ))}
        </>
      )}
      {entry.asked.length > 0 && (
        <>
          <h3 className="govuk-heading-m">Asked of {name}</h3>
          {entry.asked.map(({ question, answer }) => (
            <div className="app-key-line" key={question}>
              <p className="app-own-lines">{question}</p>
              {answer && <p className="app-own-lines">{answer}</p>}
            </div>
          ))}
        </>
      )}
      {entry.items.length > 0 && (
        <DataTable
          caption={`Disputed, changed and weak standards of ${name}`}
          columns={packColumns(entry)}
          rows={entry.items}
          keyOf={({ code }) => code}
          hrefOf={({ code }) => href("/panels/:panelId/room/:assessmentId/:code", { panelId, assessmentId, code })}
        />
      )}
      {entry.overdue.length > 0 && (
        <>
          <h3 className="govuk-heading-m">Actions past their date</h3>
          <BulletList items={entry.overdue} />
        </>
      )}
      {said.length > 0 && <h3 className="govuk-heading-m">What {name} says of them</h3>}
      {said.map(({ code, short, words }) => (
        <div key={code}>
          <h4 className="govuk-heading-s govuk-!-margin-bottom-1">
            {code} {short}
          </h4>
          <p className="govuk-body app-own-lines">{words}</p>
        </div>
      ))}
    </section>
  );
}
