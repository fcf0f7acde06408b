/**
 * A number from a text, the same on every machine and in every run: FNV-1a, 32 bits. Picks colours and phrasings,
 * nothing that has to be secret.
 */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
