/** The page's words in English: the source of the keys. `{app}`, `{toolkit}` and `{field}` stand for names from outside. */
export const en = {
  /** Title while the link is read, when nobody knows its app yet. */
  "page.connect": "Connect",
  "page.loading": "Loading…",
  /** Below every state. "Mock": the simulated platform that developers run instead of the real one. */
  "page.simulated": "Simulated by the mock. No real account is touched.",
  "page.simulatedSecret": "Simulated by the mock. Any value works: don't enter a real one.",

  /** The window's title. */
  "consent.title": "Connect {toolkit} – {app}",
  "consent.heading": "{app} wants to connect to your {toolkit} account",
  /** Heading of a choice between accounts. */
  "consent.account": "Account to connect",
  /** Heading of a list of the next two. */
  "consent.allows": "This allows {app} to",
  "consent.read": "Read your {toolkit} data",
  "consent.act": "Take actions in {toolkit} on your behalf",
  /** In place of those two, where the app asks for named permissions: what each allows. `{what}` is one of the things below, or a
   * name of the provider's own. */
  "scope.identity": "See your name and email address",
  /** It may go on using the account without the user. */
  "scope.offline": "Keep this access while you are away",
  "scope.read": "Read {what}",
  "scope.write": "Read and change {what}",
  "scope.send": "Send {what} as you",
  "scope.delete": "Delete {what}",
  "scope.manage": "Manage {what}",
  /** Where the permission does not say what may be done. */
  "scope.open": "Use {what}",
  /** What `{what}` stands for, inside of a sentence. */
  "thing.mail": "emails",
  "thing.messages": "messages",
  "thing.calendar": "calendar events",
  "thing.files": "files",
  "thing.contacts": "contacts",
  "thing.repositories": "repositories",
  "thing.channels": "channels",
  "thing.members": "members and teams",
  /** Issues: those of a tracker, such as bugs. */
  "thing.tasks": "tasks and issues",
  "thing.profile": "your profile",
  /** Below that list. */
  "consent.disconnect": "You can disconnect any time in {app}.",
  /** The two buttons where the user signs in. */
  "consent.allow": "Allow",
  "consent.deny": "Deny",
  /** The two buttons where the user fills in an API key or the like. */
  "consent.connect": "Connect",
  "consent.cancel": "Cancel",
  /** On the button, while it works. */
  "consent.connecting": "Connecting…",

  /** After a field's label. */
  "field.optional": "optional",
  /** A button that shows a masked value; it is pressed while the value is shown. */
  "field.show": "Show",
  "field.required": "{field} is required.",

  "done.connected": "{toolkit} is connected",
  /** Heading: the app has one more step to take on its own. */
  "done.almost": "Almost connected",
  "done.confirming": "{app} is confirming that it's you.",
  "done.nothing": "Nothing was connected",
  "done.noAccess": "{app} has no access to this {toolkit} account.",
  "done.goingBack": "Taking you back to {app}…",

  /** A link to the app's own page. */
  "over.back": "Back to {app}",
  "over.close": "You can close this window.",
  "over.expired": "This link has expired",
  "over.expiredHint": "Connection links expire after 10 minutes. Start again from {app}.",
  "over.used": "This link was already used",
  "over.usedHint": "{toolkit} is already connected.",
  "over.denied": "You declined this request",
  "over.deniedHint": "Start again from {app}.",

  "problem.incomplete": "This address is incomplete",
  "problem.incompleteHint":
    "Part of the link is missing. Open it again from the app that gave it to you.",
  "problem.unknown": "We don't recognise this link",
  "problem.unknownHint": "Start again from the app that gave it to you.",
  "problem.unknownWhy":
    "The mock keeps links in the browser that made them. Another browser, or one whose data was cleared, doesn't have them.",
  "problem.unreadable": "This link could not be read",
  "problem.tryAgain": "Try again",
  "problem.unreachable": "The mock server can't be reached. Is it running?",
  /** `{status}` is a number, as 502. */
  "problem.answered": "The mock server answered {status}.",
  "problem.version": "The mock server's version doesn't match this page.",
} as const;

/** What a word is looked up by. */
export type WordKey = keyof typeof en;

/** The page's words in one language. */
export type Words = Readonly<Record<WordKey, string>>;
