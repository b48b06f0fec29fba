import type { FigureFilter } from "#domain/figures/figures.ts";
import { meansSettings } from "#domain/organisations/organisation-words.ts";
import type { HeldSnapshot } from "../held-figures.ts";

/** One part of a filter that words name; null takes it back: "both partnerships". */
export type Dimension = keyof FigureFilter;
export type Narrowing = Partial<Record<Dimension, string | null>>;

/** Words that say whose figures are meant. "Maintained schools" can be a type or a governance: any of the narrowings. */
export interface PartMention {
  narrowings: Narrowing[];
  /** Whether it names those that are counted, so that a number before it counts them. */
  isWhom: boolean;
  from: number;
  to: number;
}

interface Pattern {
  pattern: RegExp;
  narrowings: Narrowing[];
  isWhom: boolean;
}

const known = new WeakMap<HeldSnapshot, { parts: Pattern[]; organisations: RegExp | null }>();

/** Which partnership, kind, phase, governance or trust a text speaks of, and whose ratings. */
export function partsIn(text: string, held: HeldSnapshot): PartMention[] {
  const found = patternsOf(held).parts.flatMap(({ pattern, narrowings, isWhom }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ narrowings, isWhom, from: index, to: index + words.length })),
  );
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  const apart = found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
  return togetherIn(apart, text);
}

/** Whether words name one organisation of the snapshot, of which its tables say nothing. */
export function organisationsIn(text: string, held: HeldSnapshot): { from: number; to: number }[] {
  const { organisations } = patternsOf(held);
  return organisations ? [...text.matchAll(organisations)].map(({ index, 0: name }) => ({ from: index, to: index + name.length })) : [];
}

// "Estmere and Wealdshire" are all of a joint audit; two of three are no part that is counted
function togetherIn(mentions: PartMention[], text: string): PartMention[] {
  const joined: PartMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const isNext =
      before &&
      mention.narrowings[0]?.partnershipId &&
      before.narrowings[0]?.partnershipId !== undefined &&
      /^(?:,| and|, and| &) (?:in )?$/.test(text.slice(before.to, mention.from));
    if (!isNext) joined.push(mention);
    else joined[joined.length - 1] = { ...before, to: mention.to, narrowings: [{ partnershipId: null }] };
  }
  return joined;
}

