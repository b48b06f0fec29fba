interface MailPreviewProps {
  subject: string;
  body: string;
  /** Whether these are the words as they are saved, and not as they were typed. */
  isSaved: boolean;
}

/** An e-mail as it would arrive, with the examples put in. */
export function MailPreview({ subject, body, isSaved }: MailPreviewProps) {
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        {isSaved ? "As it is sent now" : "As you typed it"}
      </h2>
      <blockquote className="govuk-inset-text">
        <p className="govuk-body govuk-!-font-weight-bold">{subject}</p>
        {body
          .trim()
          .split(/\n{2,}/)
          .map((text, index) => (
            <p className="govuk-body app-own-lines" key={`${index} ${text}`}>
              {text}
            </p>
          ))}
      </blockquote>
    </section>
  );
}
