import { classNames } from "./class-names.ts";

export interface NavigationLink {
  href: string;
  label: string;
  isCurrent?: boolean;
}

interface ServiceNavigationProps {
  serviceName: string;
  serviceUrl: string;
  links: NavigationLink[];
  person?: { name: string; signOutHref: string } | null;
  containerClasses?: string;
}

/** The main sections, in full on every screen: the menu button of the original needs scripts, and there are few links. */
export function ServiceNavigation({
  serviceName,
  serviceUrl,
  links,
  person,
  containerClasses = "govuk-width-container",
}: ServiceNavigationProps) {
  return (
    <div className="govuk-service-navigation" data-module="govuk-service-navigation">
      <div className={containerClasses}>
        <div className="govuk-service-navigation__container">
          <span className="govuk-service-navigation__service-name">
            <a href={serviceUrl} className="govuk-service-navigation__link">
              {serviceName}
            </a>
          </span>
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            <ul className="govuk-service-navigation__list" id="navigation">
              {links.map((link) => (
                <li
                  key={link.href}
                  className={classNames("govuk-service-navigation__item", link.isCurrent && "govuk-service-navigation__item--active")}
                >
                  <a className="govuk-service-navigation__link" href={link.href} aria-current={link.isCurrent ? "true" : undefined}>
                    {link.isCurrent ? <strong className="govuk-service-navigation__active-fallback">{link.label}</strong> : link.label}
                  </a>
                </li>
              ))}
              {person && (
                <>
                  <li className="govuk-service-navigation__item app-nav-person">
                    <span className="app-nav-name">
                      <span className="govuk-visually-hidden">Signed in as </span>
                      {person.name}
                    </span>
                  </li>
                  <li className="govuk-service-navigation__item">
                    <a className="govuk-service-navigation__link" href={person.signOutHref}>
                      Sign out
                    </a>
                  </li>
                </>
              )}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
}
