import { type ReactNode, useContext } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { databaseContext, environmentContext, personContext } from "#app/context.ts";
import { partnershipRoles } from "#app/domain/permissions.ts";
import { partnershipsInWords } from "#app/domain/partnership-names.ts";
import { listPartnerships, listPartnershipsOf } from "#db/partnerships.ts";
import type { Route } from "./+types/root.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { signedInPerson } from "./middleware/signed-in-person.ts";
import { soundRequest } from "./middleware/sound-request.ts";
import { ReferenceContext } from "./reference.ts";

export const middleware: Route.MiddlewareFunction[] = [securityHeaders, signedInPerson, soundRequest];

export async function loader({ context }: Route.LoaderArgs) {
  const db = context.get(databaseContext);
  const person = context.get(personContext);
  const partnerships = person ? await listPartnershipsOf(db, person) : await listPartnerships(db);
  return {
    partnership: partnershipsInWords(partnerships.map((partnership) => partnership.name)),
    person: person && {
      name: person.name,
      inPartnership: person.roles.some(({ role }) => partnershipRoles.some((one) => one === role)),
    },
    demonstration: context.get(environmentContext).MODE === "demonstration",
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const error = useRouteError();
  // What failed on the server stays as the server wrote it, with its reference
  const settled = error != null && !isRouteErrorResponse(error);

  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="theme-color" content="#4b2e56" />
        <link rel="icon" href="/favicon.ico" sizes="48x48" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body className="govuk-template__body">
        {children}
        {!settled && <ScrollRestoration />}
        {!settled && <Scripts />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const reference = useContext(ReferenceContext);
  const loaded = useRouteLoaderData<typeof loader>("root");
  return (
    <main id="main">
      <h1>{isRouteErrorResponse(error) ? error.status : "Sorry, there is a problem with the service"}</h1>
      <p>{reference}</p>
      <p>{loaded?.partnership}</p>
    </main>
  );
}
