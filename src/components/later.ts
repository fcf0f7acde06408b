/**
 * What a page does without until it has been shown: the words and views of what happens to it. One module, so that it
 * is one request; see `laterPart`.
 */
export { flowView } from "./FlowActions/flowView.ts";
export { CardNote, needsSetup, SetupNote } from "./ToolkitCard/CardNote.tsx";
export { EmptyGrid } from "./ToolkitGrid/EmptyGrid.tsx";
export { GridNotice } from "./ToolkitGrid/GridNotice.tsx";
export { Trouble } from "./ToolkitGrid/Trouble.tsx";