function patternsOf(held: HeldSnapshot) {
  const found = known.get(held);
  if (found) return found;
  const { choices, partnerships, called, organisations } = held;
  const isSchools = meansSettings(called);
  const parts: Pattern[] = [];
  const add = (source: string, narrowings: Narrowing[], isWhom = false) =>
    parts.push({ pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`, "giu"), narrowings, isWhom });

  for (const { id, name, shortName } of partnerships) add(`${escaped(name)}|${escaped(shortName)}`, [{ partnershipId: id }]);
  if (partnerships.length > 1) {
    add("both (?:partnerships|areas)|(?:the )?two (?:partnerships|areas)|joint(?:ly)?|across the (?:partnerships|areas)", [
      { partnershipId: null },
    ]);
    add(partnerships.map((one) => escaped(one.shortName)).join("(?:,| and|, and| &) "), [{ partnershipId: null }]);
  }
  // As the product's own titles and sentences say it: "Housing only", "phase Primary", "of the kind “Health”"
  const titled = (word: string, id: string) => String.raw`(?:of the )?${word} [“"‘']?${escaped(id)}[”"’']?`;
  for (const { id } of choices.kinds) add(`${escaped(id)} only|${titled("(?:kind|type)", id)}`, [{ kind: id }]);
  for (const { id } of choices.phases) add(titled("phase", id), [{ phase: id }]);
  for (const { id } of choices.governances) add(titled("governance", id), [{ governance: id }]);
  for (const [source, judgedBy] of judgedWords) add(source, [{ judgedBy }]);
  // What panels said may be told of before or after they changed it
  add("(?:the )?(?:moderation |scrutiny )?panels?", [{ judgedBy: "moderated" }, { judgedBy: "self" }]);
  for (const { id } of choices.kinds) {
    const variants = kindVariants(id).map(escaped);
    add(variants.flatMap((name) => (isSchools ? [name] : kindInSentence(name))).join("|"), withGovernance(id, held), true);
  }
  for (const { id } of choices.phases) {
    if (/^not applicable$/i.test(id)) continue;
    add(`${escaped(id)} (?:schools?|phase|settings?|academies|sector)|${escaped(id.replace(/y$/i, "ies"))}(?= )`, [{ phase: id }], true);
  }
  for (const { id } of choices.governances) {
    const kind = choices.kinds.find((one) => one.id.toLowerCase() === `${id} school`.toLowerCase());
    if (id === "College") continue;
    const source = id === "Academy" ? "academy schools|academies(?! and free)" : `${escaped(id)} schools(?: and colleges)?`;
    if (!kind) add(source, [{ governance: id }], true);
  }
  for (const { id, name } of choices.trusts) add(escaped(name), [{ trustId: id }]);
  const names = [...new Set(organisations)].filter((name) => / /.test(name)).sort((one, other) => other.length - one.length);
  const result = { parts, organisations: names.length > 0 ? new RegExp(names.map(escaped).join("|"), "gi") : null };
  known.set(held, result);
  return result;
}

const judgedWords = [
  [
    String.raw`before (?:the )?(?:moderation|panels?|moderated)|self[- ](?:rat(?:ing|ings|ed)|assess(?:ment|ments|ed)|audit ratings)|(?:agencies['’]|schools['’]|their) own(?: (?:ratings?|figures?|scores?|assessments?|views?))?|own ratings?|rated themselves|(?:agencies|schools) themselves`,
    "self",
  ],
  [
    String.raw`(?:after |by |following )?(?:the )?(?:panels?['’]? )?moderat(?:ion|ed)(?: ratings?| by (?:the )?panels?)?|after (?:the )?panels?|agreed by (?:the )?panels?`,
    "moderated",
  ],
] as const;

// "Health agencies", "for housing": the name alone can be about anything
function kindInSentence(name: string): string[] {
  const whom = "(?:agencies|organisations|services|partners|providers|trusts|bodies|associations|groups)";
  return name.includes(" ")
    ? [`${name}(?: ${whom})?`]
    : [
        `${name} ${whom}`,
        String.raw`(?<=\b(?:for|among|by|in) )${name}(?=[,.;)]| and | was | were | it | \uE001| the (?:weakest|strongest|lowest|highest) )`,
      ];
}

function withGovernance(kind: string, { choices }: HeldSnapshot): Narrowing[] {
  const governance = choices.governances.find(({ id }) => `${id} school`.toLowerCase() === kind.toLowerCase());
  return [{ kind }, ...(governance ? [{ governance: governance.id }] : [])];
}

/** "Academy or free school", "academies and free schools". */
function kindVariants(kind: string): string[] {
  const many = kind
    .replaceAll(/\bschool\b/gi, "schools")
    .replaceAll(/\bacademy\b/gi, "academies")
    .replaceAll(/\bunit\b/gi, "units")
    .replaceAll(/\bsetting\b/gi, "settings");
  return [...new Set([kind, many, many.replaceAll(" or ", " and ")])];
}

/** What a heading or a label says in whole: a kind's or a phase's name alone, too. */
export function partOfLabel(label: string, held: HeldSnapshot): Narrowing[] | undefined {
  const text = label.trim().toLowerCase();
  const { choices, partnerships } = held;
  const partnership = partnerships.find(({ name, shortName }) => [name, shortName].some((one) => one.toLowerCase() === text));
  if (partnership) return [{ partnershipId: partnership.id }];
  if (/^(?:both|joint|both partnerships|both areas)$/.test(text)) return [{ partnershipId: null }];
  const kind = choices.kinds.find(({ id }) => kindVariants(id).some((one) => one.toLowerCase() === text));
  // A column "Not applicable" is a rating, though a phase is called so too
  const phase = choices.phases.find(({ id }) =>
    [...(/^not applicable$/i.test(id) ? [] : [id]), `${id} schools`, `${id} phase`, `phase ${id}`].some(
      (one) => one.toLowerCase() === text,
    ),
  );
  const governance = choices.governances.find(({ id }) =>
    [id, `${id} schools`, id.replace(/y$/, "ies")].some((one) => one.toLowerCase() === text),
  );
  const trust = choices.trusts.find(({ name }) => name.toLowerCase() === text);
  const all = [
    ...(kind ? [{ kind: kind.id }] : []),
    ...(phase ? [{ phase: phase.id }] : []),
    ...(governance ? [{ governance: governance.id }] : []),
    ...(trust ? [{ trustId: trust.id }] : []),
  ];
  return all.length > 0 ? all : undefined;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll("’", "['’]");
}
