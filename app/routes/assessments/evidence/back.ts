import { href } from "react-router";

/** The pages of evidence lead back to the standard they were opened from. */
export const handle = {
  back: (page: { standard: { code: string; short: string } }, params: { assessmentId: string; code: string }) => ({
    href: href("/assessments/:assessmentId/standards/:code", params),
    label: `${page.standard.code} ${page.standard.short}`,
  }),
};
