import { Pagination, type PaginationLink } from "#app/components/govuk/pagination.tsx";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";

interface Options {
  previous?: PaginationLink;
  next?: PaginationLink;
  landmarkLabel?: string;
  classes?: string;
}

export const pagination = adapter<Options>({
  component: "pagination",
  render: ({ previous, next, landmarkLabel, classes }) => (
    <Pagination previous={previous} next={next} landmarkLabel={landmarkLabel} classes={classes} />
  ),
  leftOut: because(
    "Nothing is cut into numbered pages: pagination leads from one standard to the next.",
    "default",
    "with custom link and item text",
    "with many pages",
    "first page",
    "last page",
    "with custom classes",
    "with custom attributes",
    "with custom navigation landmark",
    "with custom accessible labels on item links",
    "with empty items",
  ),
});
