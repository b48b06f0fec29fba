import { z } from "zod";

const component = z.looseObject({
  "bom-ref": z.string(),
  purl: z.string(),
  name: z.string(),
  version: z.string(),
  licenses: z
    .array(
      z.object({
        license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
        expression: z.string().optional(),
      }),
    )
    .optional(),
});

const sbom = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const lock = z.object({
  name: z.string(),
  packages: z.record(
    z.string(),
    z.looseObject({
      name: z.string().optional(),
      version: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export type Sbom = z.infer<typeof sbom>;
export type Lock = z.infer<typeof lock>;

export const readLock = (text: string): Lock => lock.parse(JSON.parse(text));

// Comes as a package of development, and the service runs on it
const runtime = ["node"];

/** Every package that a production installation may have, those of other systems too: "pg@8.23.1". */
export function productionPackages({ packages }: Lock): Set<string> {
  return new Set(
    Object.entries(packages).flatMap(([place, one]) => {
      const name = one.name ?? place.split("node_modules/").at(-1) ?? "";
      return place !== "" && (!one.dev || runtime.includes(place.replace("node_modules/", ""))) ? [`${name}@${one.version}`] : [];
    }),
  );
}

/**
 * What npm wrote of everything, without what is needed for development alone. `npm sbom --omit=dev` leaves out what both need,
 * such as the database’s driver, so that the lock file decides.
 */
export function productionSbom(text: string, of: Lock): Sbom {
  const all = sbom.parse(JSON.parse(text));
  const wanted = productionPackages(of);
  const components = all.components.filter((one) => wanted.has(packageOf(one)));
  const kept = new Set(components.map((one) => one["bom-ref"]));
  const root = all.dependencies[0]?.ref;
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...all.metadata.component, name: of.name } },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => ref === root || kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
  };
}

/** The production packages of the lock file that a list does not name. */
export function missingFrom({ components }: Pick<Sbom, "components">, of: Lock): string[] {
  const named = new Set(components.map(packageOf));
  return [...productionPackages(of)].filter((one) => !named.has(one));
}

/** "pg@8.23.1": by its own name, where another package calls it by one of its own. */
export function packageOf({ purl }: Pick<Sbom["components"][number], "purl">): string {
  return decodeURIComponent(purl.replace(/^pkg:npm\//, ""));
}

/** What packages of a lock file name as theirs and it has no entry for: npm 11 refuses such a file. */
export function withoutEntry({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, one]) =>
    Object.keys({ ...one.dependencies, ...one.optionalDependencies })
      .filter((name) => !placesFrom(place).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${place || "the project"} names ${name}`),
  );
}

/** The folders in which Node looks from one on upwards: "node_modules/a/", then "". */
function placesFrom(place: string): string[] {
  if (place === "") return [""];
  const inner = place.lastIndexOf("node_modules/");
  return [`${place}/`, ...placesFrom(place.slice(0, Math.max(inner - 1, 0)))];
}
