import { judgedInWords } from "#domain/figures/figure-choices.ts";
import { agenciesIn, type FigureFilter, type Figures, returnsIn } from "#domain/figures/figures.ts";
import { hasModeration } from "#domain/figures/moderation.ts";
import { moderationFigures } from "#domain/figures/moderation-figures.ts";
import { sectionTable } from "#domain/figures/section-table.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { snapshotIndicators } from "#domain/figures/snapshot-indicators.ts";
import { gridTable } from "./agency-grid.ts";
import { figureTables, type TableContext } from "./figures.ts";
import { moderationTables } from "./moderation.ts";
import type { PrintedTable } from "#app/tables/printed.ts";
import { deputyTable, indicatorTable } from "./profile-indicators.ts";

interface SnapshotContext extends Omit<TableContext, "isModerated"> {
  filter: FigureFilter;
  isPublic: boolean;
}

/** Every table of a snapshot, numbered in order. The public has none that names an agency, and of moderation none by kind. */
export function snapshotTables(
  content: SnapshotContent,
  figures: Figures,
  { filter, isPublic, about, day }: SnapshotContext,
): PrintedTable[] {
  const moderation = hasModeration(content.returns) ? moderationFigures(content.set, returnsIn(content, filter), content.format) : null;
  const first = figureTables(figures, { about, day, isModerated: moderation !== null && !isPublic });
  // Where the first tables are moderated already, theirs is the one
  const moderated =
    figures.judgedBy === "self" ? sectionTable(content.set, agenciesIn(content, { ...filter, judgedBy: "moderated" })) : null;
  const tables = moderation
    ? [...first, ...moderationTables(moderation, { about, moderated, withKinds: !isPublic, called: figures.called }, first.length + 1)]
    : first;
  if (isPublic) return tables;
  const grid = { number: `Table ${tables.length + 1}`, judged: judgedInWords(figures.judgedBy), about, notReviewed: figures.notReviewed };
  const internal = [...tables, gridTable(content.set, agenciesIn(content, filter), grid)];
  const found = snapshotIndicators(content, filter);
  if (!found) return internal;
  // Never for the public: few may have given a figure, or few may be behind with it
  const context = { ...found, about, called: figures.called };
  const numberOf = (place: number) => `Table ${internal.length + place}`;
  return [...internal, indicatorTable(found.indicators, context, numberOf(1)), deputyTable(found.deputies, context, numberOf(2))];
}
