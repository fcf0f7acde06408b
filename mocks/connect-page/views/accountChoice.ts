import { element } from "../element.ts";
import { text } from "../words/translate.ts";

const accounts = [
  { email: "ada@example.com", name: "Ada Lovelace" },
  { email: "grace@example.com", name: "Grace Hopper" },
] as const;

/** Which of the simulated accounts to sign in with. */
export interface AccountChoice {
  node: HTMLElement;
  email(): string;
}

/** A choice of simulated accounts, as a provider with several signed-in accounts shows it. */
export function accountChoice(): AccountChoice {
  const radios = accounts.map(({ email }, index) => {
    const radio = element("input", { type: "radio", name: "account", value: email });
    radio.checked = index === 0;
    return radio;
  });
  const rows = accounts.map(({ email, name }, index) =>
    element(
      "label",
      { class: "account" },
      element("span", { class: "avatar", "aria-hidden": "true" }, name.charAt(0)),
      element(
        "span",
        { class: "who" },
        element("span", {}, name),
        element("span", { class: "email" }, email),
      ),
      radios[index],
    ),
  );
  return {
    node: element(
      "fieldset",
      { class: "accounts" },
      element("legend", {}, text("consent.account")),
      ...rows,
    ),
    email: () => radios.find((radio) => radio.checked)?.value ?? accounts[0].email,
  };
}
