import type { Messages } from "../locales/messages.ts";

/** A custom property of the kit's stylesheet, such as `--tr-accent`. */
export type AppearanceVariable = `--tr-${string}`;

/** How the components look. */
export interface Appearance {
  /** `inherit` (default) follows the host's `color-scheme`, `system` the user's setting. */
  theme?: "inherit" | "light" | "dark" | "system" | undefined;
  /** Custom properties, set on the components' roots. */
  variables?: Readonly<Partial<Record<AppearanceVariable, string>>> | undefined;
}

/** The components' words. */
export interface Localization {
  /** A BCP 47 tag, for plurals, dates and numbers; `en_US` is read as `en-US`. Default, and where it is none: `en`. */
  locale?: string | undefined;
  /** Words that replace the English ones, by key. */
  messages?: Partial<Messages> | undefined;
}
