/** The primary result codes that get a message of their own (https://sqlite.org/rescode.html). */
const names = new Map([
  [5, "busy"],
  [11, "corrupt"],
  [26, "notadb"],
] as const);

/** What kind of failure `node:sqlite` threw; undefined when it is another one, or not SQLite's. */
export function sqliteResult(error: unknown): "busy" | "corrupt" | "notadb" | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  // An extended result code has the primary one in its lowest byte.
  const primary = Number(error.errcode) & 0xff;
  for (const [code, name] of names) if (code === primary) return name;
  return undefined;
}
