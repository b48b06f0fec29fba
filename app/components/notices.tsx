/** What a partnership wants everybody to know, above the page. */
export function Notices({ notices }: { notices: { id: string; words: string; by: string }[] }) {
  return notices.map(({ id, words, by }) => (
    <section key={id} className="app-notice" aria-label={`Notice of ${by}`}>
      <p className="app-own-lines">
        <strong>{by}:</strong> {words}
      </p>
    </section>
  ));
}
