import { Details } from "#app/components/govuk/details.tsx";
import type { ItemPage } from "./item.server.ts";

interface ItemsProps {
  page: ItemPage;
  hrefOf: (code: string) => string;
  live?: number;
}

/** The items of a return, and what is not walked through but can be brought in. */
export function Items({ page, hrefOf, live }: ItemsProps) {
  return (
    <>
      <h2>Items</h2>
      <ol className="app-items" id="live-items" data-live={live}>
        {page.items.map((item) => (
          <li key={item.code} className={item.isOpen ? "app-items__now" : undefined} aria-current={item.isOpen ? "true" : undefined}>
            {item.isOpen ? (
              <b>
                {item.code} {item.short}
              </b>
            ) : (
              <a className="govuk-link" href={hrefOf(item.code)}>
                {item.code} {item.short}
              </a>
            )}
            {item.says}
          </li>
        ))}
      </ol>
      {page.others.length > 0 && (
        <Details
          summary={`${page.others.length} ${page.others.length === 1 ? "standard not in dispute is" : "standards not in dispute are"} left out. Bring one in`}
        >
          <ul className="app-plain-list govuk-!-font-size-16">
            {page.others.map(({ code, short }) => (
              <li key={code}>
                <a className="govuk-link" href={hrefOf(code)}>
                  {code} {short}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
