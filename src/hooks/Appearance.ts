import type { Messages } from "../locales/messages.ts";

/** The custom properties of the kit's stylesheet. In a host's own CSS they go by the same names. */
export type AppearanceVariable =
  /** The host's colour: main buttons, links, the focus ring. On it, as text, and as a tint of a surface. */
  | "--tr-accent"
  | "--tr-on-accent"
  | "--tr-accent-text"
  | "--tr-accent-soft"
  | "--tr-focus"
  /** Backgrounds: the grid's surroundings, cards and dialogs, wells, what the pointer is on, the filter's choice. */
  | "--tr-surface"
  | "--tr-surface-raised"
  | "--tr-surface-sunken"
  | "--tr-surface-hover"
  | "--tr-surface-selected"
  | "--tr-overlay"
  | "--tr-text"
  | "--tr-text-muted"
  | "--tr-border"
  | "--tr-border-strong"
  /** Around fields and radios, which need more contrast than other borders. */
  | "--tr-control-border"
  /** Of statuses, as text. */
  | "--tr-positive"
  | "--tr-attention"
  | "--tr-negative"
  /** Buttons that take something away. */
  | "--tr-danger"
  | "--tr-on-danger"
  /** Default: the host's. */
  | "--tr-font"
  | "--tr-font-size"
  | "--tr-font-size-small"
  | "--tr-line-height"
  | "--tr-weight-medium"
  | "--tr-weight-strong"
  /** What all paddings and gaps are multiples of: 4px. */
  | "--tr-space"
  | "--tr-radius"
  | "--tr-radius-small"
  | "--tr-radius-large"
  | "--tr-card-min-width"
  | "--tr-dialog-width"
  | "--tr-z-index"
  | "--tr-shadow"
  | "--tr-shadow-overlay"
  | "--tr-duration";

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
