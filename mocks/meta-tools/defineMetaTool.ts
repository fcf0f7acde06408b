import * as v from "valibot";
import type { DeferredAnswer, MetaAnswer, MetaTool, MetaToolCall } from "../backend/platform.ts";
import type { SessionConfig } from "../backend/records.ts";
import type { CatalogTool, JsonSchemaObject } from "../catalog/types.ts";

interface MetaToolDefinition<Schema extends v.GenericSchema>
  extends Pick<CatalogTool, "slug" | "name" | "description" | "tags"> {
  /** What the tool's list says of its arguments. */
  input(config: SessionConfig): JsonSchemaObject;
  /** What it takes; the same in other words, and in the types that `run` works with. */
  schema: Schema;
  isOn(config: SessionConfig): boolean;
  run(call: MetaToolCall, args: v.InferOutput<Schema>): MetaAnswer | DeferredAnswer;
}

/** Makes a meta tool whose arguments are checked before it runs. */
export function defineMetaTool<Schema extends v.GenericSchema>(
  definition: MetaToolDefinition<Schema>,
): MetaTool {
  const { slug, name, description, tags, schema, isOn, input, run } = definition;
  return {
    slug,
    isOn,
    describe: (config) => ({ slug, name, description, tags, inputParameters: input(config) }),
    run(call, args) {
      const parsed = v.safeParse(schema, args);
      if (parsed.success) return run(call, parsed.output);
      const problems = parsed.issues.map((issue) => {
        const path = v.getDotPath(issue);
        return path === null ? issue.message : `${path}: ${issue.message}`;
      });
      return { data: {}, error: `Invalid arguments for ${slug}: ${problems.join("; ")}` };
    },
  };
}
