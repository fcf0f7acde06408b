/**
 * What a page does without until it has been shown: to follow an authorization to its end, to change accounts and the
 * session, to take up news from other windows. One module, so that it is one request; see {@link loadLater}.
 */
export { disconnectAccount, enableAccount, renameAccount } from "./accounts/accountActions.ts";
export { createRun } from "./authorize/createRun.ts";
export { resumeFlows } from "./authorize/resumeFlows.ts";
export { attach } from "./scope/attach.ts";
export { holdScope } from "./scope/holdScope.ts";
export { pinAccount, unpinAccount } from "./session/pins.ts";
export { repeatInstead } from "./session/repeatInstead.ts";
export { updateSession } from "./session/updateSession.ts";
export { readToolkit } from "./toolkits/readToolkit.ts";
