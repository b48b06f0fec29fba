import { dayInWords, dayOf } from "#domain/dates.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { correctionDays } from "#domain/responses/response.ts";
import { counted } from "#domain/words.ts";
import { addWorkingDays } from "#domain/working-days.ts";
import { mostNamed, type WorkItem } from "./work.ts";

export interface CorrectionToAnswer {
  assessmentId: string;
  organisation: OrganisationFacts;
  correctionId: string;
  about: "fact" | "disagreement";
  madeAt: string;
}

export interface DoneAction {
  assessmentId: string;
  organisation: OrganisationFacts;
  actionId: string;
  what: string;
  closedOn: string | null;
}

/** What organisations called wrong in their responses, each by the day on which its answer was promised. */
export function correctionItems(corrections: CorrectionToAnswer[], today: string): WorkItem[] {
  return corrections.map(({ assessmentId, organisation, correctionId, about, madeAt }) => {
    const by = addWorkingDays(dayOf(madeAt), correctionDays);
    return {
      title: `Answer ${organisation.name}: ${about === "fact" ? "a fact to correct" : "a rating they disagree with"}`,
      place: { page: "correction", assessmentId, correctionId },
      text: `It came on ${dayInWords(dayOf(madeAt))}`,
      when: { strong: `Answer ${by < today ? "was " : ""}promised by ${dayInWords(by)}` },
    };
  });
}

/** Actions that wait to be closed; many of one cycle are one thing to do. */
export function closureItems(actions: DoneAction[], cycle: { id: string; title: string }): WorkItem[] {
  if (actions.length > mostNamed)
    return [
      {
        title: `Close ${counted(actions.length, "action")}, or ask for more`,
        place: { page: "themes", cycleId: cycle.id },
        text: `${cycle.title}. They are marked as done`,
        when: { strong: "Wait to be closed" },
      },
    ];
  return actions.map(({ assessmentId, organisation, actionId, what, closedOn }) => ({
    title: `Close an action of ${organisation.name}, or ask for more`,
    place: { page: "closure", assessmentId, actionId },
    text: what,
    when: { strong: "Waits to be closed", quiet: closedOn ? `Done on ${dayInWords(closedOn)}` : undefined },
  }));
}
