import type { Difference } from "#domain/text-difference.ts";

interface Side {
  heading: string;
  parts: Difference[];
}

/** An earlier and a later wording side by side, with what went and what came marked. */
export function Compare({ left, right, level: Heading = "h4" }: { left: Side; right: Side; level?: "h3" | "h4" | "h5" }) {
  return (
    <div className="app-compare">
      {[left, right].map((side) => (
        <div className="app-compare__side" key={side.heading}>
          <Heading>{side.heading}</Heading>
          <p className="app-own-lines">
            <Differences parts={side.parts} />
          </p>
        </div>
      ))}
    </div>
  );
}

/** A text with removed and added words marked. */
export function Differences({ parts }: { parts: Difference[] }) {
  return parts.map((part, index) => {
    // The parts of one text never move, so their place is their key
    if (part.removed) return <del key={index}>{part.value}</del>;
    if (part.added) return <ins key={index}>{part.value}</ins>;
    return <span key={index}>{part.value}</span>;
  });
}
