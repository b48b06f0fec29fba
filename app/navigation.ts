import { href } from "react-router";
import { partnershipRoles, type SignedInPerson } from "#domain/people/roles.ts";

/** A partnership in which somebody has a part, and whether they may see its organisations. */
export interface OwnPartnership {
  id: string;
  seesOrganisations: boolean;
  /** Whether they read what was submitted, or sit on panels. */
  readsReturns: boolean;
}

export function ownPartnerships({ roles }: SignedInPerson): OwnPartnership[] {
  const held = roles.filter(({ role }) => partnershipRoles.some((one) => one === role));
  return [...new Set(held.flatMap(({ partnershipId }) => partnershipId ?? []))].map((id) => ({
    id,
    seesOrganisations: held.some((one) => one.partnershipId === id && one.role !== "observer"),
    readsReturns: held.some((one) => one.partnershipId === id && one.role !== "observer" && one.role !== "analyst"),
  }));
}

interface Where {
  path: string;
  /** Null is nobody signed in. */
  partnerships: OwnPartnership[] | null;
  isDemonstration: boolean;
}

/** The menu: what the parts of whoever is signed in give them, and where they are in it. */
export function navigation({ path, partnerships, isDemonstration }: Where) {
  const link = (to: string, label: string) => ({ href: to, label, isCurrent: isAt(path, to) });
  return [
    ...(partnerships ? [link(href("/work"), "Your work")] : []),
    ...partnershipLinks(path, partnerships ?? []),
    link(href("/help"), "Help"),
    ...(isDemonstration ? [link(href("/demonstration/outbox"), "Outbox")] : []),
  ];
}

function partnershipLinks(path: string, own: OwnPartnership[]) {
  const [first, ...others] = own;
  if (!first) return [];
  const address = { partnershipId: first.id };
  // Who has a part in several chooses first
  const isOne = others.length === 0;
  const home = isOne ? href("/partnerships/:partnershipId", address) : href("/partnerships");
  const organisations = isOne && first.seesOrganisations ? href("/partnerships/:partnershipId/organisations", address) : null;
  // The page of one organisation is in the list too
  const isAtOrganisations = organisations !== null && (isAt(path, organisations) || path.split("/")[1] === "organisations");
  return [
    { href: home, label: "Partnership", isCurrent: isAt(path, home) && !isAtOrganisations },
    ...(organisations ? [{ href: organisations, label: "Organisations", isCurrent: isAtOrganisations }] : []),
    { href: href("/cycles"), label: "Cycles", isCurrent: isAt(path, href("/cycles")) && !isScrutiny(path) && !isFigures(path) },
    { href: href("/figures"), label: "Figures", isCurrent: isFigures(path) },
    ...(own.some(({ readsReturns }) => readsReturns) ? [{ href: href("/scrutiny"), label: "Scrutiny", isCurrent: isScrutiny(path) }] : []),
  ];
}

// Its pages are of a cycle, of a return and of a panel
function isScrutiny(path: string): boolean {
  const [first, , third] = path.split("/").slice(1);
  if (first === "scrutiny" || first === "panels") return true;
  return (
    (first === "cycles" && (third === "scrutiny" || third === "panels")) ||
    (first === "assessments" && (third === "review" || third === "visits"))
  );
}

// What is frozen, and where it is; the results of a cycle are among its other pages
function isFigures(path: string): boolean {
  const [first, , third] = path.split("/").slice(1);
  return first === "figures" || first === "snapshots" || (first === "cycles" && third === "snapshots");
}

function isAt(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`);
}
