import { href } from "react-router";

/** Where the back link of a page leads. */
export interface Back {
  href: string;
  label: string;
}

export const backToWork = (): Back => ({ href: href("/work"), label: "Your work" });

export const backToCycles = (): Back => ({ href: href("/cycles"), label: "All cycles" });

/** To the page of the return itself, by the name under which the readers of this page know it. */
export const backToReturn =
  (label: string) =>
  (_page: unknown, params: { assessmentId: string }): Back => ({ href: href("/assessments/:assessmentId", params), label });
