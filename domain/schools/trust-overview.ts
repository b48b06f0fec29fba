import { appliesTo } from "#domain/assessments/applicability.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { declinedOf, isTaken, type TrustAnswer } from "#domain/schools/trust.ts";
import type { StandardSet } from "#standards/schema.ts";

type Set = Pick<StandardSet, "sections">;

export interface OverviewSetting {
  assessmentId: string;
  name: string;
  flags: string[];
}

export interface OverviewAnswer {
  assessmentId: string;
  standardCode: string;
  rating: Rating | null;
  statement: string;
}

/** A standard that several settings of a trust do not meet, or only partially. */
export interface WeakSpot {
  code: string;
  short: string;
  /** Settings to which it applies and that have rated it. */
  base: number;
  notMet: string[];
  partiallyMet: string[];
}

const several = 2;

/** The standards not met or partially met in two settings or more, those in most settings first; then in the order of the set. */
export function weakSpots(set: Set, settings: OverviewSetting[], answers: OverviewAnswer[]): WeakSpot[] {
  const spots = standardsOf(set).map(({ code, short, applies }): WeakSpot => {
    const asked = settings.filter(({ flags }) => appliesTo(applies, flags));
    const rated = (rating: Rating) =>
      asked.filter(({ assessmentId }) => ratingOf(answers, assessmentId, code) === rating).map(({ name }) => name);
    const [notMet, partiallyMet] = [rated("not-met"), rated("partially-met")];
    return { code, short, base: notMet.length + partiallyMet.length + rated("met").length, notMet, partiallyMet };
  });
  const weak = ({ notMet, partiallyMet }: WeakSpot) => notMet.length + partiallyMet.length;
  return spots.filter((spot) => weak(spot) >= several).sort((a, b) => weak(b) - weak(a));
}

/** What became of one answer that a trust offers. */
export interface OfferUse {
  code: string;
  short: string;
  rating: TrustAnswer["rating"];
  usedBy: string[];
  declined: { name: string; reason: string }[];
  /** To whom it applies, and who has neither used nor declined it. */
  open: string[];
}

interface Said {
  assessmentId: string;
  standardCode: string;
  choice: "used" | "declined";
  reason: string;
  madeAt: string;
}

/** Who used each of a trust's answers and who declined it, among those to whom the standard applies, in the order of the set. */
export function offersUsed(
  set: Set,
  settings: OverviewSetting[],
  offers: (TrustAnswer & { savedAt: string })[],
  { answers, replies }: { answers: OverviewAnswer[]; replies: Said[] },
): OfferUse[] {
  return standardsOf(set).flatMap(({ code, short, applies }) => {
    const offer = offers.find((one) => one.standardCode === code);
    if (!offer) return [];
    const asked = settings.filter(({ flags }) => appliesTo(applies, flags));
    const uses = ({ assessmentId }: OverviewSetting) =>
      isTaken(
        offer,
        answers.find((one) => one.assessmentId === assessmentId && one.standardCode === code),
      );
    const declines = ({ assessmentId }: OverviewSetting) =>
      declinedOf(
        offer,
        replies.find((one) => one.assessmentId === assessmentId && one.standardCode === code),
      );
    const others = asked.filter((one) => !uses(one));
    return [
      {
        code,
        short,
        rating: offer.rating,
        usedBy: asked.filter(uses).map(({ name }) => name),
        declined: others.flatMap((one) => {
          const reply = declines(one);
          return reply ? [{ name: one.name, reason: reply.reason }] : [];
        }),
        open: others.filter((one) => !declines(one)).map(({ name }) => name),
      },
    ];
  });
}

function standardsOf({ sections }: Set) {
  return sections.flatMap((section) => section.standards);
}

function ratingOf(answers: OverviewAnswer[], assessmentId: string, code: string): Rating | null {
  return answers.find((one) => one.assessmentId === assessmentId && one.standardCode === code)?.rating ?? null;
}
