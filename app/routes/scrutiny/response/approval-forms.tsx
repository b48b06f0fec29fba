import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { responseLimits } from "#app/forms/scrutiny/response.ts";
import { listed } from "#domain/words.ts";
import type { SendingPage } from "./sending.server.ts";

/** A second person: asked by whoever wrote it, who approves it or gives it back with words. */
export function ApprovalForms({ page, askReply, answerReply }: { page: SendingPage; askReply: Reply; answerReply: Reply }) {
  const { approval, approvers, edition, seen } = page;
  return (
    <section className="app-declaration govuk-!-display-none-print" aria-labelledby="approval">
      <h2 className="app-heading" id="approval">
        A second person
      </h2>
      <p className="govuk-body">
        {approval.isApproved
          ? `Approved by ${approval.approver} on ${approval.on}.`
          : approval.changed.length > 0
            ? `${approval.approver} approved it before this was changed: ${listed(approval.changed)}. It has to be approved again.`
            : approval.isAsked
              ? `${approval.approver} has been asked to approve it.`
              : "Nobody has been asked to approve it."}
      </p>
      {approval.isYours && (
        <PostForm form="approval" label="Approve it or give it back">
          <input type="hidden" name="edition" value={edition} />
          <input type="hidden" name="seen" value={seen} />
          <CharacterCount
            {...fieldsOf(answerReply)("words")}
            label={`Words to ${approval.savedBy}`}
            hint="Needed where you give it back. The organisation never reads them"
            rows={3}
            maxLength={responseLimits.approver}
          />
          <div className="govuk-button-group">
            <Button name="intent" value="approve">
              Approve it
            </Button>
            <Button name="intent" value="give-back" classes="govuk-button--secondary">
              Give it back with these words
            </Button>
          </div>
        </PostForm>
      )}
      {!approval.isAsked && approvers.length > 0 && (
        <PostForm form="ask" label="Ask somebody to approve it">
          <input type="hidden" name="edition" value={edition} />
          <Select
            {...fieldsOf(askReply)("approver")}
            label="Who approves it (optional)"
            items={[{ value: "", text: "Choose somebody" }, ...approvers.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <Button name="intent" value="ask" classes="govuk-button--secondary">
            Ask them to approve it
          </Button>
        </PostForm>
      )}
      {approval.isAsked && !approval.isApproved && !approval.isYours && (
        <form method="post">
          <input type="hidden" name="edition" value={edition} />
          <Button name="intent" value="nobody" classes="govuk-button--secondary">
            Go on without approval
          </Button>
        </form>
      )}
    </section>
  );
}
