import { type RefObject, useEffect, useState } from "react";
import { useFetcher } from "react-router";

const pause = 1200;

/** Sends what is being typed to the server a moment after typing stops; gives the time at which it was last kept. */
export function useDraft(form: RefObject<HTMLFormElement | null>): string | null {
  const fetcher = useFetcher<{ kept: string | null }>();
  const [kept, setKept] = useState<string | null>(null);
  const { submit } = fetcher;

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => clearTimeout(timer);
    const send = () => {
      const typed = new FormData(element);
      typed.set("intent", "draft");
      submit(typed, { method: "post" });
    };
    const wait = () => {
      stop();
      timer = setTimeout(send, pause);
    };
    // Closing the page or going to a link must not lose the last words
    const leave = () => {
      if (timer === undefined) return;
      stop();
      const typed = new FormData(element);
      typed.set("intent", "draft");
      navigator.sendBeacon?.(location.href, new URLSearchParams(typed as unknown as Record<string, string>));
    };
    const saving = () => {
      stop();
      timer = undefined;
    };
    element.addEventListener("input", wait);
    element.addEventListener("submit", saving);
    addEventListener("pagehide", leave);
    return () => {
      stop();
      element.removeEventListener("input", wait);
      element.removeEventListener("submit", saving);
      removeEventListener("pagehide", leave);
    };
  }, [form, submit]);

  useEffect(() => {
    if (fetcher.data?.kept) setKept(fetcher.data.kept);
  }, [fetcher.data]);

  return kept;
}
