import type { CSSProperties } from "react";
import { dayInWords } from "#domain/dates.ts";
import { stretchInWords } from "#domain/stretch.ts";

interface SlotRowProps {
  row: { name: string; startsAt: string; minutes: number; state: "done" | "now" | "later" }[];
  /** Marks a slot that is looked at although it is not its time. */
  current?: string;
}

/** A meeting as a row, each slot as wide as its minutes; a list on a phone. */
export function SlotRow({ row, current }: SlotRowProps) {
  const day = row[0] && dayInWords(row[0].startsAt);
  return (
    <ol className="app-slots" aria-label={`Slots of the meeting of ${day}`}>
      {row.map((one) => (
        <li
          key={one.startsAt}
          className={`app-slots__item app-slots__item--${one.state}${one.name === current ? " app-slots__item--current" : ""}`}
          aria-current={one.state === "now" ? "step" : undefined}
          style={{ "--minutes": one.minutes } as CSSProperties}
        >
          <b>
            {one.state === "now" && "Now: "}
            {one.name}
          </b>
          {stretchInWords(one)}
        </li>
      ))}
    </ol>
  );
}
