import { announce } from "../announce.ts";
import { startConnectPage } from "./connectPage.ts";
import type { ConnectPort } from "./connectPort.ts";
import { createHttpConnectPort } from "./httpConnectPort.ts";
import { createLocalConnectPort } from "./localConnectPort.ts";
import { type ConnectAddress, readAddress } from "./readAddress.ts";
import { declareLanguage, show } from "./views/frame.ts";
import { brokenAddressView } from "./views/outcomes.ts";
import { text } from "./words/translate.ts";

function portFor(address: Exclude<ConnectAddress, { kind: "broken" }>): ConnectPort {
  return address.kind === "local"
    ? createLocalConnectPort(address.token, address.databaseName)
    : createHttpConnectPort(address.token, address.origin);
}

/** Puts what the page shows while it reads its link, English in the file, into the browser's language. */
function translateWaiting(page: HTMLElement): void {
  declareLanguage();
  document.title = text("page.connect");
  page.querySelector("h1")?.replaceChildren(text("page.connect"));
  page.querySelector("[role=status] span")?.replaceChildren(text("page.loading"));
}

const root = document.getElementById("root");
const address = readAddress(location.href);
if (root !== null) {
  if (address.kind === "broken") {
    show(root, brokenAddressView());
  } else {
    translateWaiting(root);
    startConnectPage(root, portFor(address), {
      // Replaced, so that Back does not lead to a link that is over.
      leaveFor: (target) => location.replace(target),
      announce,
      close: () => window.close(),
    });
  }
}
