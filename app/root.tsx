import { type ReactNode, useContext } from "react";
import { href, isRouteErrorResponse, Links, Outlet, useMatches, useRouteLoaderData } from "react-router";
import { ErrorPage } from "#app/components/failure/error-page.tsx";
import { KeptFormsContext } from "#app/components/kept-forms.ts";
import { Notices } from "#app/components/notices.tsx";
import { PageLayout } from "#app/components/layout.tsx";
import { clockContext, databaseContext, environmentContext, personContext, sessionContext } from "#app/context.ts";
import type { SessionLeft } from "#domain/people/sessions.ts";
import { keptPage, seenIn } from "#domain/people/kept-forms.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { dayOf } from "#domain/dates.ts";
import { listNoticesFor } from "#db/cycles/notices.ts";
import { listKeptForms } from "#db/people/kept-forms.ts";
import { listPartnerships, listPartnershipsOf } from "#db/organisations/partnerships.ts";
import type { Route } from "./+types/root.ts";
// The script counts with it in the browser, so it is named by its address
// oxlint-disable-next-line import/default
import textLength from "../domain/text-length.js?url";
import enhance from "./enhance.js?url";
import { keptForm } from "./middleware/kept-form.ts";
import { recordedDownloads } from "./middleware/recorded-downloads.ts";
import { requestFacts } from "./middleware/request-facts.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { signedInPerson } from "./middleware/signed-in-person.ts";
import { soundRequest } from "./middleware/sound-request.ts";
import { navigation, ownPartnerships } from "./navigation.ts";
import { personMark } from "./person-mark.server.ts";
import { sentFormContext } from "./request-context.server.ts";
import { ReferenceContext } from "./reference.ts";
import "./styles/app.scss";

export const middleware: Route.MiddlewareFunction[] = [
  requestFacts,
  securityHeaders,
  signedInPerson,
  soundRequest,
  keptForm,
  recordedDownloads,
];

export async function loader({ context, url }: Route.LoaderArgs) {
  const db = context.get(databaseContext);
  const person = context.get(personContext);
  const partnerships = person ? await listPartnershipsOf(db, person) : await listPartnerships(db);
  const page = keptPage(url.pathname + url.search);
  const sent = context.get(sentFormContext);
  return {
    kept: {
      page,
      forms: person ? await listKeptForms(db, person.id, page, context.get(clockContext)()) : [],
      sent: sent && { form: sent.form, seen: seenIn(sent.fields) },
    },
    partnership: partnershipsInWords(partnerships.map((partnership) => partnership.name)),
    contactEmail: partnerships[0]?.contactEmail ?? "",
    notices: person ? await listNoticesFor(db, person, dayOf(context.get(clockContext)())) : [],
    person: person && {
      mark: personMark(person.id),
      session: context.get(sessionContext),
      name: person.name,
      partnerships: ownPartnerships(person),
    },
    demonstration: context.get(environmentContext).MODE === "demonstration",
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="theme-color" content="#4b2e56" />
        <link rel="icon" href="/favicon.ico" sizes="48x48" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        {/* Pages are complete as they come: React makes them on the server, and this small script adds to them */}
        <script type="module" src={enhance} />
      </head>
      <body className="govuk-template__body" data-text-length={textLength} {...ofPerson(page?.person)}>
        <KeptFormsContext value={{ ...(page?.kept ?? { page: "/", forms: [], sent: null }), person: page?.person?.mark ?? "" }}>
          <Frame>{children}</Frame>
        </KeptFormsContext>
      </body>
    </html>
  );
}

// What the script has to know of whoever is signed in
function ofPerson(person: { mark: string; session: SessionLeft | null } | null | undefined) {
  if (!person) return {};
  const { mark, session } = person;
  return { "data-person": mark, "data-session": session?.isLast ? `${session.seconds} last` : session?.seconds };
}

/** A route says where its back link leads, and whether its tables need the wide page. */
interface Handle {
  back?: (page: unknown, params: Record<string, string | undefined>) => { href: string; label: string } | undefined;
  wide?: boolean;
}

function Frame({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>("root");
  const match = useMatches().at(-1);
  const handle = match?.handle as Handle | undefined;
  const back = match?.loaderData ? handle?.back?.(match.loaderData, match.params) : undefined;
  const path = match?.pathname ?? "/";
  return (
    <PageLayout
      partnershipName={page?.partnership || "Safeguarding children partnership"}
      homeHref={page?.person ? href("/work") : href("/")}
      contactEmail={page?.contactEmail ?? ""}
      person={page?.person ? { name: page.person.name, signOutHref: href("/sign-out") } : null}
      navigation={navigation({ path, partnerships: page?.person?.partnerships ?? null, isDemonstration: page?.demonstration ?? false })}
      back={back}
      isWide={handle?.wide}
      notices={<Notices notices={page?.notices ?? []} />}
    >
      {children}
    </PageLayout>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const reference = useContext(ReferenceContext);
  const answer = isRouteErrorResponse(error) ? { status: error.status, data: error.data as unknown } : null;
  return <ErrorPage answer={answer} reference={reference} />;
}
