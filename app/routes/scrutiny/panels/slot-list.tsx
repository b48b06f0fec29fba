import { href } from "react-router";
import { listed } from "#domain/words.ts";
import { stretchInWords } from "#domain/stretch.ts";
import type { PanelPage } from "./show.server.ts";

/** The slots of a panel, each with who steps out of it, who settles, and the way into the room. */
export function SlotList({ page }: { page: PanelPage }) {
  if (page.slots.length === 0) return <p className="govuk-body">No return has a slot yet.</p>;
  return (
    <ul className="app-cards">
      {page.slots.map((slot) => (
        <li key={slot.assessmentId} className={`app-card${slot.chair === null && page.state === "ahead" ? " app-card--attention" : ""}`}>
          <div>
            <p className="app-card__title">{slot.name}</p>
            <p className="app-quiet">
              {stretchInWords(slot)}
              {slot.withdrawnOn ? ". Withdrawn from the cycle" : slot.hasSubmission ? "" : ". Not submitted yet"}
            </p>
            <p className="govuk-body-s govuk-!-margin-bottom-1">{settledBy(slot, page.hasChair)}</p>
            {slot.out.length > 0 && <p className="govuk-body-s govuk-!-margin-bottom-1">{stepOutInWords(slot)}</p>}
            {slot.attending && (
              <p className="govuk-body-s govuk-!-margin-bottom-0">
                For {slot.shortName}: {slot.attending}
              </p>
            )}
          </div>
          <ul className="app-card__links">
            {slot.mayRead && page.state !== "cancelled" && (
              <>
                <li>
                  <a
                    className="govuk-link"
                    href={href("/panels/:panelId/room/:assessmentId/:code", {
                      panelId: page.id,
                      assessmentId: slot.assessmentId,
                      code: "next",
                    })}
                  >
                    Go into the room<span className="govuk-visually-hidden"> of {slot.name}</span>
                  </a>
                </li>
                <li>
                  <a className="govuk-link" href={href("/assessments/:assessmentId/review", { assessmentId: slot.assessmentId })}>
                    What was found<span className="govuk-visually-hidden"> in the return of {slot.name}</span>
                  </a>
                </li>
              </>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type Slot = PanelPage["slots"][number];

function settledBy({ chair }: Slot, hasChair: boolean): string {
  if (chair) return `Chaired by ${chair}.`;
  return hasChair ? "Its chair steps out, so find a chair for this slot." : "Find a chair: nobody can settle its ratings yet.";
}

/** "Martin Kerr steps out: own organisation. Ada Holm declared a conflict." */
function stepOutInWords({ out }: Slot): string {
  const own = out.filter(({ because }) => because === "own").map(({ name }) => name);
  const declared = out.filter(({ because }) => because === "conflict").map(({ name }) => name);
  return [
    own.length > 0 && `${listed(own)} ${own.length === 1 ? "steps" : "step"} out: it is their own organisation.`,
    declared.length > 0 && `${listed(declared)} ${declared.length === 1 ? "steps" : "step"} out: a conflict was declared.`,
  ]
    .filter(Boolean)
    .join(" ");
}
