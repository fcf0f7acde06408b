import type { CatalogAuthField } from "../../catalog/types.ts";
import { type FieldControl, fieldControl } from "./fieldControl.ts";

/** The link's fields together. */
export interface FieldForm {
  nodes: readonly HTMLElement[];
  first: HTMLInputElement | undefined;
  hasSecrets: boolean;
  values(): Record<string, string>;
  /** Checks what is typed; shows what is wrong and focuses the first of it. True when nothing is. */
  check(): boolean;
  /** Shows the errors of a refused submission, each at the field it names. Returns those that name no field. */
  showErrors(errors: readonly string[]): readonly string[];
}

function sentence(words: string): string {
  return words.trim().replace(/[^.!?]$/, "$&.");
}

/** Controls for these fields. What is typed stays whatever happens: the form is never drawn anew. */
export function fieldForm(fields: readonly CatalogAuthField[]): FieldForm {
  const controls = fields.map(fieldControl);

  function showEach(messageFor: (control: FieldControl) => string | null): boolean {
    let firstWrong: FieldControl | undefined;
    for (const control of controls) {
      const message = messageFor(control);
      control.setError(message);
      firstWrong ??= message === null ? undefined : control;
    }
    firstWrong?.input.focus();
    return firstWrong === undefined;
  }

  return {
    nodes: controls.map((control) => control.node),
    first: controls[0]?.input,
    hasSecrets: fields.some((field) => field.secret),
    values: () =>
      Object.fromEntries(
        controls.map((control) => [control.name, control.value()]).filter(([, value]) => value),
      ),
    check: () => showEach((control) => control.check()),
    showErrors(errors) {
      const about = (control: FieldControl): string | undefined =>
        errors.find((error) => error.startsWith(`${control.name}:`));
      showEach((control) => {
        const error = about(control);
        return error === undefined ? null : sentence(error.slice(control.name.length + 1));
      });
      return errors.filter((error) => !controls.some((control) => about(control) === error));
    },
  };
}
