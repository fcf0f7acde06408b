/** A window that the kit opened, as far as a story needs one. */
interface StandIn {
  closed: boolean;
}

type Open = typeof window.open;

/** Whether a person clicked or pressed a key last. What a play function does is not trusted by the browser. */
let isByVisitor = false;

function watchWhoActs(): () => void {
  const watch = ({ isTrusted }: Event) => {
    isByVisitor = isTrusted;
  };
  const types = ["pointerdown", "keydown", "click"];
  isByVisitor = false;
  for (const type of types) window.addEventListener(type, watch, true);
  return () => {
    for (const type of types) window.removeEventListener(type, watch, true);
  };
}

/** Stays where it is, until a visitor asks for it: then it is a real window at the address that it was sent to. */
function standIn(open: Open, name?: string, features?: string): Window & StandIn {
  let isClosed = false;
  let address: string | undefined;
  let real: Window | null = null;
  return Object.create(null, {
    closed: { get: () => real?.closed ?? isClosed },
    document: { value: document.implementation.createHTMLDocument() },
    location: {
      value: {
        replace(url: string) {
          address = url;
        },
      },
    },
    focus: {
      value() {
        if (isByVisitor && address !== undefined) real = open(address, name, features);
      },
    },
    close: {
      value() {
        isClosed = true;
        real?.close();
      },
    },
  });
}

/** Stands in for the browser's windows in what a play function does. A visitor's own clicks open real ones. */
function replaceOpen(fake: (...given: Parameters<typeof standIn>) => Window | null): () => void {
  const before = window.open;
  const open: Open = (...given) => before.apply(window, given);
  const watchNoMore = watchWhoActs();
  window.open = (url, name, features) =>
    isByVisitor ? open(url, name, features) : fake(open, name, features);
  return () => {
    window.open = before;
    watchNoMore();
  };
}

/** The user leaves the Connect Link page open: for a story's `beforeEach`. */
export const windowsStayOpen = () => replaceOpen(standIn);

/** The browser keeps every window from opening. */
export const windowsAreBlocked = () => replaceOpen(() => null);

/** The user closes each window at once. */
export const windowsAreClosed = () =>
  replaceOpen((...given) => {
    const opened = standIn(...given);
    setTimeout(() => opened.close(), 100);
    return opened;
  });
