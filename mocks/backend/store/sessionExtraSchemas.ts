import * as v from "valibot";
import type { ApprovalRecord, FileRecord, SavedConfigRecord } from "../sessionExtras.ts";
import { filterSchemas } from "./sessionRecordSchema.ts";
import { time } from "./time.ts";

/** What stored records about sessions must look like, beside the sessions themselves. */

export const approvalSchema = v.object({
  id: v.string(),
  order: v.number(),
  sessionId: v.string(),
  call: v.string(),
  requests: v.array(v.object({ id: v.string(), index: v.number() })),
  createdAt: time,
}) satisfies v.GenericSchema<unknown, ApprovalRecord>;

export const savedConfigSchema = v.object({
  id: v.string(),
  order: v.number(),
  name: v.string(),
  description: v.string(),
  config: v.object(filterSchemas),
  isArchived: v.boolean(),
  createdAt: time,
  updatedAt: time,
}) satisfies v.GenericSchema<unknown, SavedConfigRecord>;

export const fileSchema = v.object({
  id: v.string(),
  order: v.number(),
  sessionId: v.nullable(v.string()),
  path: v.string(),
  mimetype: v.string(),
  content: v.nullable(v.string()),
  size: v.number(),
  tool: v.nullable(
    v.object({ toolkit: v.string(), slug: v.string(), filename: v.string(), md5: v.string() }),
  ),
  updatedAt: time,
}) satisfies v.GenericSchema<unknown, FileRecord>;
