import { resolveType } from "./publishedTypes.ts";
import type { WireType } from "./typeText.ts";

/**
 * Values of a type that together have each of its fields and each option of its unions once: a field's own options are tried one by
 * one, with what else is required beside it.
 */
export function samplesOf(type: WireType): unknown[] {
  switch (type.kind) {
    case "any":
      return [{}];
    case "literal":
      return [type.value];
    case "primitive":
      return [{ string: "x", number: 5, boolean: true }[type.name]];
    case "array":
      return samplesOf(type.item).map((item) => [item]);
    case "union":
      return type.options.flatMap(samplesOf);
    case "named": {
      const named = resolveType(type);
      return named === undefined ? [] : samplesOf(named);
    }
    case "object": {
      const fields = [...type.fields].map(([name, { type: inner, optional }]) => ({
        name,
        optional,
        samples: samplesOf(inner),
      }));
      const required = Object.fromEntries(
        fields.flatMap(({ name, optional, samples }) => (optional ? [] : [[name, samples[0]]])),
      );
      return [
        required,
        ...fields.flatMap(({ name, samples }) =>
          samples.map((sample) => ({ ...required, [name]: sample })),
        ),
        ...(type.rest ? samplesOf(type.rest).map((value) => ({ ...required, key: value })) : []),
      ];
    }
  }
}
