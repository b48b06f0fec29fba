import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { dayInWords, dayOf, monthsLater } from "#domain/dates.ts";
import { agreedThatCount, moderatedRatings } from "#domain/figures/moderation.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import {
  type AskedOfThem,
  correctionDays,
  countRatings,
  type Letter,
  type ResponseOutcome,
  type Strength,
} from "#domain/responses/response.ts";
import { addWorkingDays } from "#domain/working-days.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { Db } from "#db/connection.server.ts";
import { listPartnershipsOfCycle } from "#db/cycles/partnerships-of-cycle.ts";
import { listHolders } from "#db/people/people.ts";
import { listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";
import { readReview } from "#db/scrutiny/reviews.ts";
import { listOpenItems } from "./open-items.ts";
import { listRecommendations, type Recommendation } from "#db/scrutiny/recommendations.ts";

interface Words {
  outcome: ResponseOutcome;
  opening: string;
  strengths: Strength[];
  closing: string;
  answersDueOn: string | null;
  approvedBy: string | null;
}

/** The day by which an agreed action is due where nobody said: when progress is first asked for. */
export const monthsForAction = 3;

/** The letter as it would be sent on this day by this person; undefined where there is no submission to answer. */
export async function composeLetter(
  db: Db,
  view: AssessmentView,
  words: Words,
  { by, at, personal = null }: { by: string; at: string; personal?: Letter["personal"] },
): Promise<Letter | undefined> {
  const { assessment, cycle, organisation } = view;
  const submission = await findSubmission(db, assessment.id, assessment.revision);
  if (!submission) return undefined;
  const { document } = submission;
  const [settled, asked, openItems, partnerships, leads, signs, from, panel, readers] = await Promise.all([
    listModeratedRatings(db, assessment.id, assessment.revision),
    listRecommendations(db, assessment.id, assessment.revision),
    listOpenItems(db, view, at),
    listPartnershipsOfCycle(db, cycle.id, organisation.id),
    listHolders(db, organisation.id, "champion"),
    listHolders(db, organisation.id, "signatory"),
    db.selectFrom("people").select(["name", "jobTitle"]).where("id", "=", by).executeTakeFirstOrThrow(),
    findPanel(db, assessment.id, at),
    listReaders(db, assessment.id),
  ]);
  const standards = document.sections.flatMap((section) => section.standards);
  const notAsked = new Set(standards.filter((one) => one.byProfile).map(({ code }) => code));
  const moderated = agreedThatCount(settled, notAsked);
  const own = Object.fromEntries(standards.map(({ code, rating }) => [code, rating]));
  const [partnership] = partnerships;
  const sentOn = dayOf(at);
  // Named one by one: a draft also holds what its writers said to each other
  const { outcome, opening, strengths, closing, approvedBy, answersDueOn } = words;
  const recommendations = asked.filter(({ kind }) => kind === "recommendation").map((one) => askedOf(one, document));
  return {
    format: 1,
    kind: view.facts.kind,
    organisation: organisation.name,
    cycle: cycle.title,
    revision: assessment.revision,
    partnership: {
      id: partnership?.id ?? "",
      name: partnershipsInWords(partnerships.map(({ name }) => name)),
      letterhead: partnerships.flatMap((one) => (one.letterhead ?? one.name).split("\n")),
      contact: [...new Set(partnerships.map(({ contactEmail, phone }) => [contactEmail, phone].filter(Boolean).join(" or ")))].join("; "),
    },
    to: [...new Set([...signs, ...leads].map(({ name }) => name))],
    outcome,
    opening,
    strengths,
    closing,
    approvedBy,
    standards: standards.length,
    own: countRatings(Object.values(own)),
    agreed: countRatings(Object.values(moderatedRatings({ ratings: own, moderated }))),
    settled: settled.flatMap(({ standardCode, rating, reason }) => {
      const standard = standards.find(({ code }) => code === standardCode);
      return standard && !standard.byProfile
        ? [{ code: standardCode, short: standard.short, own: standard.rating, agreed: rating, reason }]
        : [];
    }),
    notDiscussed: openItems,
    recommendations,
    agreedActions: asked
      .filter(({ kind }) => kind === "agreed-action")
      .map((one) => ({ ...askedOf(one, document), owner: one.owner, dueOn: one.dueOn ?? monthsLater(sentOn, monthsForAction) })),
    personal,
    from,
    readBy: [...readers, ...(panel ? [panel.inWords] : [])],
    panel: panel?.name ?? null,
    sentOn,
    answersDueOn: recommendations.length > 0 ? answersDueOn : null,
    correctionsUntil: addWorkingDays(sentOn, correctionDays),
  };
}

function askedOf({ id, standardCode, words, letterWords }: Recommendation, document: ReturnDocument): AskedOfThem {
  const standard = standardCode === null ? undefined : findStandard(document, standardCode)?.standard;
  return { id, code: standardCode, standard: standard ? `${standard.code} ${standard.short}` : standardCode, words: letterWords ?? words };
}

/** The panel that has met about a return, the newest. */
async function findPanel(db: Db, assessmentId: string, at: string) {
  const row = await db
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .leftJoin("people", "people.id", "panels.chairId")
    .select(["panels.startsAt", "people.name as chair"])
    .where("panelSubmissions.assessmentId", "=", assessmentId)
    .where("panelSubmissions.removedAt", "is", null)
    .where("panels.cancelledAt", "is", null)
    .where("panels.startsAt", "<=", at)
    .orderBy("panels.startsAt", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const name = `the panel of ${dayInWords(row.startsAt)}`;
  return { name, inWords: `The panel of ${dayInWords(row.startsAt)}${row.chair ? `, chaired by ${row.chair},` : ""} talked about it` };
}

async function listReaders(db: Db, assessmentId: string): Promise<string[]> {
  const { readAt, readByName, readRevision, reader } = await readReview(db, assessmentId);
  if (readAt && readByName) return [`${readByName} read all of revision ${readRevision} on ${dayInWords(readAt)}`];
  return reader ? [`${reader} has it to read`] : [];
}
