type Fields = Record<string, string | string[]> | URLSearchParams | FormData;

/** Keeps cookies from one request to the next and sends forms with its origin. Does not follow redirects. */
export function browser(send: (request: Request) => Promise<Response>, origin: string) {
  const cookies = new Map<string, string>();

  async function fetch(path: string, init: RequestInit = {}) {
    const headers = new Headers(init.headers);
    if (cookies.size) headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await send(new Request(origin + path, { ...init, headers }));
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    get: (path: string) => fetch(path),
    post: (path: string, fields: Fields = {}, headers: Record<string, string> = {}) =>
      fetch(path, { method: "POST", body: bodyOf(fields), headers: { Origin: origin, ...headers } }),
  };
}

export type TestBrowser = ReturnType<typeof browser>;

function bodyOf(fields: Fields): URLSearchParams | FormData {
  if (fields instanceof URLSearchParams || fields instanceof FormData) return fields;
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}
