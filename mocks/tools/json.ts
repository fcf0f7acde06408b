import type { JsonValue } from "../catalog/types.ts";
import type { JsonObject } from "./types.ts";

/** Whether a value is an object with keys, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as JSON would carry it; what JSON can't hold is null. */
function toJson(value: unknown): JsonValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(toJson);
  return isObject(value) ? toJsonObject(value) : null;
}

/** An object as JSON would carry it, without what is undefined. */
export function toJsonObject(value: unknown): JsonObject {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [[key, toJson(inner)]],
    ),
  );
}

/** The value, if it is an object. */
export function objectIn(value: JsonValue | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** The value, if it is a list. */
export function listIn(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** The value, if it is a text; else "". */
export function textIn(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The value, if it is a number; else 0. */
export function numberIn(value: JsonValue | undefined): number {
  return typeof value === "number" ? value : 0;
}
