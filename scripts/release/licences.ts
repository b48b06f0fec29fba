import { packageOf, type Sbom } from "./sbom.ts";

export interface Licensed {
  name: string;
  version: string;
  licence: string;
}

/** Every package of a list with its licence, as it says it itself; "unknown" where it says none. By name. */
export function licencesOf({ components }: Pick<Sbom, "components">): Licensed[] {
  return components
    .map(({ version, licenses = [], ...one }) => {
      const name = packageOf(one).slice(0, -version.length - 1);
      const said = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? "").filter(Boolean);
      return { name, version, licence: said.length > 0 ? said.join(" AND ") : "unknown" };
    })
    .toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}

/** Why packages may not go out, a line for each whose licence nobody has allowed. */
export function licencesRefused(licensed: Licensed[], allowed: string[]): string[] {
  return licensed
    .filter(({ licence }) => !isAllowed(licence, allowed))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
}

/** Whether an SPDX expression can be met with the licences that are allowed: of “or” one is enough, of “and” it takes all. */
export function isAllowed(expression: string, allowed: string[]): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const either = (): boolean => {
    let met = all();
    while (words[0] === "OR") {
      words.shift();
      // Both sides are read, whatever the first one says
      met = [met, all()].includes(true);
    }
    return met;
  };
  const all = (): boolean => {
    let met = one();
    while (words[0] === "AND") {
      words.shift();
      met = ![met, one()].includes(false);
    }
    return met;
  };
  const one = (): boolean => {
    const word = words.shift() ?? "";
    if (word !== "(") return allowed.includes(word);
    const met = either();
    return words.shift() === ")" && met;
  };
  return either() && words.length === 0;
}

/** The list as a table that spreadsheets open. */
export function licencesCsv(licensed: Licensed[]): string {
  return ["Package,Version,Licence", ...licensed.map(({ name, version, licence }) => `${name},${version},"${licence}"`), ""].join("\n");
}
