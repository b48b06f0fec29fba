import { classNames } from "./class-names.ts";

export interface PaginationLink {
  href: string;
  text?: string;
  labelText?: string;
}

interface PaginationProps {
  previous?: PaginationLink;
  next?: PaginationLink;
  landmarkLabel?: string;
  classes?: string;
}

const arrows = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

/** Previous and next of a sequence, one under the other when they carry labels. */
export function Pagination({ previous, next, landmarkLabel = "Pagination", classes }: PaginationProps) {
  return (
    <nav className={classNames("govuk-pagination", "govuk-pagination--block", classes)} aria-label={landmarkLabel}>
      {previous && <Step kind="prev" link={previous} fallback="Previous" />}
      {next && <Step kind="next" link={next} fallback="Next" />}
    </nav>
  );
}

function Step({ kind, link, fallback }: { kind: "prev" | "next"; link: PaginationLink; fallback: string }) {
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={kind}>
        <svg
          className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
          xmlns="http://www.w3.org/2000/svg"
          height="13"
          width="15"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 15 13"
        >
          <path d={arrows[kind]} />
        </svg>
        <span className={classNames("govuk-pagination__link-title", !link.labelText && "govuk-pagination__link-title--decorated")}>
          {link.text ?? (
            <>
              {fallback}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.labelText && (
          <>
            {" "}
            <span className="govuk-visually-hidden">:</span> <span className="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
      </a>
    </div>
  );
}
