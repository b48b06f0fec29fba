import { href } from "react-router";
import type { CyclePage } from "./cycle-pages.tsx";
import { CyclePages } from "./cycle-pages.tsx";
import type { Back } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

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
      <PageHead caption={`${cycle.title}, ${place}`} title={title} tab={`${cycle.title}: ${title.toLowerCase()}`} />
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
