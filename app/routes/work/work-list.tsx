import type { WorkItem } from "#domain/work/work.ts";
import { placeHref } from "./place-href.ts";

/** A person's things to do and to look back at, in one list. */
export function WorkList({ items, isLate, from = "work" }: { items: WorkItem[]; isLate?: boolean; from?: "work" | "scrutiny" }) {
  // What is closed leads back to where it stood
  const hrefOf = ({ place }: WorkItem) => `${placeHref(place)}${place.page === "closure" ? `?from=${from}` : ""}`;
  if (items.length === 0) return <p className="govuk-body">There is no audit here now.</p>;
  return (
    <ul className="app-work">
      {items.map((item) => (
        <li className={isLate ? "app-work__item app-work__item--late" : "app-work__item"} key={`${placeHref(item.place)} ${item.title}`}>
          <div>
            <h3>
              <a className="govuk-link" href={hrefOf(item)}>
                {item.title}
              </a>
            </h3>
            <p>{item.text}</p>
            {item.also && (
              <p>
                <a className="govuk-link" href={placeHref(item.also.place)}>
                  {item.also.label}
                  <span className="govuk-visually-hidden"> to the {item.title}</span>
                </a>
              </p>
            )}
          </div>
          <p className="app-work__when">
            {item.when.strong && <b>{item.when.strong}</b>}
            {item.when.strong && item.when.quiet && <br />}
            {item.when.quiet}
          </p>
        </li>
      ))}
    </ul>
  );
}
