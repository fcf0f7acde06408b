import type { ConnectLink, ConnectProblem, ConnectResult } from "../connectPort.ts";
import { element } from "../element.ts";
import { checkIcon, clockIcon, crossIcon, questionIcon } from "../icons.ts";
import { addResult } from "../returnAddress.ts";
import { type Phrase, phrase, text } from "../words/translate.ts";
import type { View } from "./frame.ts";
import { notice } from "./notice.ts";

function wayBack(app: string, address: string | null): HTMLElement | undefined {
  return address === null
    ? undefined
    : element("a", { class: "button primary", href: address }, ...phrase("over.back", { app }));
}

/** What the user just decided was taken. `address`: where the page is going now, null when it closes itself. */
export function doneView(
  link: ConnectLink,
  { status, error }: Pick<ConnectResult, "status" | "error">,
  address: string | null,
): View {
  const names = { app: link.appName, toolkit: link.toolkit.name };
  const next = address === null ? phrase("over.close") : phrase("done.goingBack", names);
  const action = wayBack(names.app, address);
  if (status === "pending") {
    return notice({
      tone: "neutral",
      icon: clockIcon(),
      title: text("done.almost"),
      paragraphs: [phrase("done.confirming", names), next],
      action,
    });
  }
  return status === "success"
    ? notice({
        tone: "good",
        icon: checkIcon(),
        title: text("done.connected", names),
        heading: phrase("done.connected", names),
        paragraphs: [next],
        action,
      })
    : notice({
        tone: "neutral",
        icon: crossIcon(),
        title: text("done.nothing"),
        paragraphs: [
          phrase("done.noAccess", names),
          ...(error === null || error === "access_denied"
            ? []
            : [[element("bdi", {}, `${error}.`)]]),
          next,
        ],
        action,
      });
}

/** A link that was over when the page looked. */
export function overView(link: ConnectLink): View {
  const names = { app: link.appName, toolkit: link.toolkit.name };
  const status = link.status === "approved" ? "success" : "failed";
  const address = addResult(link.callbackUrl, { status, accountId: link.accountId });
  const over = (icon: SVGSVGElement, title: string, hint: Phrase): View =>
    notice({
      tone: "neutral",
      icon,
      title,
      paragraphs: address === null ? [hint, phrase("over.close")] : [hint],
      action: wayBack(names.app, address),
    });
  switch (link.status) {
    case "expired":
      return over(clockIcon(), text("over.expired"), phrase("over.expiredHint", names));
    case "approved":
      return over(checkIcon(), text("over.used"), phrase("over.usedHint", names));
    default:
      return over(crossIcon(), text("over.denied"), phrase("over.deniedHint", names));
  }
}

/** An address without a usable token. */
export function brokenAddressView(): View {
  return notice({
    tone: "bad",
    icon: questionIcon(),
    title: text("problem.incomplete"),
    paragraphs: [phrase("problem.incompleteHint")],
  });
}

/** A link that could not be read. */
export function problemView(problem: ConnectProblem, retry: () => void): View {
  if (problem.code === "unknown") {
    return notice({
      tone: "bad",
      icon: questionIcon(),
      title: text("problem.unknown"),
      paragraphs: [phrase("problem.unknownHint"), phrase("problem.unknownWhy")],
    });
  }
  const button = element(
    "button",
    { type: "button", class: "primary" },
    ...phrase("problem.tryAgain"),
  );
  button.addEventListener("click", retry);
  return notice({
    tone: "bad",
    icon: questionIcon(),
    title: text("problem.unreadable"),
    paragraphs: [[element("bdi", {}, problem.message)]],
    action: button,
  });
}
