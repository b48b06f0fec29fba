/** What has to be said of figures, a line each, below them. */
export function Notes({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="app-notes">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
