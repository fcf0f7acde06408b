import type { ConnectDecision, ConnectLink, ConnectProblem } from "../connectPort.ts";
import { describeScope } from "../describeScope.ts";
import { element } from "../element.ts";
import { checkIcon } from "../icons.ts";
import { type Phrase, phrase, text } from "../words/translate.ts";
import { accountChoice } from "./accountChoice.ts";
import { fieldForm } from "./fieldForm.ts";
import { heading, type View } from "./frame.ts";
import { logos } from "./logos.ts";

/** The question itself, and what it shows while and after it is answered. */
export interface ConsentView extends View {
  setBusy(busy: boolean): void;
  /** Shows why an answer was not taken; what was typed stays. */
  showProblem(problem: ConnectProblem): void;
}

const signInSchemes: ReadonlySet<string> = new Set(["OAUTH2", "OAUTH1", "DCR_OAUTH", "SAML"]);

interface Names {
  app: string;
  toolkit: string;
}

const item = (words: Phrase): HTMLElement =>
  element("li", {}, checkIcon(), element("span", {}, ...words));

/** What a scope allows, and beside it the scope itself, which is how the provider calls it. */
function scopeItem(scope: string, { toolkit }: Names): HTMLElement {
  const meaning = describeScope(scope);
  const code = element("code", { dir: "ltr" }, scope);
  if (!("what" in meaning)) return item([...phrase(meaning.key), " ", code]);
  const { key, what } = meaning;
  const name = typeof what === "string" ? text(what) : what.name || toolkit;
  return item([...phrase(key, { what: name }), " ", code]);
}

/** What saying yes allows: the scopes that are asked for, else words that are true of every toolkit. */
function permissions(names: Names, scopes: readonly string[]): HTMLElement {
  const items = scopes.length
    ? scopes.map((scope) => scopeItem(scope, names))
    : [item(phrase("consent.read", names)), item(phrase("consent.act", names))];
  return element(
    "section",
    { class: "allows", "aria-labelledby": "allows" },
    element("h2", { id: "allows" }, ...phrase("consent.allows", names)),
    element("ul", {}, ...items),
    element("p", { class: "hint" }, ...phrase("consent.disconnect", names)),
  );
}

/** Asks whether the app may connect; with the form of the link's fields where the user brings the credentials. */
export function consentView(
  link: ConnectLink,
  decide: (decision: ConnectDecision) => void,
): ConsentView {
  const names = { app: link.appName, toolkit: link.toolkit.name };
  const isSignIn = signInSchemes.has(link.scheme);
  const choice = isSignIn ? accountChoice() : undefined;
  const fields = fieldForm(link.fields);
  const words = isSignIn
    ? { yes: text("consent.allow"), no: text("consent.deny") }
    : { yes: text("consent.connect"), no: text("consent.cancel") };
  const yesLabel = element("span", {}, words.yes);
  // A button that turns disabled drops the focus: these two only say so, and `setBusy` holds them.
  const yes = element("button", { type: "submit", class: "primary" }, yesLabel);
  const no = element("button", { type: "button" }, words.no);
  const problem = element("p", { class: "problem", role: "alert", dir: "auto" });
  const progress = element("p", { class: "visually-hidden", role: "status" });
  let isBusy = false;

  const form = element(
    "form",
    { novalidate: true, "aria-labelledby": "title" },
    choice?.node,
    ...fields.nodes,
    permissions(names, link.scopes),
    problem,
    progress,
    element("div", { class: "actions" }, no, yes),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.textContent = "";
    if (!isBusy && fields.check()) {
      const account = choice === undefined ? {} : { account: choice.email() };
      decide({ outcome: "approve", credentials: { ...account, ...fields.values() } });
    }
  });
  no.addEventListener("click", () => {
    if (!isBusy) {
      decide({ outcome: "deny" });
    }
  });

  return {
    title: text("consent.title", names),
    content: [logos(link), heading(...phrase("consent.heading", names)), form],
    hasSecrets: fields.hasSecrets,
    // A phone's keyboard would cover what is asked.
    focus: matchMedia("(pointer: fine)").matches ? fields.first : undefined,
    setBusy(busy) {
      isBusy = busy;
      yes.toggleAttribute("data-busy", busy);
      yesLabel.textContent = busy ? text("consent.connecting") : words.yes;
      progress.textContent = busy ? text("consent.connecting") : "";
      for (const button of [yes, no]) {
        button.setAttribute("aria-disabled", String(busy));
      }
    },
    showProblem(given) {
      const rest = fields.showErrors(given.fieldErrors);
      problem.textContent = given.fieldErrors.length === 0 ? given.message : rest.join(" ");
    },
  };
}
