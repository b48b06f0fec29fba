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
          Your successor has the part. {isOwn ? "You keep" : `${from} keeps`} it too, so that nobody is left without a {part}.
        </li>
        <li className="app-stages__item">
          <strong>They sign in</strong>
          <br />
          If they do not within 14 days, both and the partnership are told.
        </li>
        <li className="app-stages__item">
          <strong>{isOwn ? "Your part ends" : `The part of ${from} ends`}</strong>
          <br />
          as you chose.
        </li>
      </ol>
      <h2>Who is told</h2>
      <p>{capitalised(page.told)}.</p>
      <h2>What was signed</h2>
      <p>Audits signed before keep the name of whoever signed, for ever.</p>
    </>
  );
}
