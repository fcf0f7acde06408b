import { announce } from "./announce.ts";
import type { CompletedLink, LinkView, MockBackend } from "./backend/types.ts";

/** Which link is meant, and what its user types. */
export interface LinkDecision {
  /** Whose link. Default: any user's. */
  userId?: string | undefined;
  /** Values of the link's fields, by name, where it asks for a key. Required ones that are not given are "mock". */
  credentials?: Record<string, string> | undefined;
  /** ms to wait for a link. Default 5,000. */
  timeoutMs?: number | undefined;
}

/** The user's answer on the Connect Link page, without a page. */
export interface LinkDecisions {
  /**
   * Approves the newest link of a toolkit that waits for its user; waits for one that is not made yet, so it can follow a
   * click on Connect. The app is notified, as by its callback page. Rejects with an Error when no link comes in time, and with
   * a `PlatformError` when the link refuses the credentials.
   */
  approve(toolkit: string, decision?: LinkDecision): Promise<CompletedLink>;
  /** Denies it. */
  deny(toolkit: string, decision?: Omit<LinkDecision, "credentials">): Promise<CompletedLink>;
}

/** Makes the user of a backend's links. */
export function decideLinks(backend: MockBackend): LinkDecisions {
  async function findLink(toolkit: string, userId?: string): Promise<LinkView | undefined> {
    const { links } = await backend.snapshot();
    for (const { id, outcome, userId: owner } of links.reverse()) {
      if (outcome !== null || (userId !== undefined && owner !== userId)) continue;
      const link = await backend.links.get(id);
      const isOpen = link.status === "pending" || link.status === "opened";
      if (isOpen && link.toolkit.slug === toolkit.toLowerCase()) return link;
    }
    return undefined;
  }

  function waitForLink(toolkit: string, { userId, timeoutMs = 5_000 }: LinkDecision) {
    return new Promise<LinkView>((resolve, reject) => {
      const look = () => {
        findLink(toolkit, userId).then((link) => link && end(() => resolve(link)), fail);
      };
      const fail = (reason: unknown) => end(() => reject(reason));
      const end = (settle: () => void) => {
        clearTimeout(timer);
        unsubscribe();
        settle();
      };
      const timer = setTimeout(() => {
        const whose = userId === undefined ? "" : ` of ${userId}`;
        fail(
          new Error(
            `No link for ${toolkit}${whose} waited for its user within ${timeoutMs} ms. A link is made when a Connect button is clicked, or by session.authorize(): do that first.`,
          ),
        );
      }, timeoutMs);
      const unsubscribe = backend.subscribe(look);
      look();
    });
  }

  async function complete(
    link: LinkView,
    completion: Parameters<MockBackend["links"]["complete"]>[1],
  ): Promise<CompletedLink> {
    const completed = await backend.links.complete(link.token, completion);
    announce(completed);
    return completed;
  }

  return {
    async approve(toolkit, decision = {}) {
      const link = await waitForLink(toolkit, decision);
      const required = link.fields.filter((field) => field.required);
      const credentials = {
        ...Object.fromEntries(required.map(({ name }) => [name, "mock"])),
        ...decision.credentials,
      };
      return complete(link, { outcome: "approve", credentials });
    },
    async deny(toolkit, decision = {}) {
      return complete(await waitForLink(toolkit, decision), { outcome: "deny" });
    },
  };
}
