/** Where to write; the partnership enters its address when it is set up. */
export function Contact({ email }: { email: string | null }) {
  if (!email) return <>your partnership</>;
  return (
    <a className="govuk-link" href={`mailto:${email}`}>
      {email}
    </a>
  );
}
