/** How many words of a tool's slug its toolkit's may have. */
const maxWords = 3;

/** What the toolkit of a tool may be called: `ONE_DRIVE_LIST_FILES` begins with `one_drive`. */
export function toolkitCandidates(toolSlug: string): string[] {
  const words = toolSlug.toLowerCase().split("_");
  return words
    .slice(0, Math.min(maxWords, words.length))
    .map((_, index) => words.slice(0, index + 1).join("_"));
}

/** A tool's slug as a reader has it: `GITHUB_CREATE_AN_ISSUE` is "Create an issue". */
export function actionName(toolSlug: string, toolkit = ""): string {
  const slug = toolSlug.toLowerCase();
  const words = (toolkit && slug.startsWith(`${toolkit}_`) ? slug.slice(toolkit.length) : slug)
    .split("_")
    .filter(Boolean)
    .join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
