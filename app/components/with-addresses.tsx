import { addressesIn } from "#domain/addresses.ts";

/** A text in which the addresses of the web are links. Where they lead is not told from which page somebody comes. */
export function WithAddresses({ text }: { text: string }) {
  return addressesIn(text).map(({ text: words, href }, index) =>
    href ? (
      <a key={`${index} ${words}`} className="govuk-link app-address" href={href} rel="noreferrer">
        {words}
      </a>
    ) : (
      words
    ),
  );
}
