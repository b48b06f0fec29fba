import type { ReactNode } from "react";
import { BackLink } from "./govuk/back-link.tsx";
import { classNames } from "./govuk/class-names.ts";
import { Footer } from "./govuk/footer.tsx";
import { GenericHeader } from "./govuk/generic-header.tsx";
import { ServiceNavigation, type NavigationLink } from "./govuk/service-navigation.tsx";
import { SkipLink } from "./govuk/skip-link.tsx";

interface PageLayoutProps {
  partnershipName: string;
  homeHref: string;
  navigation: NavigationLink[];
  person: { name: string; signOutHref: string } | null;
  contactEmail: string;
  back?: { href: string; label: string };
  /** For pages with wide tables; forms never are. */
  isWide?: boolean;
  /** What stands above every page. */
  notices?: ReactNode;
  children: ReactNode;
}

/** What every page stands in. */
export function PageLayout(props: PageLayoutProps) {
  const width = classNames("govuk-width-container", props.isWide && "app-width-wide");
  return (
    <>
      <SkipLink />
      <header className="govuk-template__header">
        <GenericHeader name={props.partnershipName} href={props.homeHref} containerClasses={width} />
        <ServiceNavigation
          serviceName="Safeguarding audit"
          serviceUrl={props.homeHref}
          links={props.navigation}
          person={props.person}
          containerClasses={width}
        />
      </header>
      <div className={width}>
        {props.back && (
          <nav aria-label="Back">
            <BackLink href={props.back.href} text={props.back.label} />
          </nav>
        )}
        {props.notices}
        <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <Footer contactEmail={props.contactEmail} containerClasses={width} />
    </>
  );
}
