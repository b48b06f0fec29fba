/** The pages of evidence lead back to the standard they were opened from. */
export const handle = {
  back: (page: { standard: { code: string; short: string }; standardHref: string }) => ({
    href: page.standardHref,
    label: `${page.standard.code} ${page.standard.short}`,
  }),
};
