export function highlightOf(agencyId: string, code: string): string | undefined {
  return agencyId === "" ? code : undefined;
}
