/** A short random id, also outside secure contexts (where `crypto.randomUUID` is missing). */
export function randomId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(parts, (part) => part.toString(36).padStart(7, "0")).join("");
}
