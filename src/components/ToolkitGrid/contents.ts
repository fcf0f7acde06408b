/**
 * What a grid does without until it has something to show: cards, and the words and views of what happens to them. One
 * module, so that it is one request; see `contentsPart`.
 */
export { EmptyGrid } from "./EmptyGrid.tsx";
export { GridEnd } from "./GridEnd.tsx";
export { GridNotice } from "./GridNotice.tsx";
export { renderToolkitCard } from "./renderToolkitCard.tsx";
export { Trouble } from "./Trouble.tsx";
