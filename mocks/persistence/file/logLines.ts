import * as v from "valibot";
import type { StoredChange } from "../../backend/persistence.ts";

/** The log's lines as text: a header, then one line per write, so that a write is there whole or not at all. */

const FORMAT = "tool-router-mock";
const VERSION = 1;

const headerSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

const writeSchema = v.object({
  changes: v.array(
    v.object({
      table: v.picklist([
        "meta",
        "sessions",
        "connectedAccounts",
        "authConfigs",
        "links",
        "executions",
        "toolData",
      ]),
      id: v.string(),
      record: v.unknown(),
    }),
  ),
});

/** The first line of every log. */
export const headerLine = `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`;

/** What a log's first line says of it. */
export function readHeader(line: string): "current" | "newer" | "unreadable" {
  const parsed = v.safeParse(headerSchema, parseJson(line));
  if (!parsed.success) return "unreadable";
  return parsed.output.version > VERSION ? "newer" : "current";
}

/** The line of one write, and how many bytes each of its changes takes. */
export function writeLine(changes: readonly StoredChange[]): { line: Buffer; sizes: number[] } {
  const parts = changes.map(({ table, id, record }) => JSON.stringify({ table, id, record }));
  return {
    line: Buffer.from(`{"changes":[${parts.join(",")}]}\n`),
    sizes: parts.map((part) => Buffer.byteLength(part)),
  };
}

/** The changes of a write's line; undefined when it is not one. */
export function readLine(line: string): StoredChange[] | undefined {
  const parsed = v.safeParse(writeSchema, parseJson(line));
  return parsed.success ? parsed.output.changes : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
