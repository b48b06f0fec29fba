import { counted } from "#domain/words.ts";

export interface Declaration {
  value: "read" | "true" | "children" | "actions" | "governs" | "discussed" | "asked" | "follow" | "doubts";
  text: string;
}

/** Asked of whoever signs a return that its own profile speaks against. */
export function doubtDeclarations(doubts: number): Declaration[] {
  return doubts === 0 ? [] : [{ value: "doubts", text: "I have looked at the ratings that the profile speaks against" }];
}

/** What a signatory declares, in the words that are frozen with the return. */
export function declarationsFor(
  organisation: string,
  { actions, doubts = 0, isSetting }: { actions: number; doubts?: number; isSetting: boolean },
): Declaration[] {
  // Agencies audit themselves, schools and colleges make a return
  const audit = isSetting ? "return" : "audit";
  const declarations: Declaration[] = [
    { value: "read", text: `I have read this page and could read the whole ${audit}` },
    ...doubtDeclarations(doubts),
    { value: "true", text: "To the best of my knowledge the ratings and statements are true" },
    { value: "children", text: `The ${audit} does not name a child, a family or a member of staff under investigation` },
  ];
  if (actions > 0) {
    const all = actions === 1 ? "the action" : `the ${counted(actions, "action")}`;
    const them = actions === 1 ? "it" : "them";
    declarations.push({ value: "actions", text: `${organisation} will carry out ${all}, and I answer for ${them}` });
  }
  return declarations;
}
