import type { Random } from "./Random.ts";

/** A JSON value, or what only looks like one. */
type Json = unknown;

const numbers: readonly [number, ...number[]] = [
  0,
  -0,
  -1,
  1.5,
  1e300,
  -1e300,
  9e15,
  -9e15,
  8.64e15,
  8.64e15 + 1,
  253_402_300_799_999,
  253_402_300_800_000,
  -62_167_219_200_001,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  5e-324,
];

const texts: readonly [string, ...string[]] = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "\0",
  "\ud800",
  "\udfff\ud800",
  "\u202egnp.exe",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<!doctype html><title>502</title>",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//https://ok.test",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//evil.test",
  "https://user:pass@evil.test/",
  "../../etc/passwd",
  "%2e%2e%2f",
  "+275760-09-13T00:00:00.000Z",
  "-271821-04-20T00:00:00.000Z",
  "2026-13-45T99:99:99Z",
  "9999-12-31T23:59:59.999Z",
  "1e300",
  "NaN",
  "trs_nobody",
  "ca_nobody",
  "ACTIVE",
  "a".repeat(300),
  "\u0301".repeat(50),
];

const shapes: readonly [Json, ...Json[]] = [
  [],
  {},
  [null],
  [[]],
  { toString: 1 },
  { length: -1 },
  JSON.parse(`{"then":1}`),
];

/** A value that no honest caller or platform sends. */
export function hostileValue(random: Random, depth = 0): Json {
  switch (random.int(0, depth > 2 ? 4 : 7)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(numbers);
    case 3:
      return random.pick(texts);
    case 4:
      return random.pick(shapes);
    case 5:
      return Array.from({ length: random.int(1, 3) }, () => hostileValue(random, depth + 1));
    case 6:
      // As JSON it is a key of its own, which no literal can have.
      return JSON.parse(`{"__proto__":${JSON.stringify(hostileValue(random, depth + 1))}}`);
    default:
      return { [random.pick(texts)]: hostileValue(random, depth + 1) };
  }
}

/** The same value with one part of it replaced, taken away, or with one more: nearly right finds more than wrong. */
export function damaged(random: Random, value: Json): Json {
  const places = placesIn(value);
  const [path] = [random.maybe(places) ?? []];
  return replaceAt(value, path, () => hostileValue(random), random.chance(0.15));
}

type Path = readonly (string | number)[];

function placesIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key])),
  ];
}

function replaceAt(value: Json, [key, ...rest]: Path, make: () => Json, isLess: boolean): Json {
  if (key === undefined) return make();
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === key ? replaceAt(item, rest, make, isLess) : item,
    );
  }
  const fields = Object.entries(typeof value === "object" && value !== null ? value : {});
  return Object.fromEntries(
    fields.flatMap(([name, field]): [string, Json][] => {
      if (name !== key) return [[name, field]];
      return isLess && rest.length === 0 ? [] : [[name, replaceAt(field, rest, make, isLess)]];
    }),
  );
}
