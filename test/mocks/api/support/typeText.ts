/** What a type of the official client allows, as far as JSON can break it. */
export type WireType =
  | { kind: "any" }
  | { kind: "literal"; value: string | number | boolean | null }
  | { kind: "primitive"; name: "string" | "number" | "boolean" }
  | { kind: "array"; item: WireType }
  | { kind: "object"; fields: Map<string, { type: WireType; optional: boolean }>; rest?: WireType }
  | { kind: "union"; options: WireType[] }
  | { kind: "named"; name: string; keys: string[] };

const TOKEN =
  /\s*(?:\/\*[\s\S]*?\*\/|\/\/[^\n]*|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\w$.]+|[{}[\]<>|&?:;,()=]))/y;

/** Reads a type as it is written: object literals, arrays, unions, literals, and names of other types. */
export function readType(text: string, from: number): WireType {
  let at = from;
  let token = "";

  function next(): string {
    const before = token;
    do {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (match === null) throw new Error(`What is this? ${text.slice(at, at + 60)}`);
      at = TOKEN.lastIndex;
      token = match[1] ?? "";
    } while (token === "");
    return before;
  }

  function expect(wanted: string): void {
    if (next() !== wanted) throw new Error(`No "${wanted}" before ${text.slice(at, at + 60)}`);
  }

  function union(): WireType {
    if (token === "|") next();
    const options = [one()];
    while (token === "|" || token === "&") {
      next();
      options.push(one());
    }
    const [first] = options;
    return options.length === 1 && first !== undefined ? first : { kind: "union", options };
  }

  function one(): WireType {
    if (token === "{") return object();
    if (token === "(") {
      next();
      const inner = union();
      expect(")");
      return inner;
    }
    const word = next();
    if (/^['"]/.test(word)) return { kind: "literal", value: word.slice(1, -1) };
    if (/^\d/.test(word)) return { kind: "literal", value: Number(word) };
    if (word === "Array") {
      expect("<");
      const item = union();
      expect(">");
      return { kind: "array", item };
    }
    switch (word) {
      case "true":
      case "false":
        return { kind: "literal", value: word === "true" };
      case "null":
        return { kind: "literal", value: null };
      case "string":
      case "number":
      case "boolean":
        return { kind: "primitive", name: word };
      case "unknown":
      case "never":
        return { kind: "any" };
    }
    const keys: string[] = [];
    while (token === "[") {
      next();
      keys.push(next().replace(/^['"]|['"]$/g, ""));
      expect("]");
    }
    return { kind: "named", name: word, keys };
  }

  function object(): WireType {
    expect("{");
    const fields = new Map<string, { type: WireType; optional: boolean }>();
    let rest: WireType | undefined;
    while (token !== "}") {
      if (token === "[") {
        while (next() !== "]");
        expect(":");
        rest = union();
      } else {
        const name = next().replace(/^['"]|['"]$/g, "");
        const optional = token === "?";
        if (optional) next();
        expect(":");
        fields.set(name, { type: union(), optional });
      }
      if (token === ";" || token === ",") next();
    }
    next();
    return rest === undefined ? { kind: "object", fields } : { kind: "object", fields, rest };
  }

  next();
  return union();
}
