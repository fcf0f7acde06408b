import { otherMessage, displayMessages as words } from "../client/displayMessages.ts";

/**
 * The words the kit shows, in English: the source of the keys, with those of `enParts`. A host passes its own through
 * `<ToolRouterProvider localization={{ locale, messages }}>`; what it leaves out stays English.
 *
 * `{name}` and the like are filled in. A key that ends in `_one`, `_other` … is chosen by `Intl.PluralRules` from
 * `{count}`; a language with more forms adds them (`grid.count_few`). Errors are translated by code
 * (`error.rate_limited`); their English words are the client's (`error.displayMessage`).
 *
 * For translators: `{name}` is an app's name ("GitHub"), `{account}` an account's (often an email address), `{query}`
 * what was typed into the search box. They may stand anywhere in a phrase.
 */
export const en = {
  // An account's status: it works.
  "status.ACTIVE": "Connected",
  // An account's status: the user has not finished connecting it.
  "status.INITIALIZING": "Setup incomplete",
  // The same.
  "status.INITIATED": "Setup incomplete",
  // An account's status: its access has expired.
  "status.EXPIRED": "Expired",
  // An account's status: connecting it failed.
  "status.FAILED": "Failed",
  // An account's status: somebody disabled it.
  "status.INACTIVE": "Disabled",
  // An account's status: somebody withdrew its access.
  "status.REVOKED": "Access revoked",
  // An app's status: it has no account.
  "status.notConnected": "Not connected",
  // An app's status: it works without an account.
  "status.noAuth": "Ready, no account needed",
  // An app's status: the product's team has to set it up first.
  "status.unavailable": "Not available",
  // An app's status: the window to sign in is being opened.
  "status.opening": "Opening…",
  // An app's status: the user is signing in, in another window.
  "status.waiting": "Waiting for you…",
  // An app's status: the window was probably closed before the user had signed in.
  "status.unfinished": "Setup incomplete",
  // An app's status: the browser refused to open the window.
  "status.blocked": "Window blocked",
  // An app's status: the user refused the access.
  "status.denied": "Declined",
  // An app's status: connecting it did not work.
  "status.failed": "Could not connect",
  // An app's status: the link to sign in is too old.
  "status.expired": "Link expired",
  // An app's status: nothing was received from the app yet.
  "status.timedOut": "Still waiting",
  // An app's status: the user stopped connecting it.
  "status.cancelled": "Cancelled",

  // A button: signs in to an app.
  "action.connect": "Connect",
  // A button: returns to the window to sign in.
  "action.continue": "Continue",
  // A button: signs in once more, to an account that no longer works.
  "action.reconnect": "Reconnect",
  // A button: an account may be used again.
  "action.enable": "Enable",
  // A button: opens the dialog with an app's accounts.
  "action.manage": "Manage",
  // A button.
  "action.tryAgain": "Try again",
  // A button: hides a message.
  "action.dismiss": "Dismiss",
  // A button: stops what it stands beside.
  "action.cancel": "Cancel",
  // A link in the place of a window that the browser refused to open.
  "action.continueInTab": "Continue in a new tab",
  // A button below the list of accounts.
  "action.add": "Add another account",
  // The same buttons' names for screen readers, each with the app or the account it is about. Each contains the words
  // that the button shows, in one piece: who speaks to the computer says what is there to read.
  "label.connect": "Connect {name}",
  "label.continue": "Continue with {name}",
  "label.reconnect": "Reconnect {name}",
  "label.enable": "Enable {name}",
  "label.manage": "Manage {name}",
  "label.add": "Add another account for {name}",
  "label.tryAgain": "Try again with {name}",
  "label.dismiss": "Dismiss message about {name}",
  "label.cancel": "Cancel connecting {name}",
  "label.continueInTab": "Continue in a new tab {name}",
  // A button with nothing to do, where an app is connected, or not available.
  "label.status": "{status} {name}",

  // On a connected app's card: as whom. {account} is often an email address.
  "card.account": "as {account}",
  // The same where there are several accounts. The name of the one in use may follow.
  "card.accounts_one": "{count} account",
  "card.accounts_other": "{count} accounts",

  // The name of the whole list, for screen readers.
  "grid.label": "Apps",
  // The search box.
  "grid.search": "Search apps",
  // A button: empties the search box.
  "grid.clear": "Clear search",
  // The name of the choice between all, connected and unconnected apps, for screen readers.
  "grid.filter": "Show",
  // A choice: all apps. A number follows.
  "grid.all": "All",
  // A choice: apps with an account. A number follows.
  "grid.connected": "Connected",
  // A choice: apps without an account. A number follows.
  "grid.notConnected": "Not connected",
  // For screen readers.
  "grid.loading": "Loading apps…",
  // For screen readers: how many apps the list has.
  "grid.count_one": "{count} app",
  "grid.count_other": "{count} apps",
  // For screen readers.
  "grid.countConnected_one": "{count} connected app",
  "grid.countConnected_other": "{count} connected apps",
  // For screen readers.
  "grid.countNotConnected_one": "{count} app not connected",
  "grid.countNotConnected_other": "{count} apps not connected",
  // For screen readers: what a search found.
  "grid.matches_one": "{count} app matches “{query}”",
  "grid.matches_other": "{count} apps match “{query}”",
  "grid.error": "The apps could not be loaded.",
  // A button at the end of the list.
  "grid.loadMore": "Load more",
  // The same button, once it was clicked.
  "grid.loadingMore": "Loading more…",
  "grid.loaded": "{shown} of {total} apps are loaded.",
  // A link past the list, shown when it is focused.
  "grid.skip": "Skip the apps",
  // Where that link leads, for screen readers.
  "grid.end": "End of the apps",
  "grid.loadMoreError": "More apps could not be loaded.",

  // For screen readers: an app's name and its status.
  "flow.announce": "{name}: {status}",
  // In the place of a dialog.
  "load.pending": "Loading…",
  "load.error": "Part of this page couldn't be loaded.",

  "flow.waiting": "Finish connecting in the window that opened.",
  "flow.unfinished": "Connecting isn't finished. Continue or cancel.",
  "flow.blocked": "Your browser blocked the window.",
  "flow.followed": "Finish connecting in the new tab. If none opened, copy the link and open it.",
  // The name of a text field that holds an address, for screen readers.
  "flow.address": "Link to continue at",
  // A button: copies that address.
  "flow.copyLink": "Copy link",
  // The same button, once it is done.
  "flow.copied": "Link copied",
  // A button: opens that address in place of this page.
  "flow.useThisTab": "Use this tab",
  "flow.denied": "You declined the request. Nothing was connected.",
  "flow.failed": "{name} could not be connected.",
  "flow.expired": "Time ran out. Nothing was connected.",
  "flow.timedOut": "No response from {name} yet.",

  "reason.INITIALIZING": "Connecting was started but not finished.",
  "reason.INITIATED": "Connecting was started but not finished.",
  "reason.EXPIRED": "Access has expired.",
  // {name} in all of these: the app's.
  "reason.FAILED": "{name} refused the connection.",
  "reason.INACTIVE": "Turned off.",
  "reason.REVOKED": "Access was revoked.",
  "reason.unfinished": "Connecting wasn't finished within 10 minutes.",
  "reason.unstarted": "Connecting was never started.",
  "reason.refresh": "{name} needs you to sign in again.",
  "reason.failures": "{name} rejected this connection too many times.",
  "reason.exchange": "{name} did not confirm the connection.",
  "reason.denied": "The request was declined.",
  "reason.byUser": "You turned this account off.",
  "reason.configOff": "This product has turned {name} off.",
  "reason.revokedByUser": "Access was revoked by the account's owner.",
  "reason.revokedByAdmin": "Access was revoked by an administrator.",
  "reason.deleted": "The account was disconnected.",
  "reason.needsSetup": "{name} isn't available yet. This product's team has to set it up.",

  "grid.empty": "There are no apps to connect yet.",
  // In the place of the list, with all apps chosen.
  "grid.noMatch": "No apps match “{query}”",
  "grid.noneConnected": "No apps connected yet.",
  // The same, with the connected apps chosen.
  "grid.noneConnectedMatch": "No connected apps match “{query}”",
  "grid.noneLeft": "Every app is connected.",
  // The same, with the unconnected apps chosen.
  "grid.noneLeftMatch": "No unconnected apps match “{query}”",
  // A button: chooses all apps instead of the connected, or the unconnected, ones.
  "grid.showAll": "Show all apps",

  "notice.slow": "Still loading. This is taking longer than usual.",
  // The title of a message.
  "notice.offline": "You are offline.",
  "notice.offlineHint": "We'll continue when you're back online.",
  // The title of a message.
  "notice.stale": "Couldn't refresh. This may be out of date.",
  // The title of a message.
  "notice.rateLimited": "Too many requests.",
  // {time}: "in 5 seconds".
  "notice.goesOn": "We'll retry {time}.",
  // The title of a message.
  "notice.sessionEnded": "This session has ended.",
  // A button.
  "notice.reload": "Reload the page",

  // Errors, by code: a message of its own, or what follows on "The apps could not be loaded."
  "error.network": words.network,
  "error.timeout": words.timeout,
  "error.server_error": words.server_error,
  "error.aborted": words.aborted,
  "error.unsafe_redirect_url": words.unsafe_redirect_url,
  "error.connection_failed": words.connection_failed,
  "error.wait_timeout": words.wait_timeout,
  "error.session_not_found": words.session_not_found,
  "error.unauthorized": words.unauthorized,
  "error.forbidden": words.forbidden,
  "error.rate_limited": words.rate_limited,
  "error.no_managed_auth": words.no_managed_auth,
  "error.no_usable_auth_config": words.no_usable_auth_config,
  "error.unknown_toolkits": words.unknown_toolkits,
  "error.toolkit_not_allowed": words.toolkit_not_allowed,
  "error.toolkit_pinned": words.toolkit_pinned,
  "error.no_active_connection": words.no_active_connection,
  "error.alias_taken": words.alias_taken,
  // Every other error.
  "error.other": otherMessage,
  "accounts.enableFailed": "{account} could not be enabled.",
} as const;
