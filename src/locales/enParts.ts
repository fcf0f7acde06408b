/**
 * The English words of `RequiredToolkits`, `ConnectPrompt` and `ApprovalPrompt`, apart from {@link en}: only these parts
 * import them, so a host without them does not load them. The other languages have all words in one entry each.
 */
export const enParts = {
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
