import { href } from "react-router";
import type { Back } from "#app/routes/back.ts";

export const backToProfile = (_page: unknown, params: { assessmentId: string }): Back => ({
  href: href("/assessments/:assessmentId/profile", params),
  label: "Profile",
});
