import { badRequest } from "../errors.ts";

/** The longest key that object storage takes, in UTF-8 bytes. */
const MAX_PATH_BYTES = 1024;

/**
 * A path below a mount, without a leading slash: the official SDK sends downloads' and deletions' with one.
 *
 * @throws PlatformError 10400 for a path that could mean a place outside of the mount, or that no file can have.
 */
export function readMountPath(given: string): string {
  const path = given.startsWith("/") ? given.slice(1) : given;
  const problem = problemOf(path);
  if (problem === undefined) return path;
  throw badRequest("The path can't be used.", [`mount_relative_path: ${problem}`]);
}

/**
 * The folder, or file, that a list is narrowed to.
 *
 * @throws PlatformError 10400. The platform takes no leading slash here.
 */
export function readMountPrefix(prefix: string): string {
  const path = prefix.endsWith("/") ? prefix.slice(0, -1) : prefix;
  const problem = path.startsWith("/") ? "must not begin with a slash" : problemOf(path);
  if (problem === undefined) return path;
  throw badRequest("The prefix can't be used.", [`mount_relative_prefix: ${problem}`]);
}

/** Whether a file is at a path, or in the folder of that name. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function problemOf(path: string): string | undefined {
  if (path === "") return "must not be empty";
  if (new TextEncoder().encode(path).length > MAX_PATH_BYTES) {
    return `must be at most ${MAX_PATH_BYTES} bytes long`;
  }
  if ([...path].some((character) => character < " " || character === "\u007f")) {
    return "must not hold control characters";
  }
  if (!path.isWellFormed()) return "must be well-formed text";
  if (path.includes("\\")) return "must be divided by /";
  if (path.split("/").some((name) => name === "" || name === "." || name === "..")) {
    return "must name each folder: no empty name, no . and no ..";
  }
  return undefined;
}
