/** Enough of a secret to recognize it by, and no more. */
export function masked(secret: string): string {
  return secret.length > 8 ? `${secret.slice(0, 4)}...` : "REDACTED";
}
