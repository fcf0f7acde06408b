import { isRecord } from "../internal/records.ts";

/** A JSON Schema of an object: the only kind that model APIs take for arguments. */
export interface ObjectSchema {
  type: "object";
  properties: Record<string, unknown>;
  [keyword: string]: unknown;
}

/** Completes a tool's schema: the platform writes `{}` for a tool without arguments, and model APIs refuse that. */
export function toObjectSchema(schema: Record<string, unknown>): ObjectSchema {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  return { ...schema, type: "object", properties };
}
