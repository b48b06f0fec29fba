import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PublicVersion, type Threshold } from "#domain/figures/kept-public-version.ts";
import { type Published, publicVersionOf } from "#domain/figures/public-version.ts";
import { isCounted } from "#domain/figures/figures.ts";
import { tellsOfSoFew } from "#domain/figures/rows-told.ts";
import { isReviewed } from "#domain/figures/moderation.ts";
import { type Rating, ratings as allRatings } from "#domain/assessments/rating.ts";
import type { SnapshotReturn } from "#domain/figures/snapshot.ts";
import { contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const codes = ["1.1", "1.2", "2.1"];
const rating = fc.option(fc.constantFrom(...allRatings), { nil: null, freq: 8 });
const given = fc.array(rating, { minLength: 3, maxLength: 3 });

const organisation = fc.record({
  kind: fc.constantFrom("Health", "Health", "Health", "Housing", "Housing", "Charity", "Police", "Fire"),
  governance: fc.constantFrom(undefined, "Maintained", "Academy"),
  isReturned: fc.boolean(),
  given,
});
/** What can happen to one organisation between two freezes. */
const event = fc.record({
  at: fc.nat({ max: 14 }),
  what: fc.constantFrom(
    "returns",
    "returns",
    "returns",
    "signs again",
    "is withdrawn",
    "comes back",
    "is reviewed",
    "moves on",
    "converts",
  ),
  to: fc.constantFrom("Health", "Housing", "Charity"),
  given,
});

interface Life {
  organisations: { kind: string; governance: string | undefined; isReturned: boolean; given: (Rating | null)[] }[];
  steps: { at: number; what: string; to: string; given: (Rating | null)[] }[][];
  threshold: Threshold;
}

const anyLife: fc.Arbitrary<Life> = fc.record({
  organisations: fc.array(organisation, { minLength: 5, maxLength: 15 }),
  steps: fc.array(fc.array(event, { maxLength: 14 }), { minLength: 1, maxLength: 4 }),
  threshold: fc.constantFrom<Threshold[]>(3, 5),
});

/** Every state in which the cycle was frozen, with the public versions that were made one after another. */
function versionsOf({ organisations, steps, threshold }: Life): Published[] {
  let returns = organisations.map(({ kind, governance, isReturned, given: rated }, at) =>
    returnOf(String(at), { kind, school: governance ? { governance } : {}, ...standing(isReturned, rated) }),
  );
  const published: Published[] = [];
  for (const [at, step] of [[], ...steps].entries()) {
    returns = step.reduce(after, returns);
    const version = publicVersionOf({ content: contentOf([2, 1], returns), day: `2026-12-1${at}`, threshold, earlier: published });
    if (version) published.push({ name: `Version ${at}`, version });
  }
  return published;
}

function standing(isReturned: boolean, rated: (Rating | null)[]): Partial<SnapshotReturn> {
  return {
    isReturned,
    state: isReturned ? "submitted" : "in-progress",
    ratings: isReturned ? Object.fromEntries(codes.map((code, n) => [code, rated[n] ?? null])) : {},
  };
}

function after(returns: SnapshotReturn[], { at, what, to, given: rated }: Life["steps"][number][number]): SnapshotReturn[] {
  return returns.map((one, n): SnapshotReturn => {
    if (n !== at % returns.length) return one;
    if (what === "returns" || (what === "signs again" && one.isReturned)) return { ...one, ...standing(true, rated) };
    if (what === "is withdrawn") return { ...one, withdrawnOn: "2026-12-01" };
    if (what === "comes back") return { ...one, withdrawnOn: null };
    if (what === "converts") return { ...one, organisation: { ...one.organisation, kind: to, governance: "Academy" } };
    if (!isCounted(one)) return one;
    if (what === "is reviewed") return { ...one, state: "closed", moderated: rated[0] ? { "1.1": rated[0] } : {} };
    return { ...one, actions: [{ standard: "1.1", dueOn: "2026-12-11", agreedOn: "2026-09-12", progress: "on-track" }] };
  });
}

describe("all public versions of any cycle, taken together", () => {
  test("let nothing be worked out about fewer organisations than the threshold, by somebody who knows who is in which row", () => {
    let several = 0;
    let changed = 0;
    fc.assert(
      fc.property(anyLife, (life) => {
        const published = versionsOf(life).map((one) => one.version);
        if (published.length > 2) several++;
        changed += published.slice(1).filter((one) => one.over === null).length;
        expect(recovered(published, life.threshold)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(several).toBeGreaterThan(40);
    expect(changed).toBeGreaterThan(25);
  });

  test("do not give away whom two of three have in common, where each two are about enough", () => {
    const twelve = Array.from({ length: 12 }, (_, at) => returnOf(String(at + 1), standing(true, ["met", "met", "met"])));
    const without = (from: number, to: number) =>
      twelve.map((one, at) => (at + 1 >= from && at + 1 <= to ? { ...one, withdrawnOn: "2026-12-01" } : one));
    const published: Published[] = [];
    for (const returns of [twelve, without(7, 12), without(1, 5)]) {
      const version = publicVersionOf({ content: contentOf([2, 1], returns), day: "2026-12-10", threshold: 5, earlier: published });
      if (version) published.push({ name: `Version ${published.length + 1}`, version });
    }
    const [first, second, third] = published.map((one) => one.version);
    expect(first && second && recovered([first, second], 5)).toEqual([]);
    // The six of the second and the seven of the third, less the twelve of the first, would be the one in both
    expect(second?.over).toBeNull();
    expect(third?.over?.name).toBe("Version 2");
    expect(third?.over?.late).toHaveLength(11);
  });

  test("the attack itself finds an organisation that came in alone", () => {
    const six = ["1", "2", "3", "4", "5", "6"].map((id) => returnOf(id, standing(true, ["met", "met", "met"])));
    const late = returnOf("7", standing(true, ["not-met", "met", "met"]));
    const version = (returns: SnapshotReturn[]): PublicVersion => {
      const made = publicVersionOf({ content: contentOf([2, 1], returns), day: "2026-12-10", threshold: 5, earlier: [] });
      if (!made) throw new Error("Enough have returned");
      return made;
    };
    expect(recovered([version(six), version([...six, late])], 5)).toContain("assessment-7");
  });
});

/** What each published figure adds up, by row: an independent list of what the tables show. */
function rowsOf({ content, day }: PublicVersion): { figure: string; parts: Map<string, string> }[] {
  const counted = content.returns.filter(isCounted);
  const hasAgreed = counted.some((one) => one.moderated);
  const reviewed = counted.filter((one) => hasAgreed && isReviewed(one));
  const parts = (from: SnapshotReturn[], adds: (one: SnapshotReturn) => unknown) =>
    new Map(from.map((one) => [one.assessmentId, JSON.stringify(adds(one))]));
  const count = (one: SnapshotReturn, wanted: Rating | null) => codes.filter((code) => (one.ratings[code] ?? null) === wanted).length;
  const kinds = [...Map.groupBy(content.returns, (one) => one.organisation.kind).values()];
  return [
    ...codes.flatMap((code) => [
      { figure: code, parts: parts(counted, (one) => one.ratings[code] ?? null) },
      ...(hasAgreed ? [{ figure: code, parts: parts(reviewed, (one) => one.ratings[code] ?? null) }] : []),
      ...(hasAgreed
        ? [{ figure: `agreed ${code}`, parts: parts(reviewed, (one) => one.moderated?.[code] ?? one.ratings[code] ?? null) }]
        : []),
    ]),
    { figure: "actions", parts: parts(counted, ({ actions }) => actions.map((one) => [one, day > one.dueOn])) },
    ...[content.returns, ...kinds].flatMap((from) => [
      { figure: "standing", parts: parts(from, (one) => [one.withdrawnOn, isCounted(one)]) },
      ...[...allRatings, null].map((wanted) => ({
        figure: `count ${wanted}`,
        parts: parts(from.filter(isCounted), (one) => count(one, wanted)),
      })),
    ]),
  ];
}

/** The organisations about whom, alone or with fewer others than the threshold, some sum of rows speaks. */
function recovered(versions: PublicVersion[], threshold: number): string[] {
  const figures = Map.groupBy(versions.flatMap(rowsOf), (row) => row.figure);
  return [...figures.values()].flatMap((rows) => {
    const told = rows.map(({ parts }) => new Set([...parts].map(([id, adds]) => `${id} ${adds}`)));
    const elements = [...new Set(told.flatMap((row) => [...row]))];
    const owners = elements.map((element) => element.split(" ")[0] as string);
    const matrix = told.map((row) => elements.map((element) => Number(row.has(element))));
    const full = rank(matrix);
    const ids = [...new Set(owners)];
    return groupsOf(ids, Math.min(threshold - 1, 2)).flatMap((few) => {
      const rest = matrix.map((row) => row.filter((_, n) => !few.includes(owners[n] as string)));
      return rank(rest) < full ? few : [];
    });
  });
}

function groupsOf(ids: string[], size: number): string[][] {
  if (size === 1) return ids.map((id) => [id]);
  return ids.flatMap((one, at) => ids.slice(at).map((other) => [one, other]));
}

const prime = 1_000_003;

// In whole numbers modulo a prime, which for rows of noughts and ones finds the same rank as fractions do
function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && found < rows.length; column++) {
    const at = rows.findIndex((row, n) => n >= found && row[column] !== 0);
    if (at < 0) continue;
    [rows[found], rows[at]] = [rows[at] as number[], rows[found] as number[]];
    const pivot = rows[found] as number[];
    const inverse = power(pivot[column] as number, prime - 2);
    for (const row of rows.slice(found + 1)) {
      const factor = ((row[column] as number) * inverse) % prime;
      if (factor === 0) continue;
      for (let n = column; n < row.length; n++) row[n] = ((row[n] as number) - ((factor * (pivot[n] as number)) % prime) + prime) % prime;
    }
    found++;
  }
  return found;
}

function power(base: number, exponent: number): number {
  let [result, factor] = [1, base % prime];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result;
}

describe("the last late agency", () => {
  const agencies = (count: number, rated: (Rating | null)[] = ["met", "met", "met"]) =>
    Array.from({ length: count }, (_, n) => returnOf(String(n), standing(true, rated)));
  const frozen = (returns: SnapshotReturn[], earlier: Published[]) => {
    const version = publicVersionOf({ content: contentOf([2, 1], returns), day: "2026-12-10", threshold: 5, earlier });
    if (!version) throw new Error("Enough have returned");
    return [...earlier, { name: `Version ${earlier.length + 1}`, version }];
  };
  const returnedIn = (published: Published[]) => published.at(-1)?.version.content.returns.filter(isCounted).length;
  const missing = ["8", "9", "10", "11", "12"].map((id) => returnOf(id, standing(false, [])));

  test("is left out by name of the version it came after, and comes in with four more", () => {
    const first = frozen([...agencies(8), ...missing], []);
    const oneLate = [...agencies(9), ...missing.slice(1)];
    const second = frozen(oneLate, first);
    expect(second.at(-1)?.version.over).toEqual({ name: "Version 1", late: ["assessment-8"] });
    expect(returnedIn(second)).toBe(8);
    const third = frozen(agencies(13), second);
    expect(third.at(-1)?.version.over).toBeNull();
    expect(returnedIn(third)).toBe(13);
  });

  test("counts as differing where it signed again with other ratings", () => {
    const first = frozen(agencies(8), []);
    const again = agencies(8).map((one, n) => (n === 0 ? { ...one, ratings: { ...one.ratings, "1.1": "not-met" as const } } : one));
    expect(frozen(again, first).at(-1)?.version.over).toEqual({ name: "Version 1", late: ["assessment-0"] });
    expect(frozen(agencies(8), first).at(-1)?.version.over).toBeNull();
  });
});

describe("small kinds", () => {
  const of = (kind: string, count: number, governance?: string) =>
    Array.from({ length: count }, (_, n) =>
      returnOf(`${kind}${n}`, { kind, school: governance ? { governance } : {}, ...standing(true, []) }),
    );
  const kindsOf = (returns: SnapshotReturn[], threshold: Threshold = 5) =>
    new Set(
      publicVersionOf({ content: contentOf([2, 1], returns), day: "2026-12-10", threshold, earlier: [] })?.content.returns.map(
        (one) => one.organisation.kind,
      ),
    );

  test("are joined with those governed alike, under the names of both", () => {
    const returns = [
      ...of("Maintained school", 9, "Maintained"),
      ...of("Maintained nursery school", 3, "Maintained"),
      ...of("Pupil referral unit", 2, "Maintained"),
      ...of("Academy or free school", 8, "Academy"),
      ...of("Special academy or free school", 4, "Academy"),
    ];
    expect(kindsOf(returns)).toEqual(
      new Set([
        "Maintained school",
        "Maintained nursery school and pupil referral unit",
        "Academy or free school and special academy or free school",
      ]),
    );
    expect(kindsOf(returns, 3)).toEqual(
      new Set([
        "Maintained school",
        "Maintained nursery school and pupil referral unit",
        "Academy or free school",
        "Special academy or free school",
      ]),
    );
  });

  test("have no row where all would be in one", () => {
    expect(kindsOf([...of("Health", 4), ...of("Police", 3)])).toEqual(new Set([""]));
  });
});

describe("rows", () => {
  const row = (...ids: number[]) => new Map(ids.map((id) => [String(id), "met"]));

  test("that were told before tell nothing again, however few they are about", () => {
    expect(tellsOfSoFew(4, [row(1, 2, 3), row(4, 5, 6)], [row(4, 5, 6), row(1, 2, 3)])).toBe(false);
    expect(tellsOfSoFew(4, [row(1, 2, 3)], [row(1, 2, 3), row(4, 5, 6, 7, 8)])).toBe(false);
    expect(tellsOfSoFew(4, [row(1, 2, 3)], [row(4, 5, 6, 7)])).toBe(true);
  });

  test("are about few where a sum of four of them is", () => {
    const [a, b, c, d] = [
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20],
    ] as const;
    const before = [row(...a, ...b, 0), row(...b, ...c), row(...c, ...d)];
    expect(tellsOfSoFew(4, before, [row(...a, ...d)])).toBe(true);
    expect(tellsOfSoFew(4, before.slice(1), [row(...a, ...d)])).toBe(false);
  });

  test("part what somebody added before from what the same organisation adds now", () => {
    const before = [row(1, 2, 3, 4, 5, 6)];
    const changed = (...ids: number[]) =>
      new Map([...row(1, 2, 3, 4, 5, 6), ...ids.map((id): [string, string] => [String(id), "not-met"])]);
    expect(tellsOfSoFew(4, before, [changed(1, 2, 3, 4)])).toBe(true);
    expect(tellsOfSoFew(4, before, [changed(1, 2, 3, 4, 5)])).toBe(false);
  });
});
