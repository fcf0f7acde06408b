import { damaged, hostileValue } from "../support/hostile.ts";
import type { Random } from "../support/Random.ts";

/** An answer of a server, as its bytes are. */
export interface OddAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
}

const pages: readonly [string, ...string[]] = [
  "",
  " ",
  "null",
  "<!doctype html><title>502 Bad Gateway</title><script>alert(1)</script>",
  "upstream connect error or disconnect/reset before headers",
  "\ufeff{}",
  '{"items":[',
  "undefined",
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `{"error":{"message":"x","errors":[${"[".repeat(20_000)}${"]".repeat(20_000)}]}}`,
  `{"items":[{"slug":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}]}`,
];

const retryAfters: readonly [string, ...string[]] = ["0", "-1", "1e300", "soon", "9".repeat(400)];

const error = {
  message: "The request is refused.",
  code: 4308,
  slug: "ToolRouterV2_NoManagedAuth",
  status: 400,
  request_id: "req_1",
  suggested_fix: "Fix it.",
  errors: ["a: is wrong"],
};

/** What a broken or hostile platform, proxy or network may answer where `good` is right. */
export function oddAnswer(random: Random, good: unknown): OddAnswer {
  const status = random.chance(0.6) ? 200 : random.int(200, 599);
  const right = status < 400 ? good : random.pick<unknown>([{ error }, { message: "no" }]);
  const headers: Record<string, string> = {
    "content-type": random.pick(["application/json", "text/html", "image/png", ""]),
  };
  if (random.chance(0.2)) headers["retry-after"] = random.pick(retryAfters);
  return { status, headers, body: bodyOf(random, right) };
}

function bodyOf(random: Random, right: unknown): OddAnswer["body"] {
  const text = JSON.stringify(right);
  switch (random.int(0, 9)) {
    case 0:
      return random.pick(pages);
    case 1:
      return text.slice(0, random.int(0, text.length));
    case 2: {
      // A byte of it is lost, or another: it may be no UTF-8 any more.
      const bytes = new TextEncoder().encode(text);
      bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
      return bytes;
    }
    case 3:
      return JSON.stringify(hostileValue(random));
    default: {
      const times = random.int(1, 3);
      let value = right;
      for (let time = 0; time < times; time += 1) value = damaged(random, value);
      return JSON.stringify(value) ?? "";
    }
  }
}

/** The answer as `fetch` gives it. */
export function toResponse({ status, headers, body }: OddAnswer): Response {
  // These have no body, says the constructor.
  const isEmpty = [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : body, { status, headers });
}
