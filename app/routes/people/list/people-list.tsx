import type { Row } from "./people.server.ts";

/** People with their part, whether they have come, and what can be done about each. */
export function PeopleList({ people }: { people: Row[] }) {
  return (
    <ul className="app-people">
      {people.map((one) => (
        <li className={one.standing.needs ? "app-people__item app-people__item--attention" : "app-people__item"} key={one.id}>
          <div>
            <h3>{one.name}</h3>
            <p>{one.part}</p>
            {one.sections && <p>{one.sections}</p>}
            {one.limitedTo && <p>{one.limitedTo}</p>}
            {one.email && <p className="app-quiet">{one.email}</p>}
            {one.handover && (
              <p>
                Handed over to {one.handover.to} on {one.handover.since}.
                {one.handover.ends && ` This part ends when ${one.handover.to} has signed in.`}
              </p>
            )}
          </div>
          <p>
            {one.standing.needs ? <strong>{one.standing.title}</strong> : one.standing.title}
            {one.standing.more && (
              <>
                <br />
                {one.standing.more}
              </>
            )}
          </p>
          <Ways one={one} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ one }: { one: Row }) {
  const links = [
    { href: one.correct, label: "Correct" },
    { href: one.handOver, label: "Hand over" },
    { href: one.remove, label: "Remove" },
  ].flatMap(({ href, label }) => (href ? [{ href, label }] : []));
  if (links.length === 0 && !one.sendAgain && !one.callOff) return <div />;
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={label}>
          <a className="govuk-link" href={href}>
            {label}
            <span className="govuk-visually-hidden">: {one.name}</span>
          </a>
        </li>
      ))}
      {one.sendAgain && <PostWay intent="send-again" label={one.sendAgain} one={one} />}
      {one.callOff && <PostWay intent="call-off" label="Call off" one={one} />}
    </ul>
  );
}

function PostWay({ intent, label, one }: { intent: string; label: string; one: Row }) {
  return (
    <li>
      <form method="post">
        <input type="hidden" name="role" value={one.id} />
        <button className="app-text-button" name="intent" value={intent}>
          {label}
          <span className="govuk-visually-hidden">: {one.name}</span>
        </button>
      </form>
    </li>
  );
}
