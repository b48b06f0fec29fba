import { diffArrays } from "diff";
import { type Difference, differences } from "#domain/text-difference.ts";
import { capitalised, counted, listed } from "#domain/words.ts";
import { kindOfChange } from "#standards/changes.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { type Field, setInFields, standardInFields } from "./set-in-words.ts";

/** One part that is otherwise in the two versions. */
export interface FieldDifference {
  label: string;
  before: Difference[];
  now: Difference[];
}

/** "reworded" where the meaning can be another, "changed" where only help, evidence, references or the like are. */
export type StandardState = "same" | "changed" | "reworded" | "new" | "left-out";

export interface ComparedStandard {
  code: string;
  short: string;
  state: StandardState;
  /** What the later version declares about it; null where it declares nothing about the earlier one. */
  declared: Standard["change"] | null;
  fields: FieldDifference[];
}

export interface ComparedSets {
  /** What is otherwise beside the standards. */
  set: FieldDifference[];
  sections: { code: string; title: string; standards: ComparedStandard[] }[];
  sentence: string;
}

/** Two versions standard by standard, in the order of the later one; what it leaves out stands at the end of its section. */
export function compareSets(now: StandardSet, before: StandardSet): ComparedSets {
  const isDeclared = now.key === before.key && now.compared_with === before.version;
  const earlier = placedStandards(before);
  const later = placedStandards(now);
  const moved = movedStandards(now, before);
  const codes = [...new Set([...now.sections, ...before.sections].map(({ code }) => code))];
  const sections = codes.map((code) => ({
    code,
    title: (now.sections.find((one) => one.code === code) ?? before.sections.find((one) => one.code === code))?.title ?? "",
    standards: [
      ...[...later.values()].filter((one) => one.section === code).map(({ standard, place }) => compared(standard, place)),
      ...[...earlier.values()]
        .filter((one) => one.section === code && !later.has(one.standard.code))
        .map(({ standard }) => leftOut(standard)),
    ],
  }));
  return {
    set: fieldDifferences(setInFields(now), setInFields(before)),
    sections,
    sentence: inShort(sections.flatMap(({ standards }) => standards)),
  };

  function compared(standard: Standard, place: number): ComparedStandard {
    const then = earlier.get(standard.code);
    const { code, short } = standard;
    const declared = isDeclared ? (standard.change ?? null) : null;
    if (!then) return { code, short, state: "new", declared, fields: fieldDifferences(standardInFields(now, standard), []) };
    const isMoved = moved.has(code);
    const fields = fieldDifferences(
      standardInFields(now, standard, isMoved ? place : undefined),
      standardInFields(before, then.standard, isMoved ? then.place : undefined),
    );
    const isReworded = kindOfChange(standard, then.standard) === "reworded";
    return { code, short, state: isReworded ? "reworded" : fields.length > 0 ? "changed" : "same", declared, fields };
  }

  function leftOut(standard: Standard): ComparedStandard {
    return {
      code: standard.code,
      short: standard.short,
      state: "left-out",
      declared: null,
      fields: fieldDifferences([], standardInFields(before, standard)),
    };
  }
}

type Placed = Map<string, { standard: Standard; section: string; place: number }>;

function placedStandards({ sections }: StandardSet): Placed {
  return new Map(
    sections.flatMap(({ code, standards }) =>
      standards.map((standard, place) => [standard.code, { standard, section: code, place }] as const),
    ),
  );
}

// As few as can be said to have moved: one that went to the top did, not all those below it
function movedStandards(now: StandardSet, before: StandardSet): Set<string> {
  const inOrder = ({ sections }: StandardSet, others: Placed) =>
    sections.flatMap(({ standards }) => standards.map(({ code }) => code)).filter((code) => others.has(code));
  const parts = diffArrays(inOrder(before, placedStandards(now)), inOrder(now, placedStandards(before)));
  return new Set(parts.filter(({ added }) => added).flatMap(({ value }) => value));
}

/** What is otherwise between two lists of parts, with the words that went and came. */
export function fieldDifferences(now: Field[], before: Field[]): FieldDifference[] {
  const [then, later] = [new Map(before), new Map(now)];
  const labels = [...new Set([...later.keys(), ...then.keys()])].filter((label) => (then.get(label) ?? "") !== (later.get(label) ?? ""));
  return labels.map((label) => {
    const parts = differences(then.get(label) ?? "", later.get(label) ?? "");
    return { label, before: parts.filter((one) => !one.added), now: parts.filter((one) => !one.removed) };
  });
}

function inShort(standards: ComparedStandard[]): string {
  const count = (state: StandardState) => standards.filter((one) => one.state === state).length;
  const said = [
    [count("reworded"), "reworded"],
    [count("new"), "new"],
    [count("left-out"), "left out"],
    [count("changed"), "with other help, evidence, references or the like"],
  ] as const;
  const changes = said.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const same = counted(count("same"), "standard is as it was", "standards are as they were");
  return changes.length === 0 ? `All ${same}.` : `${capitalised(listed(changes))}; ${same}.`;
}
