type Fields = Record<string, string | string[]>;

const drafts = "standard-set-drafts/:draftId";

/** The forms of standard sets, as they are opened in the world; what is typed there was opened before somebody else saved it. */
export const standardSetForms: Record<string, () => Fields> = {
  "standard-sets/upload (no file)": () => ({}),
  "standard-sets/:setId (edit)": () => ({}),
  [`${drafts} (register)`]: () => ({ revision: "1" }),
  [`${drafts}/about (stale)`]: () => ({
    base: "another",
    version: "2028-estmere",
    title: "Section 11 audit 2028",
    changes: "One standard is plainer.",
    source: "The words are our own",
    statement_hint: "What is in place",
  }),
  [`${drafts}/standards/:code (stale)`]: () => ({
    base: "another",
    short: "Knowing what to share",
    sentence: "Everybody knows what to share.",
    met: "The policy says it\nThe survey shows it",
    evidence: "Policy",
    "help.small": "One page is enough.",
    "references[0].source": "Children Act 2004",
    "references[0].paragraph": "",
    core: "yes",
    place: "2",
    comparable: "no",
    check: "whether everybody knows.",
  }),
  [`${drafts}/file (no file)`]: () => ({}),
  [`${drafts}/removal (remove)`]: () => ({ revision: "1" }),
};
