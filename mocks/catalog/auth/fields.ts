import type { CatalogAuthField } from "../types.ts";

/** A required field whose value may be seen. */
export function plainField(
  name: string,
  displayName: string,
  description: string,
  preset?: string,
): CatalogAuthField {
  const field = { name, displayName, description, type: "string", required: true };
  return preset === undefined ? field : { ...field, default: preset };
}

/** A required field whose value is masked. */
export function secretField(
  name: string,
  displayName: string,
  description: string,
): CatalogAuthField {
  return { ...plainField(name, displayName, description), secret: true };
}

/** The field that API keys are stored under. */
export function apiKeyField(displayName: string, description: string): CatalogAuthField {
  return secretField("generic_api_key", displayName, description);
}
