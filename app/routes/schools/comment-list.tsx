import { href } from "react-router";
import { momentInWords } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { longestComment } from "#app/forms/schools/comment.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";

interface ShownComment {
  id: string;
  standardCode: string | null;
  capacity: string;
  words: string;
  madeAt: string;
  name: string;
}

interface FormProps {
  assessmentId: string;
  standards: { code: string; short: string }[];
  words: OrganisationWords;
  reply?: Reply;
  /** The standard that is chosen to begin with. */
  about?: string | null;
}

/** Says something about the return or one of its standards to those who work on it and answer for it. */
export function CommentForm({ assessmentId, standards, words, reply, about }: FormProps) {
  const field = fieldsOf(reply, { standard: about });
  return (
    <PostForm action={href("/assessments/:assessmentId/comments", { assessmentId })} className="govuk-!-display-none-print">
      <Select
        {...field("standard")}
        label="What it is about"
        items={[
          { value: "", text: "The whole return" },
          ...standards.map(({ code, short }) => ({ value: code, text: `${code} ${short}` })),
        ]}
      />
      <CharacterCount
        {...field("words")}
        label="Your comment"
        hint={`The ${words.organisation}, its ${words.governors} and its trust read it. The partnership does not. No names of children or of staff`}
        rows={4}
        maxLength={longestComment}
      />
      <Button classes="govuk-button--secondary">Add this comment</Button>
    </PostForm>
  );
}

/** What was said, newest first, with who said it in which part. */
export function CommentList({
  assessmentId,
  comments,
  standards,
}: {
  assessmentId: string;
  comments: ShownComment[];
  standards: { code: string; short: string }[];
}) {
  if (comments.length === 0) return <p className="govuk-body">There are no comments yet.</p>;
  return (
    <ul className="app-cards">
      {comments.map((comment) => (
        <li key={comment.id} className="app-card">
          <div>
            <p className="app-card__title">
              {comment.standardCode ? (
                <a
                  className="govuk-link"
                  href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code: comment.standardCode })}
                >
                  {comment.standardCode} {standards.find(({ code }) => code === comment.standardCode)?.short}
                </a>
              ) : (
                "The whole return"
              )}
            </p>
            <p className="app-own-lines">{comment.words}</p>
            <p className="app-quiet">
              {comment.name}, {comment.capacity}, {momentInWords(comment.madeAt)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
