/** A window that the kit opened, as far as a story needs one. */
interface StandIn {
  closed: boolean;
}

function standIn(): Window & StandIn {
  const document_ = document.implementation.createHTMLDocument();
  return Object.create(null, {
    closed: { value: false, writable: true },
    document: { value: document_ },
    location: { value: { replace() {} } },
    focus: { value() {} },
    close: {
      value(this: StandIn) {
        this.closed = true;
      },
    },
  });
}

function replaceOpen(open: () => Window | null): () => void {
  const before = window.open;
  window.open = open;
  return () => {
    window.open = before;
  };
}

/** The user leaves the Connect Link page open: for a story's `beforeEach`. */
export const windowsStayOpen = () => replaceOpen(standIn);

/** The browser keeps every window from opening. */
export const windowsAreBlocked = () => replaceOpen(() => null);

/** The user closes each window at once. */
export const windowsAreClosed = () =>
  replaceOpen(() => {
    const opened = standIn();
    setTimeout(() => opened.close(), 100);
    return opened;
  });
