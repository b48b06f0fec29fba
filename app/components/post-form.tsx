import { type ReactNode, useContext } from "react";
import { href, useActionData } from "react-router";
import { keptPage, isWindowOf, typedInWords } from "#domain/people/kept-forms.ts";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { Button } from "./govuk/button.tsx";
import { TypedContext } from "./govuk/fields/typed.ts";
import { KeptFormsContext } from "./kept-forms.ts";
import { TypedWords } from "./kept-words.tsx";

interface PostFormProps {
  /** Which of the page's forms it is, where it has several into which something is typed. */
  form?: string;
  /** Where it is sent; its own page, if it is not said. */
  action?: string;
  encType?: "multipart/form-data";
  className?: string;
  /** What it is for, where the page has several forms or no heading of its own says so. */
  label?: string;
  labelledBy?: string;
  /** Where what is typed is kept as a draft, where it is not with the other forms; null where it must not be kept. */
  draft?: string | null;
  /** When that draft was kept. */
  draftKeptAt?: string | undefined;
  children: ReactNode;
}

/**
 * A form into which something is typed. What was typed and not saved, because the session ended or the page was left,
 * stands in it again with a notice; where scripts run, it is kept while it is typed.
 */
export function PostForm({
  form = "",
  action,
  encType,
  className,
  label,
  labelledBy,
  draft = href("/kept-forms"),
  draftKeptAt,
  children,
}: PostFormProps) {
  const { person, page, forms, sent } = useContext(KeptFormsContext);
  // An answer to what was sent shows what was sent
  const isAnswered = useActionData() !== undefined;
  const ofForm = isAnswered ? [] : forms.filter((one) => isWindowOf(form, one.form));
  const kept = ofForm.find((one) => one.form === form);
  const others = ofForm.filter((one) => one.form !== form);
  const seen = isAnswered && sent?.form === form ? sent.seen : kept?.keptAt;
  const own =
    draft === href("/kept-forms") ? { "data-page": action ? keptPage(action) : page, "data-form": form } : { "data-page": undefined };
  return (
    <>
      {kept && <NotSavedYet page={page} form={form} keptAt={kept.keptAt} />}
      {others.map((other) => (
        <NotSavedYet key={other.form} page={page} form={other.form} keptAt={other.keptAt} inAnotherWindow={typedInWords(other.fields)} />
      ))}
      <form
        method="post"
        action={action}
        encType={encType}
        noValidate
        className={className}
        aria-label={label}
        aria-labelledby={labelledBy}
        data-draft={draft ?? undefined}
        data-kept-at={(own["data-page"] ? seen : kept?.keptAt) ?? draftKeptAt}
        {...own}
      >
        <input type="hidden" name="opened-by" value={person} />
        <input type="hidden" name="kept-seen" value={seen ?? ""} />
        {form && <input type="hidden" name="form" value={form} />}
        <TypedContext value={kept?.fields ?? null}>{children}</TypedContext>
        {own["data-page"] && <DraftLine />}
      </form>
    </>
  );
}

/** Where the script says what became of the words; screen readers say it too. */
export function DraftLine({ children }: { children?: ReactNode }) {
  return (
    <p className="app-saved" role="status" data-draft-line="">
      {children}
    </p>
  );
}

interface NotSavedYetProps {
  page: string;
  form: string;
  keptAt: string;
  /** Words of another window, to read and copy: those of one stand in the form. */
  inAnotherWindow?: ReturnType<typeof typedInWords>;
}

function NotSavedYet({ page, form, keptAt, inAnotherWindow }: NotSavedYetProps) {
  return (
    <form method="post" action={href("/kept-forms")} className="app-notice">
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="kept" value={form} />
      <p>
        You typed this on {dayInWords(keptAt)} at {timeInWords(keptAt)}
        {inAnotherWindow && ", into the same form in another window"}. It is not saved yet.
        {inAnotherWindow && " You can copy it from here:"}
      </p>
      {inAnotherWindow && <TypedWords typed={inAnotherWindow} />}
      <Button name="intent" value="discard" classes="govuk-button--secondary">
        Discard it
      </Button>
    </form>
  );
}
