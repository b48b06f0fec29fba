import { href } from "react-router";
import { classNames } from "./class-names.ts";

const links = [
  { href: href("/help"), label: "Help" },
  { href: href("/accessibility"), label: "Accessibility" },
  { href: href("/privacy"), label: "Privacy" },
  { href: href("/cookies"), label: "Cookies" },
];

/** Our own footer: the government's belongs to GOV.UK alone. */
export function Footer({ contactEmail, containerClasses = "govuk-width-container" }: { contactEmail: string; containerClasses?: string }) {
  return (
    <footer className="govuk-footer">
      <div className={classNames(containerClasses)}>
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="govuk-footer__inline-list">
          {links.map((link) => (
            <li className="govuk-footer__inline-list-item" key={link.href}>
              <a className="govuk-footer__link" href={link.href}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        <p className="govuk-body-s govuk-!-margin-bottom-0">
          If a child may be in immediate danger, do not use this service: call 999.
          {contactEmail && (
            <>
              {" "}
              Questions about the audit:{" "}
              <a className="govuk-footer__link" href={`mailto:${contactEmail}`}>
                {contactEmail}
              </a>
            </>
          )}
        </p>
      </div>
    </footer>
  );
}
