export const giftName = (section: string) => `section-${section}`;
export const givenName = (section: string) => `was-${section}`;

/** Who shall have which section; null for nobody. */
interface Gift {
  sectionCode: string;
  personId: string | null;
}

/** What a person gave out. Only what they changed: a colleague may have given out other sections since the page was opened. */
export function readGifts(formData: FormData, sections: { code: string }[]): Gift[] {
  return sections.flatMap(({ code }) => {
    const chosen = formData.get(giftName(code));
    return typeof chosen === "string" && chosen !== formData.get(givenName(code)) ? [{ sectionCode: code, personId: chosen || null }] : [];
  });
}
