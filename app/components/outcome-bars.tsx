import type { CSSProperties } from "react";
import { classNames } from "./govuk/class-names.ts";

interface OutcomeRow {
  label: string;
  met: number;
  partiallyMet: number;
  notMet: number;
  notApplicable?: number;
  notAnswered?: number;
  isTotal?: boolean;
}

const parts = [
  { key: "met", name: "met", words: "met" },
  { key: "partiallyMet", name: "partially-met", words: "partially met" },
  { key: "notMet", name: "not-met", words: "not met" },
  { key: "notApplicable", name: "not-applicable", words: "not applicable" },
  { key: "notAnswered", name: "not-answered", words: "not answered" },
] as const;

// About as many per cent of a bar as its words need; below it the number stands alone
const roomForWords = { met: 12, partiallyMet: 21, notMet: 15, notApplicable: 24, notAnswered: 22 };

// Below this many per cent for each of its digits not even the number has room: it stands after the bar
const roomForDigit = 4;

// In the column beside a companion, a bar next to its label is about this much shorter
const shorter = 1.75;

/** Shares of a whole, one bar a row, with the numbers in the bars. Widths are exact shares. */
export function OutcomeBars({ rows, notAnsweredWords, inColumn }: { rows: OutcomeRow[]; notAnsweredWords?: string; inColumn?: boolean }) {
  const words = (part: (typeof parts)[number]) => (part.key === "notAnswered" ? (notAnsweredWords ?? part.words) : part.words);
  const used = parts.filter(
    (part) => part.key === "met" || part.key === "partiallyMet" || part.key === "notMet" || rows.some((row) => row[part.key]),
  );
  const hasBeside = rows.some((row) => isBeside(row));
  return (
    <div className={classNames("app-bars", hasBeside && "app-bars--beside")}>
      <ul className="app-key" aria-hidden="true">
        {used.map((part) => (
          <li key={part.key}>
            <i className={`app-bar__part app-bar__part--${part.name}`} />
            {words(part).charAt(0).toUpperCase() + words(part).slice(1)}
            {rows.every((row) => !row[part.key]) && " (none)"}
          </li>
        ))}
      </ul>
      <ul className="app-bars__rows">
        {rows.map((row) => {
          const base = parts.reduce((sum, part) => sum + (row[part.key] ?? 0), 0);
          return (
            <li key={row.label} className={classNames("app-bars__row", row.isTotal && "app-bars__row--total app-bars__row--full")}>
              <span className="app-bars__label">{row.label}</span>
              <span className="app-bar">
                {parts.map((part) => {
                  const count = row[part.key] ?? 0;
                  if (count === 0) return null;
                  const isNarrow = (count / base) * 100 < roomForWords[part.key] * (inColumn && !row.isTotal ? shorter : 1);
                  return (
                    <span
                      key={part.key}
                      className={classNames(
                        "app-bar__part",
                        `app-bar__part--${part.name}`,
                        isNarrow && "app-bar__part--narrow",
                        isNarrow && part.key === lastOf(row) && isBeside(row) && "app-bar__part--beside",
                      )}
                      style={{ "--n": count, "--base": base } as CSSProperties}
                    >
                      <b>{count}</b>
                      <span> {words(part)}</span>
                    </span>
                  );
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function lastOf(row: OutcomeRow) {
  return parts.findLast((part) => row[part.key])?.key;
}

function isBeside(row: OutcomeRow): boolean {
  const last = lastOf(row);
  const count = last ? (row[last] ?? 0) : 0;
  const base = parts.reduce((sum, part) => sum + (row[part.key] ?? 0), 0);
  return (count / base) * 100 < roomForDigit * `${count}`.length;
}
