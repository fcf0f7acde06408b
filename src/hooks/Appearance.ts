import type { ButtonHTMLAttributes, ComponentType, RefAttributes } from "react";
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
  /** How high dialogs are at least: 50. Above what is around their opener they are anyway; see the provider's `container`. */
  | "--tr-z-index"
  | "--tr-shadow"
  | "--tr-shadow-overlay"
  | "--tr-duration";

/** The parts that take class names of a host's, each by the class that it has. */
export type AppearancePart =
  | "tr-grid"
  | "tr-card"
  | "tr-status"
  /** `ConnectButton`, which is a `tr-button` as well. */
  | "tr-connect"
  /** Every button, and the link in place of one where the browser blocked the window. */
  | "tr-button"
  | "tr-logo"
  | "tr-accounts"
  /** An account in `AccountPicker`, and the menu behind its “…”. */
  | "tr-account"
  | "tr-menu"
  | "tr-dialog"
  | "tr-required"
  /** An app in `RequiredToolkits`, `ConnectPrompt` and `ApprovalPrompt`. */
  | "tr-row"
  | "tr-categories"
  /** A choice in `ToolkitCategories`. */
  | "tr-chip"
  /** `ConnectPrompt` and `ApprovalPrompt`. */
  | "tr-prompt";

/** What a button of a host's is given in place of the kit's. */
export interface ButtonSlotProps
  extends ButtonHTMLAttributes<HTMLButtonElement>,
    RefAttributes<HTMLButtonElement> {
  "data-variant": "primary" | "secondary" | "ghost" | "danger";
  /** It holds an icon and no words. */
  "data-icon-only"?: true | undefined;
  /** Something is in progress: `children` has the spinner already. */
  "data-busy"?: true | undefined;
}

/** What a logo of a host's is given in place of the kit's. It is beside the toolkit's name, so nothing is to be said of it. */
export interface LogoSlotProps {
  /** The toolkit's name. */
  name: string;
  /** The logo's address, if it has one. */
  src?: string | undefined;
}

/** A host's own components in place of the kit's. */
export interface AppearanceComponents {
  /**
   * Hands all props on to a `button`, the ref and the `data-` attributes too: by it the kit moves the focus (before React 19, `forwardRef`). `aria-disabled`
   * stays as it is; `disabled` would drop the focus. None of the kit's styles is on it.
   */
  Button?: ComponentType<ButtonSlotProps> | undefined;
  Logo?: ComponentType<LogoSlotProps> | undefined;
}

/** How the components look. */
export interface Appearance {
  /** `inherit` (default) follows the host's `color-scheme`, `system` the user's setting. */
  theme?: "inherit" | "light" | "dark" | "system" | undefined;
  /** Custom properties, set on the components' roots. */
  variables?: Readonly<Partial<Record<AppearanceVariable, string>>> | undefined;
  /**
   * Class names, beside the kit's own. A host whose classes are in a layer (Tailwind's utilities, say) imports the kit's
   * stylesheet into one below it. Other parts are reached from these: `[&_.tr-card-name]:font-bold`.
   */
  classNames?: Readonly<Partial<Record<AppearancePart, string>>> | undefined;
  /** As of the provider's first render: other components later on would lose what the user has begun in these. */
  components?: AppearanceComponents | undefined;
}

/** The components' words. */
export interface Localization {
  /** A BCP 47 tag, for plurals, dates and numbers; `en_US` is read as `en-US`. Default, and where it is none: `en`. */
  locale?: string | undefined;
  /** Words that replace the English ones, by key. */
  messages?: Partial<Messages> | undefined;
}
