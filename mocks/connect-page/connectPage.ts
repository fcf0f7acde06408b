import {
  type ConnectDecision,
  type ConnectLink,
  type ConnectPort,
  ConnectProblem,
  type ConnectResult,
} from "./connectPort.ts";
import { checkedWebAddress } from "./returnAddress.ts";
import { type ConsentView, consentView } from "./views/consent.ts";
import { show } from "./views/frame.ts";
import { doneView, overView, problemView } from "./views/outcomes.ts";

/** What the page does to the world around it. */
export interface PageEffects {
  /** Goes to the host's callback page, for good. */
  leaveFor(address: string): void;
  /** Notifies the app's tabs of the outcome, where no callback page does. */
  announce(result: ConnectResult): void;
  /** Closes the window, if the browser lets it. */
  close(): void;
}

const MAX_TIMER_MS = 2 ** 31 - 1;

function asProblem(error: unknown): ConnectProblem {
  return error instanceof ConnectProblem
    ? error
    : new ConnectProblem("unavailable", error instanceof Error ? error.message : String(error));
}

/** Runs the page in `root`: reads the link, asks the user, and takes the answer where the host wants it. */
export function startConnectPage(root: HTMLElement, port: ConnectPort, effects: PageEffects): void {
  let asking: { link: ConnectLink; view: ConsentView } | undefined;
  let isDeciding = false;
  let expiry: ReturnType<typeof setTimeout> | undefined;

  function finish(link: ConnectLink, result: ConnectResult): void {
    const address = checkedWebAddress(result.callbackUrl);
    asking = undefined;
    clearTimeout(expiry);
    show(root, doneView(link, result, address));
    if (address === null) {
      effects.announce(result);
      effects.close();
    } else {
      effects.leaveFor(address);
    }
  }

  async function decide(decision: ConnectDecision): Promise<void> {
    // A double click, or Allow after Deny: only the first one counts.
    if (asking === undefined || isDeciding) {
      return;
    }
    const { link, view } = asking;
    isDeciding = true;
    view.setBusy(true);
    try {
      finish(link, await port.complete(decision));
    } catch (error) {
      const problem = asProblem(error);
      view.setBusy(false);
      if (problem.code === "over" || problem.code === "unknown") {
        await read();
      } else {
        view.showProblem(problem);
      }
    } finally {
      isDeciding = false;
    }
  }

  async function read(): Promise<void> {
    try {
      const link = await port.open();
      if (link.status !== "pending" && link.status !== "opened") {
        asking = undefined;
        show(root, overView(link));
        return;
      }
      if (asking === undefined) {
        // While the question stands it is not drawn anew: what was typed would be gone.
        const view = consentView(link, (decision) => void decide(decision));
        asking = { link, view };
        show(root, view);
      }
      clearTimeout(expiry);
      expiry = setTimeout(readAgain, Math.min(link.expiresInMs + 50, MAX_TIMER_MS));
    } catch (error) {
      asking = undefined;
      show(
        root,
        problemView(asProblem(error), () => void read()),
      );
    }
  }

  function readAgain(): void {
    if (asking !== undefined && !isDeciding) {
      void read();
    }
  }

  port.onChange(readAgain);
  void read();
}
