import type { CatalogAuthField } from "../../catalog/types.ts";
import { element } from "../element.ts";
import { eyeIcon, eyeOffIcon } from "../icons.ts";
import { type Phrase, phrase, text } from "../words/translate.ts";

/** One field of the form. */
export interface FieldControl {
  name: string;
  node: HTMLElement;
  input: HTMLInputElement;
  value(): string;
  /** Says what is wrong, at the input; null: nothing is. */
  setError(message: Phrase | null): void;
  /** What is wrong with what is typed now, before anybody else is asked. */
  check(): Phrase | null;
}

/** A button that shows and hides what is typed. */
function revealButton(input: HTMLInputElement, label: HTMLElement): HTMLButtonElement {
  const button = element("button", {
    type: "button",
    class: "reveal",
    "aria-pressed": "false",
    "aria-label": text("field.show"),
    "aria-describedby": label.id,
  });
  button.append(eyeIcon());
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    button.replaceChildren(shown ? eyeOffIcon() : eyeIcon());
  });
  return button;
}

const inputModes: Record<string, string> = { number: "decimal", integer: "numeric" };

/** Label, description, input and error of one of the link's fields. */
export function fieldControl(field: CatalogAuthField): FieldControl {
  const id = `field-${field.name}`;
  const isChoice = field.type === "boolean";
  const input = element("input", {
    id,
    name: field.name,
    type: isChoice ? "checkbox" : field.secret ? "password" : "text",
    inputmode: inputModes[field.type],
    // Required is said in words and checked here: the browser's own bubble can't be styled or read again.
    "aria-required": field.required ? "true" : undefined,
    "aria-describedby": `${id}-about`,
    autocomplete: field.secret ? "new-password" : "off",
    autocapitalize: "none",
    spellcheck: "false",
    dir: isChoice ? undefined : "auto",
  });
  if (isChoice) {
    input.checked = field.default === "true";
  } else {
    input.value = field.default ?? "";
  }
  // Announced: the focus that goes to the input reads it out too, but not where the input has the focus already.
  const error = element("p", { id: `${id}-error`, class: "error", role: "alert", dir: "auto" });
  const optional =
    field.required || isChoice ? null : element("span", { class: "hint" }, text("field.optional"));
  const label = element(
    "label",
    { for: id, id: `${id}-label` },
    element("bdi", {}, field.displayName),
    " ",
    optional,
  );
  const box = element(
    "div",
    { class: isChoice ? "choice" : "box" },
    input,
    isChoice ? label : null,
    field.secret && !isChoice ? revealButton(input, label) : null,
  );

  function setError(message: Phrase | null): void {
    error.replaceChildren(...(message ?? []));
    const about = `${id}-about`;
    input.setAttribute("aria-describedby", message === null ? about : `${about} ${error.id}`);
    if (message === null) {
      input.removeAttribute("aria-invalid");
    } else {
      input.setAttribute("aria-invalid", "true");
    }
  }
  input.addEventListener("input", () => setError(null));

  return {
    name: field.name,
    input,
    node: element(
      "div",
      { class: "field" },
      isChoice ? null : label,
      element(
        "p",
        { id: `${id}-about`, class: "about" },
        field.description === "" ? null : element("bdi", {}, field.description),
      ),
      box,
      error,
    ),
    value: () => (isChoice ? String(input.checked) : input.value.trim()),
    setError,
    check: () =>
      field.required && !isChoice && input.value.trim() === ""
        ? phrase("field.required", { field: field.displayName })
        : null,
  };
}
