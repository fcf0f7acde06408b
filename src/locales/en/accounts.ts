/** What the dialog and the account picker say. Apart from the rest, because they are loaded when they are first opened. */
export const accounts = {
  "dialog.title": "Manage {name}",
  "dialog.close": "Close",

  "accounts.label": "Account for this session",
  "accounts.loading": "Loading accounts…",
  "accounts.error": "The accounts could not be loaded.",
  "accounts.none": "No account yet",
  "accounts.noneHint": "Connect one and it is ready to use at once.",
  "accounts.automatic": "Automatic",
  "accounts.automaticHint": "The most recently connected account",
  "accounts.inUse": "In use",
  "accounts.added": "Added {date}",
  "accounts.add": "Add another account",
  "accounts.connect": "Connect {name}",
  "accounts.options": "Options for {account}",
  "accounts.rename": "Rename",
  "accounts.name": "Name of this account",
  "accounts.save": "Save",
  "accounts.disable": "Disable",
  "accounts.disconnect": "Disconnect",
  "accounts.confirm": "Disconnect {account}? What relies on it stops working.",
  "accounts.keep": "Keep it",
  "accounts.disconnected": "{account} is disconnected.",

  "why.pinned": "This session uses {account}, because it was chosen here.",
  "why.pinnedUnusable":
    "This session is set to {account}, which does not work right now. No other account stands in for it.",
  "why.pinnedGone": "The account that was chosen here was disconnected. Choose another one.",
  "why.ownConfig":
    "The most recently connected account on this product’s own {name} credentials is used: {account}.",
  "why.ownConfigNone": "You connect {name} with this product’s own {name} credentials.",
  "why.newest": "The most recently connected account is used: {account}.",
  "why.newestUnusable": "{account} was used last, but does not work right now.",
  "why.none": "Nothing is connected yet. The first account you connect is used.",
  "why.noManagedAuth":
    "{name} cannot be connected here yet: it needs credentials that the makers of this product have to set up.",
  "why.noAuth": "{name} needs no account. It is ready to use.",
} as const;
