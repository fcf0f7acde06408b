import { onAuthorized } from "../../internal/authorizeChannel.ts";
import { type ChangesChannel, openChangesChannel } from "../../internal/changesChannel.ts";
import { refreshSession } from "../session/reloadSession.ts";
import { refreshConnections } from "../toolkits/refreshConnections.ts";
import { isLeft } from "./holdScope.ts";
import type { Scope } from "./Scope.ts";

interface Attachment {
  holders: number;
  channel: ChangesChannel;
  detach(): void;
}

const attachments = new WeakMap<Scope, Attachment>();

/** Listens to other windows while anyone needs it: a mounted provider, or a flow that waits. Gives back the way to let go. */
export function attach(scope: Scope): () => void {
  const attachment = attachments.get(scope) ?? open(scope);
  attachment.holders += 1;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    attachment.holders -= 1;
    if (attachment.holders === 0) attachment.detach();
  };
}

/** Tells other windows that a connection changed. */
export function announce(scope: Scope, toolkit?: string): void {
  attachments.get(scope)?.channel.announce(toolkit);
}

function open(scope: Scope): Attachment {
  const channel = openChangesChannel((toolkit) => {
    if (isLeft(scope)) return;
    refreshConnections(scope, toolkit);
    void refreshSession(scope);
  });
  const stop = onAuthorized(({ connectedAccountId }) => {
    // All are told: a message without an id may be meant for any of them.
    const waiting = [...scope.flows.values()].filter((flow) => flow.hear(connectedAccountId));
    // A link that an agent handed out, say: no flow waits for it, and the lists still change.
    if (waiting.length === 0 && !isLeft(scope)) refreshConnections(scope);
  });
  const attachment: Attachment = {
    holders: 0,
    channel,
    detach() {
      channel.close();
      stop();
      attachments.delete(scope);
    },
  };
  attachments.set(scope, attachment);
  return attachment;
}
