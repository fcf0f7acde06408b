import type { SyntheticEvent } from "react";

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * Handlers that keep what happens inside of the dialog from what is around it in React's tree, and from the document: a
 * host's form would be submitted, a host's list moved by arrow keys, and a native dialog that closes by a click beside it
 * would close. Events of the pointer and of the focus pass: other dialogs tell by them what is inside of them.
 */
export const isolation = {
  onClick: stop,
  onMouseDown: stop,
  onTouchStart: stop,
  onKeyDown: stop,
  onSubmit: stop,
};
