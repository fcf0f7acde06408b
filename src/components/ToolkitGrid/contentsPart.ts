import { createPart, type Part } from "../part.ts";

/** What a grid shows, loaded while the first requests are under way. */
export const contentsPart: Part<typeof import("./contents.ts")> = createPart(
  () => import("./contents.ts"),
);
