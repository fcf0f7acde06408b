import type { ConnectLink, ConnectProblem, ConnectResult } from "../connectPort.ts";
import { element } from "../element.ts";
import { checkIcon, clockIcon, crossIcon, questionIcon } from "../icons.ts";
import { addResult } from "../returnAddress.ts";
import { name, type View } from "./frame.ts";
import { notice } from "./notice.ts";

const CLOSE = "You can close this window.";

function wayBack(appName: string, address: string): HTMLElement {
  return element("a", { class: "button primary", href: address }, "Back to ", name(appName));
}

/** What the user just decided was taken. `address`: where the page is going now, null when it closes itself. */
export function doneView(
  { appName, toolkit }: ConnectLink,
  { status, error }: Pick<ConnectResult, "status" | "error">,
  address: string | null,
): View {
  const next = address === null ? [CLOSE] : ["Taking you back to ", name(appName), "…"];
  if (status === "pending") {
    return notice({
      tone: "neutral",
      icon: clockIcon(),
      title: "Almost connected",
      paragraphs: [[name(appName), " confirms that it is you. "], next],
      action: address === null ? undefined : wayBack(appName, address),
    });
  }
  return status === "success"
    ? notice({
        tone: "good",
        icon: checkIcon(),
        title: `${toolkit.name} is connected`,
        heading: [name(toolkit.name), " is connected"],
        paragraphs: [next],
        action: address === null ? undefined : wayBack(appName, address),
      })
    : notice({
        tone: "neutral",
        icon: crossIcon(),
        title: "Nothing was connected",
        paragraphs: [
          [name(appName), " has no access to this ", name(toolkit.name), " account."],
          ...(error === null || error === "access_denied" ? [] : [[`${error}.`]]),
          next,
        ],
        action: address === null ? undefined : wayBack(appName, address),
      });
}

/** A link that was over when the page looked. */
export function overView(link: ConnectLink): View {
  const { appName, toolkit } = link;
  const status = link.status === "approved" ? "success" : "failed";
  const address = addResult(link.callbackUrl, { status, accountId: link.accountId });
  const again = ["Start again from ", name(appName), "."];
  const action = address === null ? undefined : wayBack(appName, address);
  const close = address === null ? [[CLOSE]] : [];
  if (link.status === "expired") {
    return notice({
      tone: "neutral",
      icon: clockIcon(),
      title: "This link has expired",
      paragraphs: [["A link to connect works for 10 minutes. ", ...again], ...close],
      action,
    });
  }
  const outcome =
    link.status === "approved"
      ? ["It connected ", name(toolkit.name), "."]
      : ["Access to ", name(toolkit.name), " was denied. ", ...again];
  return notice({
    tone: "neutral",
    icon: link.status === "approved" ? checkIcon() : crossIcon(),
    title: "This link was already used",
    paragraphs: [outcome, ...close],
    action,
  });
}

/** An address without a usable token. */
export function brokenAddressView(): View {
  return notice({
    tone: "bad",
    icon: questionIcon(),
    title: "This address is incomplete",
    paragraphs: [
      ["It names no link to connect. Open the link again from the app that gave it to you."],
    ],
  });
}

/** A link that could not be read. */
export function problemView(problem: ConnectProblem, retry: () => void): View {
  if (problem.code === "unknown") {
    return notice({
      tone: "bad",
      icon: questionIcon(),
      title: "This link is not known here",
      paragraphs: [
        ["Start again from the app that gave it to you."],
        [
          "The mock keeps its links in one browser: another one, or one whose data was cleared, does not have them.",
        ],
      ],
    });
  }
  const button = element("button", { type: "button", class: "primary" }, "Try again");
  button.addEventListener("click", retry);
  return notice({
    tone: "bad",
    icon: questionIcon(),
    title: "This link could not be read",
    paragraphs: [[problem.message]],
    action: button,
  });
}
