/** The names that this machine alone goes by. */
const names = ["127.0.0.1", "localhost"];

/**
 * The origin that a request was sent to, by its Host header; undefined when that names another machine or port, as it
 * does when a page of another site had its own name lead here.
 */
export function localOrigin(host: string | undefined, port: number): string | undefined {
  const isLocal = names.some(
    (name) => host === `${name}:${port}` || (port === 80 && host === name),
  );
  return isLocal ? `http://${host}` : undefined;
}
