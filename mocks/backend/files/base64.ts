/** How many bytes are turned into text at once: a function takes only so many arguments. */
const SLICE = 0x8000;

/** Bytes as base64: records are JSON. */
export function toBase64(bytes: Uint8Array): string {
  const slices: string[] = [];
  for (let from = 0; from < bytes.length; from += SLICE) {
    slices.push(String.fromCharCode(...bytes.subarray(from, from + SLICE)));
  }
  return btoa(slices.join(""));
}

/** The way back. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
