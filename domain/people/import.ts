import { type HeldBy, namingRefusedBecause, partInSentence, partsIn, type PlaceKind } from "./naming.ts";
import type { Role } from "./roles.ts";
import { type Ties, toKnowOf } from "./to-know.ts";
import { plainName } from "./told-apart.ts";

/** A line of a file of people, as it was read. */
export interface PersonLine {
  /** Where it stands in the file; the headings are line 1. */
  row: number;
  /** A URN or a name. */
  organisation: string;
  part: string;
  name: string;
  email: string;
  jobTitle: string;
}

export interface KnownOrganisation {
  id: string;
  name: string;
  urn: string | null;
  aliases: string[];
  kind: PlaceKind;
  /** Whether an audit of theirs has been launched: whoever gets a part is invited at once. */
  isLaunched: boolean;
  held: (HeldBy & { role: Role; deputyFor: string | null; email: string; name: string })[];
  /** What ties people to it besides; undefined while that is not known, when only the parts are planned. */
  ties?: Omit<Ties, "held">;
}

export interface NewPart extends PersonLine {
  organisationId: string;
  organisationName: string;
  role: Role;
  partName: string;
  /** Whether they are written to as soon as they have it. */
  isInvited: boolean;
  /** What there is to know of them before they get the part. */
  toKnow: string[];
}

export interface ImportPlan {
  gives: NewPart[];
  /** How many lines say what is held already. */
  unchanged: number;
  problems: string[];
  /** Lines that give an address another name than it has. The name that stands is kept. */
  otherNames: string[];
}

const words: [RegExp, Role][] = [
  [/^(trust (safeguarding )?lead)$/, "trust-lead"],
  [/^(section 11 )?champion$|^((deputy )?dsl|(deputy )?designated (safeguarding )?lead)$/, "champion"],
  [/^signatory$|^head( ?teacher)?$|^principal$|^chief executive$|^chief officer$/, "signatory"],
  [/^((chair|vice.chair) of )?(governors?|trustees?)$|^(safeguarding|link) governor$|^board member$|^proprietor$/, "governor"],
  [/^contributor$/, "contributor"],
  [/^reader$/, "reader"],
];

/** What a file of people would change: who is given which part, line by line, and what cannot be done, with the reason. */
export function planImport(lines: PersonLine[], organisations: KnownOrganisation[]): ImportPlan {
  const plan: ImportPlan = { gives: [], unchanged: 0, problems: [], otherNames: [] };
  const find = finder(organisations);
  const nameOf = namesIn(organisations);
  // What the lines before give counts for those after: nobody both works on a return and governs it
  const held = new Map(organisations.map((one) => [one.id, heldIn(one)]));
  for (const typed of lines) {
    const { name, otherName } = nameOf(typed);
    const line = { ...typed, name };
    if (otherName) plan.otherNames.push(otherName);
    const problem = (why: string) => plan.problems.push(`Line ${line.row}: ${why}`);
    const found = find(line.organisation);
    const role = words.find(([pattern]) => pattern.test(normal(line.part)))?.[1];
    if (typeof found === "string") problem(found);
    else if (!role || !partsIn(found.kind).includes(role)) problem(`there is no part “${line.part}” in ${found.name}`);
    else {
      const there = held.get(found.id) ?? heldIn(found);
      const personId = line.email;
      const theirs = there.of(line.email);
      if (theirs.some((one) => one.role === role && !one.deputyFor)) plan.unchanged += 1;
      else {
        const same = theirs.map((one) => ({ ...one, personId }));
        const refused = namingRefusedBecause(role, { id: personId, name: line.name }, "", same, found.kind);
        if (refused) problem(refused);
        else {
          const { wrote = [], named = [], signsSecond = null } = found.ties ?? {};
          const namesakes = there.called(line.name).filter(({ email }) => email !== line.email);
          const toKnow = toKnowOf({ ...line, part: role }, { held: [...theirs, ...namesakes], wrote, named, signsSecond }, found.kind);
          there.add({ personId, email: line.email, name: line.name, role, deputyFor: null });
          const partName = partInSentence(role, found.kind);
          plan.gives.push({
            ...line,
            organisationId: found.id,
            organisationName: found.name,
            role,
            partName,
            isInvited: found.isLaunched,
            toKnow,
          });
        }
      }
    }
  }
  return plan;
}

interface Named {
  name: string;
  /** The line that first said it; 0 where it was there before. */
  row: number;
}

/** The name of each address: the one it has already, or that of the first line which names it; and what to say of another. */
function namesIn(organisations: KnownOrganisation[]) {
  const here = organisations.flatMap(({ held }) => held.map(({ email, name }) => [email, { name, row: 0 }] as [string, Named]));
  const names = new Map(here);
  return ({ row, email, name }: PersonLine): { name: string; otherName: string | null } => {
    const first = names.get(email);
    if (!first) names.set(email, { name, row });
    if (!first || plainName(first.name) === plainName(name)) return { name: first?.name ?? name, otherName: null };
    const where = first.row === 0 ? "has a part here already" : `stands in line ${first.row}`;
    return { name: first.name, otherName: `Line ${row}: ${email} ${where} as ${first.name}. That name is kept, not “${name}”` };
  };
}

type Held = KnownOrganisation["held"][number];

/** The parts of an organisation, found by address and by name: a file of thousands looks for each of its people among all. */
function heldIn({ held }: KnownOrganisation) {
  const byEmail = Map.groupBy(held, ({ email }) => email);
  const byName = Map.groupBy(held, ({ name }) => plainName(name));
  const put = (map: Map<string, Held[]>, key: string, one: Held) => {
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  };
  return {
    of: (email: string) => byEmail.get(email) ?? [],
    // More of one name are not told apart by it: a file of one name alone is read as fast as another
    called: (name: string) => (byName.get(plainName(name)) ?? []).slice(0, 20),
    add: (one: Held) => {
      put(byEmail, one.email, one);
      put(byName, plainName(one.name), one);
    },
  };
}

function finder(organisations: KnownOrganisation[]) {
  const byName = Map.groupBy(
    organisations.flatMap((one) => [one.name, ...one.aliases].map((name) => ({ one, name: normal(name) }))),
    ({ name }) => name,
  );
  const byUrn = new Map(organisations.flatMap((one) => (one.urn ? [[one.urn, one] as const] : [])));
  return (asked: string): KnownOrganisation | string => {
    const urn = byUrn.get(asked.trim().replace(/^0+/, ""));
    if (urn) return urn;
    const found = [...new Set((byName.get(normal(asked)) ?? []).map(({ one }) => one))];
    if (found.length > 1) return `“${asked}” is the name of ${found.length} organisations. Give its URN, or its full name`;
    return found[0] ?? `no organisation of yours is called “${asked}”, or has this URN`;
  };
}

function normal(text: string): string {
  return text.trim().toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
}
