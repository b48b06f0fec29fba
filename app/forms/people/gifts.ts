export const giftName = (section: string) => `section-${section}`;
export const givenName = (section: string) => `was-${section}`;

/** Stands for nobody where the page says who has a section: what is empty is not kept with a form that is refused. */
export const nobody = "nobody";

/** Who shall have which section; null for nobody. */
interface Gift {
  sectionCode: string;
  personId: string | null;
  /** Who had it on the page; null for nobody. */
  was: string | null;
}

/** What a person gave out. Only what they changed: a colleague may have given out other sections since the page was opened. */
export function readGifts(formData: FormData, sections: { code: string }[]): Gift[] {
  return sections.flatMap(({ code }) => {
    const chosen = formData.get(giftName(code));
    if (typeof chosen !== "string") return [];
    const given = formData.get(givenName(code));
    const was = typeof given !== "string" || given === nobody || given === "" ? null : given;
    const personId = chosen || null;
    return personId === was ? [] : [{ sectionCode: code, personId, was }];
  });
}
