import * as v from "valibot";
import type { CatalogAuthField } from "./types.ts";

/** A field that users or hosts fill in, as catalogues and stored links hold it. */
export const authFieldSchema = v.object({
  name: v.string(),
  displayName: v.string(),
  description: v.string(),
  type: v.string(),
  required: v.boolean(),
  secret: v.exactOptional(v.boolean()),
  default: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, CatalogAuthField>;
