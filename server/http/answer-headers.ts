import type { RequestHandler } from "express";
import { answerHeaders } from "#app/answer-headers.ts";

/** Says of every answer what a browser may do with it, whoever gives it: pages say more themselves, and that stands. */
export function headersOnEveryAnswer(publicUrl: string): RequestHandler {
  const headers = { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", ...answerHeaders(publicUrl) };
  return (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => typeof response;
    // Only when the answer begins is it known what it says itself
    response.writeHead = (...given: unknown[]) => {
      for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value);
      return writeHead(...given);
    };
    next();
  };
}
