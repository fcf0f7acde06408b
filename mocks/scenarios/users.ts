/** Whose accounts the scenarios are about. */
export const MAIN_USER = "user_123";

/** Somebody else of the same app, who must never meet the main user's accounts. */
export const OTHER_USER = "user_456";
