import { href } from "react-router";
import type { ReactNode } from "react";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { capitalised, counted, listed } from "#domain/words.ts";
import type { PartnershipHome } from "./show.server.ts";

/** The way from nothing to a launched audit: three steps in order, of which the last may begin early. */
export function FirstSteps({ page }: { page: PartnershipHome }) {
  const { id: partnershipId } = page.partnership;
  const isEmpty = page.organisations === 0;
  const next = nextOf(page);
  const quiet = (step: typeof next) => (step === next ? undefined : "govuk-button--secondary");
  return (
    <>
      <ol className="app-steps">
        <Step
          title="Add your organisations"
          about="Schools come from the national register’s file. Agencies come from a spreadsheet, or one at a time."
          count={`${isEmpty ? "0 organisations" : page.kinds}. You see what a file would add before it does`}
          way={
            <LinkButton href={href("/partnerships/:partnershipId/organisations", { partnershipId })} classes={quiet("organisations")}>
              Add organisations
            </LinkButton>
          }
        />
        <Step
          title="Name their people"
          about="Who answers and who signs, with their addresses. Nobody gets mail yet."
          count={`${counted(page.people.all - 1, "person", "people")} besides you${isEmpty ? ". Opens with the first organisation" : ""}`}
          way={
            isEmpty ? (
              <span className="app-quiet">Cannot start yet</span>
            ) : (
              <LinkButton href={href("/partnerships/:partnershipId/people/import", { partnershipId })} classes={quiet("people")}>
                Name people
              </LinkButton>
            )
          }
        />
        <Step
          title="Set up an audit"
          about={`Standards, dates, mail texts. ${setsInWords(page.sets)}`}
          count={`${counted(page.cycles.preparing, "audit")}${isEmpty ? ". You can begin this before the other two" : " in preparation"}`}
          way={
            page.cycles.preparing > 0 ? (
              <LinkButton href={href("/cycles")} classes={quiet("audit")}>
                Go on with it
              </LinkButton>
            ) : (
              <LinkButton href={href("/cycles/new")} classes={quiet("audit")}>
                Set up an audit
              </LinkButton>
            )
          }
        />
      </ol>
      <h2 className="govuk-heading-s">Before you go far</h2>
      {page.people.administrators < 2 && (
        <p className="govuk-body">Name a second administrator, so that your leave does not stop the partnership.</p>
      )}
      <p className="govuk-body">Read the standards. They are a starting point: change what you wish and approve them first.</p>
    </>
  );
}

/** The step that is not begun, or the last. */
function nextOf({ organisations, people, cycles }: PartnershipHome): "organisations" | "people" | "audit" {
  if (cycles.preparing > 0) return "audit";
  if (organisations === 0) return "organisations";
  return people.all - people.administrators <= 0 ? "people" : "audit";
}

const setNames: Record<string, string> = { s11: "section 11", s175: "section 175" };

function setsInWords(sets: PartnershipHome["sets"]): string {
  const named = sets.map(({ key, standards }) => `${setNames[key] ?? key} (${counted(standards, "standard")})`);
  return `${capitalised(listed(named))} ${named.length === 1 ? "is" : "are"} here to begin with.`;
}

interface StepProps {
  title: string;
  about: string;
  count: string;
  way: ReactNode;
}

function Step({ title, about, count, way }: StepProps) {
  return (
    <li className="app-steps__step">
      <div>
        <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h2>
        <p className="govuk-body govuk-!-margin-bottom-1">{about}</p>
        <p className="app-quiet govuk-!-margin-bottom-0">{count}</p>
      </div>
      {way && <div className="app-steps__way">{way}</div>}
    </li>
  );
}
