import type { CyclePage } from "./cycle-pages.tsx";
import { CyclePages } from "./cycle-pages.tsx";

interface CycleHeadingProps {
  cycle: { title: string };
  place: string;
  title: string;
  pages: CyclePage[];
  /** What the page comes to, in words. */
  sentence: string;
}

/** What stands at the top of each page of a cycle but its first. */
export function CycleHeading({ cycle, place, title, pages, sentence }: CycleHeadingProps) {
  return (
    <>
      <span className="govuk-caption-l">
        {cycle.title}, {place}
      </span>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">{title}</h1>
      <CyclePages pages={pages} current={title} />
      <p className="app-lead">{sentence}</p>
    </>
  );
}

/** The way back from a page of a cycle, or from its refusal. */
export function backToCycle(loaderData: { cycle?: { id: string; title: string } } | undefined) {
  return loaderData?.cycle
    ? { href: `/cycles/${loaderData.cycle.id}`, label: loaderData.cycle.title }
    : { href: "/cycles", label: "All cycles" };
}
