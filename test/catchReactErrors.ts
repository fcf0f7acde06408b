/**
 * What React says on the console of wrong markup and wrong renders. Nobody sees it in the page, so no other assertion finds it:
 * a missing key, say, or an attribute that is none.
 */
const told =
  /unique "key" prop|cannot be a (descendant|child)|cannot contain|does not recognize the|Unknown event handler|non-boolean attribute|without an `onChange` handler|changing an? (un)?controlled|[Hh]ydrat|Invalid (ARIA|DOM)|Cannot update a component|Maximum update depth|order of Hooks/;

/** Listens to the console until the function that it gives is called, which throws what React said. */
export function catchReactErrors(): () => void {
  const said: string[] = [];
  const log = console.error;
  const listen: typeof console.error = (...parts) => {
    if (typeof parts[0] === "string" && told.test(parts[0])) said.push(parts.join(" "));
    log.apply(console, parts);
  };
  console.error = listen;
  return () => {
    if (console.error === listen) console.error = log;
    if (said.length > 0) throw new Error(`React reported:\n${said.join("\n")}`);
  };
}
