import { data, href, redirect } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { asked } from "#app/routes/require-person.ts";
import { listPartnershipsOf } from "#db/organisations/partnerships.ts";
import type { Route } from "./+types/index.ts";
import { rolesIn } from "../requirements.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, person } = asked(context, request);
  const own = (await listPartnershipsOf(db, person)).filter(({ id }) => rolesIn(person, id).length > 0);
  const [only] = own;
  if (!only) throw data("Page not found", 404);
  if (own.length === 1) throw redirect(href("/partnerships/:partnershipId", { partnershipId: only.id }));
  return { partnerships: own.map(({ id, name, area }) => ({ id, name, area })) };
}

export default function Partnerships({ loaderData: { partnerships } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Your partnerships" lead="You have a part in several. Each has its own organisations, people and history." />
      <ul className="app-plain-list">
        {partnerships.map(({ id, name, area }) => (
          <li key={id}>
            <a className="govuk-link" href={href("/partnerships/:partnershipId", { partnershipId: id })}>
              {name}
            </a>{" "}
            {area && <span className="app-quiet">{area}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
