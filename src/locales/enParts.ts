/**
 * The English words of what a first load can do without, apart from {@link en}: of the manage dialog and its
 * `AccountPicker`, which are loaded when a dialog is first opened, of `ToolkitCategories`, `RequiredToolkits`, `ConnectPrompt`
 * and `ApprovalPrompt`. Only these import them. The other languages have all words in one entry each.
 */
export const enParts = {
  // A choice in the list of apps: those whose connection no longer works. A number follows.
  "grid.attention": "Needs attention",
  // For screen readers.
  "grid.countAttention_one": "{count} app needs attention",
  "grid.countAttention_other": "{count} apps need attention",
  // In the place of the list, with that choice.
  "grid.noneAttention": "No app needs your attention.",

  // The name of a row of choices above a list of apps, for screen readers: what the apps are for.
  "categories.label": "Categories",
  "categories.error": "The categories could not be loaded.",
  // A button after that row: shows more of its choices. The other one hides them again.
  "categories.more": "More",
  // The same button, where more of them are shown.
  "categories.fewer": "Fewer",

  // The title of the dialog with an app's accounts.
  "dialog.title": "Manage {name}",
  // The button that closes a dialog.
  "dialog.close": "Close",

  // The name of the list of accounts, for screen readers.
  "accounts.label": "Account for this session",
  // For screen readers.
  "accounts.loading": "Loading accounts…",
  "accounts.error": "The accounts could not be loaded.",
  // The first choice in the list of accounts: no particular one.
  "accounts.automatic": "Automatic",
  // Below that choice.
  "accounts.automaticHint": "Always uses the account you connected last",
  // Beside "Automatic": the account that it comes to at present.
  "accounts.now": "now {account}",
  // A badge beside the account that is used at present.
  "accounts.inUse": "In use",
  // {date}: "3 Mar 2026".
  "accounts.added": "Added {date}",
  // A button: shows what can be done with an account.
  "accounts.options": "Options for {account}",
  // A button.
  "accounts.rename": "Rename",
  // The text field for an account's new name.
  "accounts.name": "Name of this account",
  // Above the field for the name of an account that was connected beside others.
  "accounts.labelHint": "Give it a name, to tell your accounts apart.",
  // A button: saves the new name.
  "accounts.save": "Save",
  // A button: the account is not used until it is enabled again.
  "accounts.disable": "Disable",
  // A button: removes the account.
  "accounts.disconnect": "Disconnect",
  "accounts.confirm": "Disconnect {account}? Anything that uses it will stop working.",
  // Of an account that cannot be used.
  "accounts.confirmUnusable": "Disconnect {account}? Nothing can use it as it is.",
  // A button: answers the question with no.
  "accounts.keep": "Keep connected",
  "accounts.disconnected": "{account} is disconnected.",
  "accounts.disconnectFailed": "{account} could not be disconnected.",
  "accounts.renamed": "{account} has a new name.",
  "accounts.renameFailed": "{account} could not be renamed.",
  "accounts.disableFailed": "{account} could not be disabled.",
  "accounts.chooseFailed": "The choice could not be saved.",

  "why.pinned": "This session is set to use {account}.",
  "why.pinnedUnusable":
    "This session is set to use {account}, which isn't working right now. No other account will be used instead.",
  "why.pinnedGone": "The account chosen for this session was disconnected. Choose another.",
  "why.pinDropped":
    "The account chosen for this session was disconnected, so the choice is automatic again.",
  "why.ownConfig": "Using {account}, connected through this product's own {name} app.",
  "why.ownConfigNone": "You'll connect through this product's own {name} app.",
  "why.newest": "Using {account}, the account you connected most recently.",
  "why.newestUnusable": "{account} isn't working right now. Reconnect it or choose another.",
  "why.none": "Nothing connected yet. Your first account is used right away.",
  "why.noAuth": "{name} needs no account. It is ready to use.",

  // The name of a list of apps that an assistant needs, for screen readers.
  "required.label": "Apps to connect",
  // Above that list. {ready}: how many of the {count} apps can be used, a number.
  "required.progress_one": "{ready} of {count} app is ready",
  "required.progress_other": "{ready} of {count} apps are ready",
  // In its place once all can be used.
  "required.done": "Everything is ready.",

  // The title of a card in a chat: the assistant waits for the apps below.
  "prompt.title_one": "Connect this app to continue",
  "prompt.title_other": "Connect these {count} apps to continue",
  "prompt.unreadable": "The link couldn't be shown. Ask for it again.",
  // A button: the assistant goes on although not every app is connected.
  "prompt.skip": "Not now",
  "prompt.skipped": "Continued without connecting.",

  // The title of a card in a chat: may the assistant do what stands below?
  "approval.title_one": "Approve this action?",
  "approval.title_other": "Approve these {count} actions?",
  // Which account the action uses; {account} is often an email address.
  "approval.account": "As {account}",
  // What exactly is sent, for screen readers. {name}: the action's ("Create an issue").
  "approval.details": "Details of {name}",
  // A button: the action may run.
  "approval.approve": "Approve",
  // A button: the action may not run.
  "approval.decline": "Decline",
  "approval.completed": "Approved and done.",
  "approval.failed": "Approved, but it didn't work.",
  "approval.declined": "Declined. Nothing was done.",
  "approval.blocked": "This isn't allowed here. Nothing was done.",
  "approval.expired": "This request was answered already, or it took too long.",
  // A button: has the question put again.
  "approval.askAgain": "Ask again",
  "approval.unreadable": "This request can't be answered here.",
} as const;
