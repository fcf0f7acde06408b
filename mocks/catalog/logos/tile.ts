/** A logo of 48 by 48: a rounded tile of one colour (`RRGGBB`), the same for all logos, with a content. */
export function tile(colour: string, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect x=".5" y=".5" width="47" height="47" rx="9.5" fill="#${colour}" stroke="#000" stroke-opacity=".1"/>` +
    `${content}</svg>`
  );
}
