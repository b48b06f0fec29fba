import { href } from "react-router";
import type { CyclePage } from "./cycle-pages.tsx";
import { CyclePages } from "./cycle-pages.tsx";
import type { Back } from "#app/routes/back.ts";

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

/** The way back from a page of a cycle. */
export const backToCycle = (page: { cycle: { title: string } }, params: { cycleId: string }): Back => ({
  href: href("/cycles/:cycleId", params),
  label: page.cycle.title,
});
