/** True for a key that belongs to an input method's composition, the one that ends it included. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends that key, which has the code alone.
  return event.isComposing || event.keyCode === 229;
}
