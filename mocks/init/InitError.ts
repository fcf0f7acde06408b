/** What keeps the files from being copied, in words for the one who typed the command. */
export class InitError extends Error {
  override readonly name = "InitError";
}
