import { stateLabels } from "#domain/assessments/assessment-state.ts";
import type { TrustSetting } from "#domain/schools/trust.ts";
import type { Column } from "#app/tables/column.ts";

/** A trust's settings in one cycle. */
export const trustSettingColumns: Column<TrustSetting>[] = [
  { key: "setting", heading: "Setting", value: (row) => row.name, width: 36 },
  { key: "phase", heading: "Phase", value: (row) => row.phase ?? "Not given", width: 18 },
  {
    key: "state",
    heading: "Where it is",
    value: (row) => (row.withdrawnOn ? "Withdrawn" : row.isOverdue ? `${stateLabels[row.state]}, overdue` : stateLabels[row.state]),
    width: 24,
  },
  { key: "complete", heading: "Complete", value: (row) => `${row.complete} of ${row.applicable}`, width: 14 },
  { key: "met", heading: "Met", value: (row) => row.met, kind: "number", width: 8 },
  { key: "partially-met", heading: "Partially met", value: (row) => row.partiallyMet, kind: "number", width: 14 },
  { key: "not-met", heading: "Not met", value: (row) => row.notMet, kind: "number", width: 10 },
];
