import type { InspectionPart } from "#domain/schools/inspection-file.ts";
import type { Column } from "#app/tables/column.ts";

export const inspectionColumns: Column<InspectionPart>[] = [
  { key: "heading", heading: "Heading", value: (row) => row.title, width: 50 },
  { key: "met", heading: "Met", kind: "number", value: (row) => row.met },
  { key: "partiallyMet", heading: "Partially met", kind: "number", value: (row) => rated(row, "partially-met") },
  { key: "notMet", heading: "Not met", kind: "number", value: (row) => rated(row, "not-met") },
  { key: "notAnswered", heading: "Not answered", kind: "number", value: (row) => rated(row, null) },
  { key: "applicable", heading: "Standards that apply", kind: "number", value: (row) => row.applicable },
];

function rated({ standards }: InspectionPart, rating: InspectionPart["standards"][number]["rating"]): number {
  return standards.filter((one) => one.rating === rating).length;
}
