import type { ReactNode } from "react";
import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { PostForm } from "#app/components/post-form.tsx";

interface SetFileFormProps {
  reply: Parameters<typeof fieldsOf>[0];
  /** What is sent along. */
  children?: ReactNode;
}

/** The form with which the file of a set is sent to be checked. */
export function SetFileForm({ reply, children }: SetFileFormProps) {
  return (
    <PostForm encType="multipart/form-data" className="app-measure">
      {children}
      <FileUpload
        {...fieldsOf(reply)("file")}
        label="The file"
        labelSize="s"
        hint="A text file (.yaml) in UTF-8, at most 1 MB"
        accept=".yaml,.yml"
      />
      <Button>Check the file</Button>
    </PostForm>
  );
}
