import { href } from "react-router";
import type { StandardPage } from "./show.server.ts";
import { Pagination } from "#app/components/govuk/pagination.tsx";

export function StandardPagination({ page }: { page: StandardPage }) {
  const to = (one: { code: string; short: string } | undefined, text: string) =>
    one && {
      href: href("/assessments/:assessmentId/standards/:code", { assessmentId: page.assessment.id, code: one.code }),
      text,
      labelText: `${one.code} ${one.short}`,
    };
  return <Pagination landmarkLabel="Standards" previous={to(page.previous, "Previous standard")} next={to(page.next, "Next standard")} />;
}
