import { Pagination } from "#app/components/govuk/pagination.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { hereOf, partOfSet } from "./part-of-set.ts";
import { StandardsOfSection } from "./set-document.tsx";
import type { SetPage } from "./show.server.ts";

/** One section of a set in full, and the way to those beside it. */
export function OneSection({ page, beside }: { page: SetPage; beside: NonNullable<SetPage["set"]["beside"]> }) {
  const { set } = page;
  const [section] = set.sections;
  const to = (one: typeof beside.next, text: string) =>
    one && { href: partOfSet(hereOf(page), one.code), text, labelText: `${one.code}. ${one.title}` };
  if (!section) return null;
  return (
    <>
      <PageHead
        caption={`${set.title}, version ${set.version}`}
        title={`${section.code}. ${section.title}`}
        tab={`${section.code}. ${section.title}: ${set.title}, version ${set.version}`}
      />
      <StandardsOfSection standards={section.standards} comparedWith={set.comparedWith} headings={["h2", "h3"]} />
      <Pagination landmarkLabel="Sections" previous={to(beside.previous, "Previous section")} next={to(beside.next, "Next section")} />
    </>
  );
}
