/**
 * A number turned into another 64 bits by a key, one to one: two counts never give the same id, and the next one
 * can't be guessed by eye. A Feistel network, so that nothing has to be remembered.
 */
export function scramble(count: number, key: string): bigint {
  let left = Math.floor(count / 0x1_0000_0000) >>> 0;
  let right = count >>> 0;
  for (let round = 0; round < 4; round += 1) {
    const mixed = mix(right ^ hash(`${key} ${round}`));
    [left, right] = [right, (left ^ mixed) >>> 0];
  }
  return (BigInt(left) << 32n) | BigInt(right);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** The finalizer of MurmurHash3: every bit of the input touches every bit of the output. */
function mix(input: number): number {
  let value = input;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
