import type { Call } from "./Call.ts";

/** What must not be in an answer, and what stands there instead. */
export type Replacements = readonly (readonly [found: string, instead: string])[];

/** The session's own id, and the key if the platform should ever repeat it. */
export function replacementsFor({ host, session }: Pick<Call, "host" | "session">): Replacements {
  const key = [host.apiKey, "[redacted]"] as const;
  return session ? [[session.sessionId, session.signedId], key] : [key];
}

/** A text with each of them replaced. */
export function scrub(text: string, replacements: Replacements): string {
  return replacements.reduce((result, [found, instead]) => result.replaceAll(found, instead), text);
}

/**
 * The same for a stream, which goes on as it comes: only an end that may be the beginning of something to replace waits for
 * what follows it.
 */
export function scrubStream(replacements: Replacements): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let held = "";
  return new TransformStream({
    transform(chunk, controller) {
      const text = scrub(held + decoder.decode(chunk, { stream: true }), replacements);
      const cut = text.length - beginningAtEnd(text, replacements);
      held = text.slice(cut);
      if (cut > 0) controller.enqueue(encoder.encode(text.slice(0, cut)));
    },
    flush(controller) {
      const rest = scrub(held + decoder.decode(), replacements);
      if (rest) controller.enqueue(encoder.encode(rest));
    },
  });
}

/** How many characters at a text's end begin one of those that are looked for. */
function beginningAtEnd(text: string, replacements: Replacements): number {
  let longest = 0;
  for (const [found] of replacements) {
    for (let length = Math.min(found.length - 1, text.length); length > longest; length -= 1) {
      if (text.endsWith(found.slice(0, length))) longest = length;
    }
  }
  return longest;
}
