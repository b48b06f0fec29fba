import { createContext, useContext } from "react";
import { dateParts } from "#app/forms/day.ts";
import type { FieldValue } from "./fields-of.ts";

/** What stands in the form around a control instead of what is saved: names and values, as a browser sends them. */
export const TypedContext = createContext<readonly [name: string, value: string][] | null>(null);

/** What a box holds: what was typed into it and is not saved, or else what is given. */
export function useTypedText(name: string, given: FieldValue): FieldValue {
  return useContext(TypedContext)?.find(([typed]) => typed === name)?.[1] ?? given;
}

/** What is chosen of several: as it was chosen and not saved, nothing too, or else what is given. */
export function useTypedChoice(name: string, given: FieldValue): FieldValue {
  const typed = useContext(TypedContext);
  return typed ? typed.flatMap(([one, value]) => (one === name ? [value] : [])) : given;
}

/** What the boxes of a date hold. */
export function useTypedDay(name: string, given: FieldValue): FieldValue {
  const typed = useContext(TypedContext);
  const parts = typed && dateParts.map((part) => [part, typed.find(([one]) => one === `${name}.${part}`)?.[1]] as const);
  return parts?.some(([, value]) => value !== undefined) ? Object.fromEntries(parts.map(([part, value]) => [part, value ?? ""])) : given;
}
