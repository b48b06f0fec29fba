import type { Rating } from "#standards/schema.ts";
import type { Trx } from "../connection.server.ts";
import { agreeRating } from "#db/scrutiny/moderated-ratings.ts";

interface Agreed {
  code: string;
  rating: Rating;
  /** Empty where the panel read the answer closely and left its rating as it was. */
  reason: string;
  by: "gwendolyn-pryce" | "beverley-stanhope";
  on: string;
}

/** What the panels of early 2025 agreed, by agency; every other rating stood as the agency gave it. */
const agreed2024: Record<string, readonly Agreed[]> = {
  "wealdshire-police": [
    {
      code: "4.3",
      rating: "partially-met",
      reason: "Children are asked what they think, but the panel saw no example of their being told what came of it.",
      by: "gwendolyn-pryce",
      on: "2025-01-29",
    },
  ],
  "wealdshire-youth-justice-service": [
    {
      code: "7.2",
      rating: "partially-met",
      reason: "One of the six files looked at held no date for the renewed check.",
      by: "beverley-stanhope",
      on: "2025-01-29",
    },
  ],
  "estmere-community-health-trust": [{ code: "6.2", rating: "met", reason: "", by: "gwendolyn-pryce", on: "2025-02-04" }],
  "wealdshire-hospitals-trust": [
    {
      code: "6.2",
      rating: "partially-met",
      reason: "Figures for one ward in four were missing, so sessions could not be shown to take place as planned.",
      by: "gwendolyn-pryce",
      on: "2025-02-04",
    },
  ],
  "lantern-mental-health-trust": [
    {
      code: "1.2",
      rating: "partially-met",
      reason: "Two of the last four board papers left safeguarding out.",
      by: "beverley-stanhope",
      on: "2025-02-04",
    },
  ],
  "estmere-integrated-care-board": [
    {
      code: "8.3",
      rating: "partially-met",
      reason: "Disagreements are raised, but how they ended is not recorded.",
      by: "beverley-stanhope",
      on: "2025-02-05",
    },
  ],
  "estmere-childrens-services": [
    {
      code: "5.4",
      rating: "partially-met",
      reason: "Attendance is counted; what people do differently afterwards is not.",
      by: "gwendolyn-pryce",
      on: "2025-02-11",
    },
  ],
  "wealdshire-childrens-services": [
    { code: "5.4", rating: "partially-met", reason: "The evaluation covers one team of five.", by: "gwendolyn-pryce", on: "2025-02-11" },
  ],
  "riverbend-housing-association": [{ code: "7.2", rating: "partially-met", reason: "", by: "beverley-stanhope", on: "2025-02-12" }],
  "fenlow-homes": [
    {
      code: "2.2",
      rating: "partially-met",
      reason: "Contractors who visit homes were not part of the spot check.",
      by: "beverley-stanhope",
      on: "2025-02-12",
    },
  ],
  "brightwater-youth-trust": [
    {
      code: "9.3",
      rating: "met",
      reason: "The schedule for keeping records, sent before the panel met, covers the clubs that were missing.",
      by: "gwendolyn-pryce",
      on: "2025-02-18",
    },
    { code: "6.1", rating: "partially-met", reason: "", by: "gwendolyn-pryce", on: "2025-02-18" },
  ],
  "stillwater-domestic-abuse-service": [
    {
      code: "9.1",
      rating: "partially-met",
      reason: "The agreement with housing services ran out in the summer.",
      by: "beverley-stanhope",
      on: "2025-02-18",
    },
  ],
};

/** Writes what the panels agreed about an agency's return of 2024, before the response to it is sent. */
export async function agreeRatings2024(trx: Trx, agencyId: string, assessmentId: string) {
  for (const { code, rating, reason, by, on } of agreed2024[agencyId] ?? []) {
    const result = await agreeRating(trx, { by, at: `${on}T14:30:00.000Z` }, { assessmentId, standardCode: code, rating, reason });
    if (result !== "agreed") throw new Error(`${assessmentId} ${code} could not be agreed: ${result.refused}`);
  }
}
