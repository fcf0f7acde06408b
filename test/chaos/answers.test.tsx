import { createToolRouterClient, isToolRouterError } from "tool-router-react/client";
import { calls } from "../client/support/calls.ts";
import { wirePage, wireSession } from "../client/support/wire.ts";
import { oddAnswer, toResponse } from "./answers/oddAnswer.ts";
import { renderAnswers } from "./answers/renderAnswers.tsx";
import { checkUnusual, closeServer } from "./answers/wireLies.ts";
import { type Case, chaosRound } from "./support/chaosRound.ts";

/** How often an answer is shown in the components too, and how often it comes over a real wire that lies. */
const RENDERED = 50;
const ON_THE_WIRE = 40;

chaosRound(
  {
    name: "answers",
    unit: "answers",
    full: 10_000 * calls.length,
    short: 700,
    finish: closeServer,
  },
  async (one) => {
    if (one.number % RENDERED === 0) await renderAnswers(one);
    else if (one.number % ON_THE_WIRE === 1) await checkUnusual(one);
    else await callOnce(one);
    const [polluted] = Object.keys(Object.prototype);
    if (polluted !== undefined) throw new Error(`Every object has a ${polluted} now.`);
    return 1;
  },
);

async function callOnce({ number, random, tally, note }: Case): Promise<void> {
  const [name = "", good, call] = calls[number % calls.length] ?? [];
  const answer = oddAnswer(random, good);
  note(
    `${name}: ${answer.status} ${JSON.stringify(answer.headers)} ${String(answer.body).slice(0, 2_000)}`,
  );
  const responses = [Response.json(wireSession), toResponse(answer)];
  // Where an answer names a next page, that is the last.
  const fetch = async () => responses.shift() ?? Response.json(wirePage([]));
  const client = createToolRouterClient({ baseUrl: "https://api.test", fetch, maxRetries: 0 });
  const session = await client.use("trs_1");
  try {
    const result = await call?.(client, session);
    tally("read");
    if (answer.status >= 300) throw new Error(`${answer.status} was taken for a success.`);
    checkAddresses(result);
  } catch (error) {
    if (!isToolRouterError(error)) throw error;
    tally(answer.status < 300 ? "unreadable" : "refused");
    const isRight =
      answer.status < 300
        ? ["invalid_response", "unsafe_redirect_url"].includes(error.code)
        : error.status === answer.status && error.code !== "invalid_options";
    if (!isRight) throw new Error(`It fails with ${error.code}: ${error.message.slice(0, 300)}`);
    if (error.displayMessage.length === 0 || error.displayMessage.length > 200)
      throw new Error(`A user would read: ${error.displayMessage}`);
  }
}

/** No address that comes out of the client is one that a page must not open or load. */
function checkAddresses(value: unknown, key = ""): void {
  if (typeof value === "string" && /^(redirectUrl|logo)$/.test(key)) {
    if (!/^(https?:|data:image\/)/i.test(new URL(value, "https://host.test").href))
      throw new Error(`${key} is ${value}`);
  }
  if (typeof value !== "object" || value === null || key === "inputParameters") return;
  for (const [name, part] of Object.entries(value)) {
    if (typeof part === "object" ? /^(items|meta|toolkit)$|^\d+$/.test(name) : true)
      checkAddresses(part, name);
  }
}
