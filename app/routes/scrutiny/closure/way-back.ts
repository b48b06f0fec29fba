import { href } from "react-router";
import { type Back, backToWork } from "#app/routes/back.ts";

/** The page from which an action is closed, to which its answer leads back: the list it stood in, narrowed as it was. */
export function wayBack(url: string, cycleId: string): Back {
  const { searchParams } = new URL(url);
  const from = searchParams.get("from");
  if (from === "work") return backToWork();
  if (from === "scrutiny") return { href: href("/cycles/:cycleId/scrutiny", { cycleId }), label: "Returns to read and answer" };
  const narrowed = new URLSearchParams(
    ["theme", "page"].flatMap((name) => (searchParams.get(name) ? [[name, searchParams.get(name) ?? ""]] : [])),
  );
  const query = narrowed.size > 0 ? `?${narrowed}` : "";
  return { href: `${href("/cycles/:cycleId/scrutiny/themes", { cycleId })}${query}`, label: "Actions of all organisations" };
}
