import { type FigureFilter, returnsIn } from "./figures.ts";
import { calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { confirmedSentence } from "./profile-dates.ts";
import { byPhase, type Deputies, deputyRows, type Indicator, indicatorsOf, lowestIndicator } from "./profile-indicators.ts";
import type { SnapshotContent } from "./snapshot.ts";

/** What the confirmed profiles of a snapshot come to. */
interface SnapshotIndicators {
  day: string;
  /** Settings whose profile was confirmed, and settings, without those withdrawn. */
  confirmed: number;
  settings: number;
  indicators: Indicator[];
  deputies: (Deputies & { phase: string })[];
  sentence: string;
}

/** The indicators of a snapshot, or of the part that a filter leaves; nothing where profiles were not asked, or not kept yet. */
export function snapshotIndicators(content: SnapshotContent, filter: FigureFilter): SnapshotIndicators | null {
  if (!content.profiles) return null;
  const { day, groups } = content.profiles;
  const there = returnsIn(content, filter).filter((one) => one.withdrawnOn === null);
  const confirmed = there.flatMap(({ organisation, profile }) => (profile ? [{ organisation, ...profile }] : []));
  const indicators = indicatorsOf(groups, confirmed, day);
  return {
    day,
    confirmed: confirmed.length,
    settings: there.length,
    indicators,
    deputies: deputyRows(byPhase(confirmed), confirmed),
    sentence: [confirmedSentence(confirmed.length, there.length, calledInSnapshot(content.set)), lowestIndicator(indicators)]
      .filter(Boolean)
      .join(" "),
  };
}
