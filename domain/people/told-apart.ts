interface Named {
  id: string;
  name: string;
  email: string;
}

/** What people are called where one of them is chosen: by name, and those of one name with their addresses. */
export function toldApart(people: readonly Named[]): Map<string, string> {
  const bearers = Map.groupBy(people, ({ name }) => name.toLowerCase());
  return new Map(
    people.map(({ id, name, email }) => [id, (bearers.get(name.toLowerCase())?.length ?? 0) > 1 ? `${name} (${email})` : name]),
  );
}

/** Whether two names are written alike, but for capitals and spaces. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** What two names that are written alike have in common. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\s/g, "");
}
