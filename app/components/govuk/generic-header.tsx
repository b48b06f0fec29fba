import { classNames } from "./class-names.ts";

/** The header for services that are not part of GOV.UK: a name, no crown. */
export function GenericHeader({
  name,
  href,
  containerClasses = "govuk-width-container",
}: {
  name: string;
  href: string;
  containerClasses?: string;
}) {
  return (
    <div className="govuk-generic-header">
      <div className={classNames("govuk-generic-header__container", containerClasses)}>
        <div className="govuk-generic-header__logo">
          <a href={href} className="govuk-generic-header__homepage-link app-header-name">
            {name}
          </a>
        </div>
      </div>
    </div>
  );
}
