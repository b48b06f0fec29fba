import { EventEmitter } from "node:events";
import type { RequestHandler } from "express";

/**
 * Lets whoever writes an answer wait as often as it takes until more of it is taken in. What compresses it hands each of those who
 * wait to its own stream and never takes them off again, so that those of a large answer heap up and Node warns of them.
 */
export const waitingToWrite: RequestHandler = (_request, response, next) => {
  const waiting = new EventEmitter();
  response.on("drain", () => waiting.emit("drain"));
  for (const method of ["on", "once", "addListener", "off", "removeListener"] as const) {
    const usual = response[method].bind(response) as (name: string | symbol, listener: Listener) => unknown;
    const own = (name: string | symbol, listener: Listener) => {
      if (name === "drain") waiting[method](name, listener);
      else usual(name, listener);
      return response;
    };
    Object.assign(response, { [method]: own });
  }
  next();
};

type Listener = (...given: unknown[]) => void;
