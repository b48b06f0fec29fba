import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { roomLimits } from "#app/forms/scrutiny/room.ts";
import type { ItemPage } from "./item.server.ts";

const kinds = { said: "", observed: "Observed: ", disagreed: "Disagrees: " };

interface NotesProps {
  page: ItemPage;
  reply?: Reply;
  /** The address of the item. */
  path: string;
  /** Minutes for which others' notes are brought in while the page is open; none where no meeting is near. */
  live?: number;
}

/** What was said: lines that are added, each changed only by who wrote it. */
export function Notes({ page, reply, path, live }: NotesProps) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2" id="notes">
        What was said
      </h2>
      <p className="app-quiet">
        Each note is a line of its own, so nobody can overwrite another’s. {page.organisation.shortName} does not read them.
      </p>
      <div id="live-notes" data-live={live}>
        {page.notes.length === 0 ? (
          <p className="govuk-body">Nothing has been noted yet.</p>
        ) : (
          <ol className="app-minutes">
            {page.notes.map((note) => (
              <li key={note.id} className="app-minutes__note">
                <p className="app-minutes__who">
                  {note.at}, {note.name}
                  {note.isChanged && ", changed since"}
                </p>
                <p className="app-own-lines">
                  {kinds[note.kind] && <strong>{kinds[note.kind]}</strong>}
                  {note.words}
                  {note.isOwn && page.may.note && (
                    <>
                      {" "}
                      <a className="govuk-link govuk-!-font-size-16 govuk-!-display-none-print" href={`${path}?note=${note.id}#notes`}>
                        Change<span className="govuk-visually-hidden"> the note of {note.at}</span>
                      </a>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
      {(page.may.note || reply) && <NoteForm page={page} reply={reply} path={path} />}
    </>
  );
}

function NoteForm({ page, reply, path }: NotesProps) {
  const { changing } = page;
  const field = fieldsOf(reply, changing ? { words: changing.words } : null);
  return (
    <PostForm form="note" label={changing ? "Change your note" : "Add a note"} className="govuk-!-display-none-print">
      {changing && (
        <>
          <input type="hidden" name="line" value={changing.id} />
          <input type="hidden" name="base" value={changing.base} />
        </>
      )}
      <CharacterCount {...field("words")} label={changing ? "Change your note" : "Add a note"} rows={2} maxLength={roomLimits.note} />
      {page.agreed && page.may.note && !changing && (
        <Checkboxes
          {...field("disagrees")}
          size="small"
          items={[{ value: "yes", label: "Record it as disagreement with what was settled" }]}
        />
      )}
      <div className="govuk-button-group">
        <Button name="intent" value="note" classes="govuk-button--secondary">
          {changing ? "Save the note" : "Add the note"}
        </Button>
        {changing && (
          <a className="govuk-link" href={`${path}#notes`}>
            Leave it as it is
          </a>
        )}
      </div>
    </PostForm>
  );
}
