import { asideHeading } from "#app/components/with-aside.tsx";
import { capitalised } from "#domain/words.ts";
import type { HandoverPage } from "./handover.server.ts";

/** What happens when, and who is told. */
export function HandoverAside({ page }: { page: HandoverPage }) {
  const { from, isOwn, part } = page;
  return (
    <>
      <h2 id={asideHeading}>What happens</h2>
      <ol className="app-stages">
        <li className="app-stages__item app-stages__item--now">
          <strong>Now</strong>
          <br />
          Your successor has the part. If they have signed in before, {page.whose} ends at once, as you choose here.
        </li>
        <li className="app-stages__item">
          <strong>They sign in, if they have not yet</strong>
          <br />
          {isOwn ? "You keep" : `${from} keeps`} the part until they do, so that nobody is left without a {part}. If they do not within 14
          days, both and the partnership are told.
        </li>
        <li className="app-stages__item">
          <strong>{capitalised(page.whose)} ends</strong>
          <br />
          as you chose. {isOwn ? "You are" : `${from} is`} told by e-mail.
        </li>
      </ol>
      <h2>Who is told</h2>
      <p>{capitalised(page.told)}.</p>
      <h2>What was signed</h2>
      <p>Audits signed before keep the name of whoever signed, for ever.</p>
    </>
  );
}
