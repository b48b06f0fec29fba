import { data, type MiddlewareFunction } from "react-router";
import { boundaryOf, readMultipart } from "#app/files/formats/read-multipart.ts";

// "deputies[3].deputy_course.day" is as deep as our forms go. A name such as "title[4294967294]" would be read as a list of that length
const plainName = /^(?!.*\b(?:constructor|prototype)\b)[A-Za-z][A-Za-z0-9_-]*(\[\d\d?\])?(\.(?!\d{3})[a-z0-9][a-z0-9_-]*){0,3}$/;
const mostFields = 500;

/** Refuses form posts that cannot be read or that another site sent, and takes out what no form of ours holds, before any page looks at them. */
export const soundRequest: MiddlewareFunction<Response> = async ({ request }, next) => {
  // No address of ours has this character, and PostgreSQL cannot even look for it
  if (/%00/.test(request.url)) throw data("Page not found", 404);
  if (request.method === "GET" || request.method === "HEAD") return next();

  // React Router checks the origin too, but not for routes without a page
  const origin = request.headers.get("Origin");
  // A browser that names no origin still says where the form came from
  const isFromElsewhere = origin ? origin !== new URL(request.url).origin : request.headers.get("Sec-Fetch-Site") === "cross-site";
  if (isFromElsewhere) throw data("This form was sent from another site.", 400);

  // Whoever reads the form after this reads it as it is found here; one with files not before it is known who may send it
  let read: Promise<FormData> | undefined;
  const isLater = isUpload(request);
  request.formData = () => (read ??= soundForm(isLater ? readUpload(request) : readForm(request.clone())));
  if (!isLater) await request.formData();
  return next();
};

/** Whether a form comes in the way of those with files. */
export function isUpload(request: Request): boolean {
  return typeOf(request) === "multipart/form-data";
}

async function soundForm(reading: ReturnType<typeof readForm>): Promise<FormData> {
  const form = await reading;
  if (!form) throw data("The form could not be read.", 400);
  // What an extension of the browser adds to our forms is not for us, and no reason to refuse what the person typed
  const fields = [...form].filter(([name]) => plainName.test(name)).map(([name, value]) => [name, withOneEnd(value)] as const);
  if (fields.length > mostFields) throw data("The form holds fields that no page here has.", 400);
  // PostgreSQL cannot store this character, and nobody types it
  if (fields.some(([, value]) => typeof value === "string" && value.includes("\0")))
    throw data("The form holds characters that cannot be kept.", 400);
  return formDataOf(fields);
}

// Browsers send two characters for the one line break that was typed
function withOneEnd(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : value;
}

function formDataOf(fields: (readonly [string, FormDataEntryValue])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, value, value.name);
  }
  return form;
}

// Reading the usual kind of form as text is several times faster than as form data, and every save comes through here
async function readForm(request: Request): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  return typeOf(request) === "application/x-www-form-urlencoded" ? new URLSearchParams(await request.text()) : null;
}

async function readUpload(request: Request): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  const boundary = boundaryOf(request.headers.get("Content-Type") ?? "");
  return boundary && request.body ? readMultipart(request.body, boundary) : null;
}

function typeOf(request: Request): string {
  const [type = ""] = (request.headers.get("Content-Type") ?? "").split(";");
  return type.trim().toLowerCase();
}
