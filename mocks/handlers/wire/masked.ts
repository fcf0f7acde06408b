/** As the platform masks a secret: its first four characters, of shorter ones none. */
export function masked(secret: string): string {
  return secret.length < 4 ? "REDACTED" : `${secret.slice(0, 4)}...`;
}
