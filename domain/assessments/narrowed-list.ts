import type { Rating } from "./rating.ts";
import type { TaskStatus } from "./completeness.ts";

/** The ways in which a list of standards can be narrowed, and what each is called. */
export const listViews = {
  missing: "Something missing",
  mine: "Mine",
  "partially-met": "Partially met",
  "not-met": "Not met",
} as const;

export type ListView = keyof typeof listViews;

interface Section {
  who: { personId: string } | null;
  standards: { code: string; status: TaskStatus }[];
}

interface Reading {
  ratings: { standardCode: string; rating: Rating | null }[];
  personId: string;
}

/** Which standards each way leaves, with one that was asked for; an unknown one asks for all. */
export function narrowedLists(sections: Section[], { ratings, personId }: Reading, asked: string | null) {
  const all = sections.flatMap((section) => section.standards.map((one) => ({ ...one, isMine: section.who?.personId === personId })));
  const ratingOf = (code: string) => ratings.find((one) => one.standardCode === code)?.rating ?? null;
  const isLeft: Record<ListView, (one: (typeof all)[number]) => boolean> = {
    missing: (one) => one.status !== "completed",
    mine: (one) => one.isMine,
    "partially-met": (one) => ratingOf(one.code) === "partially-met",
    "not-met": (one) => ratingOf(one.code) === "not-met",
  };
  const views = (Object.keys(listViews) as ListView[]).map((view) => ({
    view,
    label: listViews[view],
    codes: all.filter(isLeft[view]).map(({ code }) => code),
  }));
  const chosen = views.find(({ view }) => view === asked);
  return {
    all: all.length,
    show: chosen?.view ?? null,
    views: views.map(({ view, label, codes }) => ({ view, label, count: codes.length })),
    /** The standards that are left; null leaves all. */
    codes: chosen?.codes ?? null,
  };
}

export type NarrowedList = ReturnType<typeof narrowedLists>;
