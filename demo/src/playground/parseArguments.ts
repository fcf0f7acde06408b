import { messageOf } from "./messageOf.ts";

/** A tool's arguments out of what was typed, or what is wrong with it. */
export function parseArguments(text: string): {
  args?: Record<string, unknown>;
  error?: string;
} {
  try {
    const value: unknown = JSON.parse(text.trim() || "{}");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { args: { ...value } };
    }
    return { error: "Arguments are an object: { … }." };
  } catch (error) {
    return { error: `This is not JSON yet: ${messageOf(error)}` };
  }
}
