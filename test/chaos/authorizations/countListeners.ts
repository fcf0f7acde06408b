type Target = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** One of the page's own, and one of React's: each is added once, for as long as there is a page. */
const lasting = ["tool-router:reset", "selectionchange"];

/** Counts the listeners that are added to the window and the document from here on, and not removed again. */
export function countListeners() {
  const present: {
    target: Target;
    type: string;
    listener: EventListenerOrEventListenerObject;
    capture: boolean;
  }[] = [];
  const captureOf = (options: unknown) =>
    typeof options === "object" && options !== null && "capture" in options
      ? options.capture === true
      : options === true;
  const undo = [window, document].map((target: Target) => {
    const { addEventListener, removeEventListener } = target;
    const find = (type: string, listener: unknown, options: unknown) =>
      present.findIndex(
        (one) =>
          one.target === target &&
          one.type === type &&
          one.listener === listener &&
          one.capture === captureOf(options),
      );
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      const [type, listener, options] = args;
      if (listener && !lasting.includes(type) && find(type, listener, options) < 0)
        present.push({ target, type, listener, capture: captureOf(options) });
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      const [type, listener, options] = args;
      const index = find(type, listener, options);
      if (index >= 0) present.splice(index, 1);
      removeEventListener.apply(target, args);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  return {
    types: () => present.map(({ type }) => type),
    /** A page that is loaded anew has none of those before. */
    drop() {
      for (const { target, type, listener, capture } of [...present])
        target.removeEventListener(type, listener, capture);
    },
    stop() {
      for (const put of undo) put();
    },
  };
}
