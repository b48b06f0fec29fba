import http from "node:http";

interface Load {
  perSecond: number;
  done: number;
}

/** Several workers, each sending one request after the other over a connection of its own, for a while. */
export async function load(workers: number, seconds: number, send: (worker: number, agent: http.Agent) => Promise<void>): Promise<Load> {
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      while (performance.now() < until) {
        await send(worker, agent);
        done++;
      }
      agent.destroy();
    }),
  );
  return { done, perSecond: done / ((performance.now() - began) / 1000) };
}

/** Posts a form; the status and where it leads. */
export function postForm(url: string, agent: http.Agent, form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form).toString();
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const request = http.request(
      url,
      {
        method: "POST",
        agent,
        headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body), ...headers },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve({ status: response.statusCode ?? 0, location: response.headers.location }));
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** Gets a page whole; its status. */
export function getPage(url: string, agent: http.Agent, cookie: string) {
  return new Promise<number>((resolve, reject) => {
    const request = http.get(url, { agent, headers: { Cookie: cookie, "Accept-Encoding": "gzip" } }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
  });
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
