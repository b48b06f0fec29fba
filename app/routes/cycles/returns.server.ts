import { data, href } from "react-router";
import { type AssessmentState, assessmentStates } from "#domain/assessments/assessment-state.ts";
import { type Part, refusedBecause } from "#domain/assessments/permissions.ts";
import { partsTowards, seesAgency } from "#domain/cycles/cycle-access.ts";
import { returnGroups, returnRows, returnsSentence } from "#domain/cycles/cycle-returns.ts";
import { dayOf } from "#domain/dates.ts";
import { isLeft } from "#domain/organisations/narrowing.ts";
import { kindOfFacts } from "#domain/organisations/organisation-facts.ts";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import { governorSignature, governorStandings } from "#domain/signing/governor-signature.ts";
import { listCycleReturns } from "#db/cycles/cycle-returns.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import { listCycleGovernors } from "#db/signing/cycle-governors.ts";
import { frameOf } from "./frame.ts";
import { narrowedBy } from "./narrowed.ts";
import { type CycleRequest, type RequiredCycle, requireCycle } from "./requirements.ts";

/** Who has returned and how far the others are, by what the address asks for. */
export async function readReturns(request: CycleRequest) {
  const view = await requireCycle(request, "see-agencies");
  const { cycle, set, called } = view;
  const state = stateIn(view);
  const governor = governorIn(view);
  const { rows, narrowed } = await readRows(view);
  return {
    ...frameOf(view, narrowed),
    dueAt: cycle.dueAt,
    state,
    governor,
    governorSignsBy: cycle.governorSignsBy,
    standards: set.sections.reduce((sum, section) => sum + section.standards.length, 0),
    sentence: returnsSentence(rows, called),
    groups: returnGroups(
      rows
        .filter((row) => !state || (row.state === state && !row.withdrawnOn))
        .filter((row) => !governor || row.governor?.status === governor),
    ),
  };
}

function stateIn({ search }: RequiredCycle): AssessmentState | undefined {
  const wanted = search.get("state");
  const state = assessmentStates.find((one) => one === wanted);
  if (wanted && !state) throw data("There are no such returns", 404);
  return state;
}

function governorIn({ search, cycle }: RequiredCycle): keyof typeof governorStandings | undefined {
  const wanted = search.get("governor");
  if (!wanted) return undefined;
  if (!Object.hasOwn(governorStandings, wanted) || cycle.governorSignsBy === null) throw data("There are no such returns", 404);
  return wanted as keyof typeof governorStandings;
}

/** Where each return of the cycle stands that this person may see, or otherwise deal with, by what the address narrows it to. */
export async function readRows(view: RequiredCycle, isShown: (part: Part) => boolean = seesAgency) {
  const { db, cycle, only, now, set } = view;
  const [returns, memberships, governors] = await Promise.all([
    listCycleReturns(db, cycle.id, set),
    listCycleMemberships(db, cycle.id),
    cycle.governorSignsBy ? listCycleGovernors(db, cycle.id) : null,
  ]);
  const governorOf = (row: (typeof returns)[number]) => {
    const signatures = governors?.signaturesOf(row.assessmentId) ?? [];
    const standing = governorSignature({
      cycle,
      assessment: row,
      signatures,
      today: dayOf(now),
      words: wordsFor({ kind: kindOfFacts(row.organisation) }),
    });
    return standing && { ...standing, remindedAt: governors?.remindedAt(row.assessmentId) ?? null };
  };
  const partTowards = partsTowards(view, memberships);
  const members = new Set(memberships.filter((one) => one.partnershipId === only?.id).map((one) => one.organisationId));
  const seen = returnRows(cycle, returns, now)
    .filter((row) => !only || members.has(row.organisation.id))
    .map((row) => ({ ...row, part: partTowards(row.organisation.id) }))
    .filter(({ part }) => isShown(part));
  const narrowed = await narrowedBy(
    view,
    seen.map((row) => row.organisation),
  );
  const rows = seen
    .filter((row) => isLeft(row.organisation, narrowed.narrowing))
    .map(({ part, ...row }) => ({
      ...row,
      governor: governorOf(row),
      href:
        refusedBecause("see-assessment", part, { ...row, kind: kindOfFacts(row.organisation) }) === null
          ? href("/assessments/:assessmentId", { assessmentId: row.assessmentId })
          : null,
    }));
  return { rows, narrowed };
}
