import { backLink } from "./adapters/back-link.tsx";
import { button } from "./adapters/button.tsx";
import { characterCount } from "./adapters/character-count.tsx";
import { checkboxes } from "./adapters/checkboxes.tsx";
import { dateInput } from "./adapters/date-input.tsx";
import { details } from "./adapters/details.tsx";
import { errorMessage } from "./adapters/error-message.tsx";
import { errorSummary } from "./adapters/error-summary.tsx";
import { fieldset } from "./adapters/fieldset.tsx";
import { fileUpload } from "./adapters/file-upload.tsx";
import { hint } from "./adapters/hint.tsx";
import { input } from "./adapters/input.tsx";
import { insetText } from "./adapters/inset-text.tsx";
import { label } from "./adapters/label.tsx";
import { notificationBanner } from "./adapters/notification-banner.tsx";
import { pagination } from "./adapters/pagination.tsx";
import { panel } from "./adapters/panel.tsx";
import { radios } from "./adapters/radios.tsx";
import { select } from "./adapters/select.tsx";
import { skipLink } from "./adapters/skip-link.tsx";
import { summaryList } from "./adapters/summary-list.tsx";
import { tag } from "./adapters/tag.tsx";
import { taskList } from "./adapters/task-list.tsx";
import { textarea } from "./adapters/textarea.tsx";
import { warningText } from "./adapters/warning-text.tsx";

/** Our components that are made after GOV.UK Frontend's. */
export const adapters = [
  backLink,
  button,
  characterCount,
  checkboxes,
  dateInput,
  details,
  errorMessage,
  errorSummary,
  fieldset,
  fileUpload,
  hint,
  input,
  insetText,
  label,
  notificationBanner,
  pagination,
  panel,
  radios,
  select,
  skipLink,
  summaryList,
  tag,
  taskList,
  textarea,
  warningText,
];
