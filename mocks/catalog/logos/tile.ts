/**
 * A logo of 48 by 48: a white rounded tile, the same for all logos, with a content. Without a frame, which is for what shows
 * it: one of its own would stand inside of that one.
 */
export function tile(content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#FFF"/>` +
    `${content}</svg>`
  );
}
