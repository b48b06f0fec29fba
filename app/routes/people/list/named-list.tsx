import { capitalised } from "#domain/words.ts";
import type { PeoplePage } from "./people.server.ts";

/** Who is named and waits to be confirmed. */
export function NamedList({ named }: { named: PeoplePage["named"] }) {
  if (named.length === 0) return null;
  return (
    <ul className="app-people">
      {named.map((one) => (
        <li className="app-people__item app-people__item--attention" key={one.id}>
          <div>
            <h3>{one.name}</h3>
            <p>{capitalised(one.part)}</p>
            <p className="app-quiet">{one.email}</p>
          </div>
          <p>
            <strong>Waits to be confirmed</strong>
            <br />
            {one.named}
          </p>
          {one.confirm ? (
            <ul>
              <li>
                <a className="govuk-link" href={one.confirm}>
                  Confirm or refuse<span className="govuk-visually-hidden">: {one.name}</span>
                </a>
              </li>
            </ul>
          ) : (
            <div />
          )}
        </li>
      ))}
    </ul>
  );
}
