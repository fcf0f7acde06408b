/**
 * Slugs of the platform's documentation that its listings know by another name, with the tool that was written by hand and
 * does the same.
 */
export const documentedNames: Readonly<Record<string, string>> = {
  GITHUB_CREATE_ISSUE: "GITHUB_CREATE_AN_ISSUE",
  GITHUB_GET_ISSUES: "GITHUB_LIST_REPOSITORY_ISSUES",
  GITHUB_LIST_ISSUES: "GITHUB_LIST_REPOSITORY_ISSUES",
  GITHUB_LIST_PRS: "GITHUB_PULLS_LIST",
  GITHUB_STAR_REPO: "GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER",
  GMAIL_CREATE_DRAFT: "GMAIL_CREATE_EMAIL_DRAFT",
  GMAIL_SEARCH_EMAILS: "GMAIL_FETCH_EMAILS",
  LINEAR_CREATE_ISSUE: "LINEAR_CREATE_LINEAR_ISSUE",
  LINEAR_LIST_ISSUES: "LINEAR_LIST_LINEAR_ISSUES",
  NOTION_CREATE_PAGE: "NOTION_CREATE_NOTION_PAGE",
  SLACK_SEND_MESSAGE: "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL",
};

/** The slug of the tool that a documented name stands for, or the slug itself. */
export function listedSlug(slug: string): string {
  return Object.hasOwn(documentedNames, slug) ? (documentedNames[slug] ?? slug) : slug;
}
