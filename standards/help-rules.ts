import { codesOf, type Finding, items, repeated, text, unknownCodes } from "./parts.ts";
import { type Path, valueAt } from "./wording.ts";

/** What help, examples, terms and "not applicable" owe the rest of a set. */
export function helpFindings(set: unknown, standards: Path[]): Finding[] {
  const groups = items(set, ["groups"]);
  const groupCodes = codesOf(set, groups);
  const hasExamples = standards.some((standard) => valueAt(set, [...standard, "examples"]) !== undefined);

  return [
    ...repeated(set, groups, "code"),
    ...repeated(
      set,
      items(set, ["glossary"]).flatMap((term) => [[...term, "term"], ...items(set, [...term, "also"])]),
    ),
    ...standards.flatMap((standard) => [
      ...["help", "examples"].flatMap((list) => groupFindings(set, items(set, [...standard, list]), groupCodes)),
      ...(hasExamples ? noExampleFindings(set, standard) : []),
      ...notApplicableFindings(set, standard),
      ...items(set, [...standard, "references"]).flatMap((reference) => earlierFindings(set, reference)),
    ]),
  ];
}

function groupFindings(set: unknown, parts: Path[], groups: Set<unknown>): Finding[] {
  const named = parts.map((part) => [...part, "group"]);
  return [...repeated(set, named), ...unknownCodes(set, named, groups, "groups")];
}

function noExampleFindings(set: unknown, standard: Path): Finding[] {
  const path = [...standard, "examples"];
  if (valueAt(set, path) === undefined) return [{ path, text: "is missing. Other standards of this set give theirs" }];
  const general = items(set, path).some((example) => valueAt(set, [...example, "group"]) === undefined);
  return general ? [] : [{ path, text: "needs one example without a group, for everybody" }];
}

/** In a set with flags, who is not asked follows from the flags; what is core or law is then asked of all who remain. */
function notApplicableFindings(set: unknown, standard: Path): Finding[] {
  const path = [...standard, "may_be_not_applicable"];
  if (items(set, ["flags"]).length === 0 || valueAt(set, path) === undefined) return [];
  const basis = valueAt(set, [...standard, "basis"]);
  const isLaw = basis === "law" || valueAt(basis, ["law"]) !== undefined;
  if (valueAt(set, [...standard, "core"]) === true)
    return [{ path, text: "cannot stand on a core standard. Say with applies who is asked" }];
  return isLaw ? [{ path, text: "cannot stand on a standard that is law for anybody. Say with applies who is asked" }] : [];
}

function earlierFindings(set: unknown, reference: Path): Finding[] {
  const path = [...reference, "earlier"];
  if (valueAt(set, path) === undefined) return [];
  if (!text(set, [...reference, "edition"])) return [{ path, text: "needs the edition of the reference" }];
  const above = items(set, reference.slice(0, -1)).slice(0, Number(reference.at(-1)));
  const newer = above.some(
    (one) => text(set, [...one, "source"]) === text(set, [...reference, "source"]) && valueAt(set, [...one, "earlier"]) === undefined,
  );
  return newer ? [] : [{ path, text: "needs a reference to the newer edition of the same source above it" }];
}
