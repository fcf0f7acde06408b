import * as v from "valibot";
import type { DeferredAnswer, MetaAnswer, MetaTool, MetaToolCall } from "../backend/platform.ts";
import type { SessionConfig } from "../backend/records.ts";
import type { InputNeeded } from "../backend/types.ts";
import type { CatalogTool } from "../catalog/types.ts";
import { inputSchemaOf } from "./inputSchema.ts";

interface MetaToolDefinition<Schema extends v.GenericSchema>
  extends Pick<CatalogTool, "slug" | "name" | "description" | "tags"> {
  /**
   * Checks the tool's arguments, and is listed as their JSON Schema. Returns the same object for the same configuration:
   * its JSON Schema is made once.
   */
  schema(config: SessionConfig): Schema;
  isOn(config: SessionConfig): boolean;
  run(call: MetaToolCall, args: v.InferOutput<Schema>): MetaAnswer | DeferredAnswer | InputNeeded;
}

/** Returns a meta tool whose arguments are checked before it runs. */
export function defineMetaTool<Schema extends v.GenericSchema>(
  definition: MetaToolDefinition<Schema>,
): MetaTool {
  const { slug, name, description, tags, schema, isOn, run } = definition;
  return {
    slug,
    isOn,
    describe: (config) => ({
      slug,
      name,
      description,
      tags,
      inputParameters: inputSchemaOf(schema(config)),
    }),
    run(call, args) {
      const parsed = v.safeParse(schema(call.session.config), args);
      if (parsed.success) return run(call, parsed.output);
      const problems = parsed.issues.map((issue) => {
        const path = v.getDotPath(issue);
        return path === null ? issue.message : `${path}: ${issue.message}`;
      });
      return { data: {}, error: `Invalid arguments for ${slug}: ${problems.join("; ")}` };
    },
  };
}
