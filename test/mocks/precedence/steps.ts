import * as fc from "fast-check";

/** What can happen on the platform. Numbers pick from what is there, counting around; with nothing there, nothing happens. */
export type Step =
  | { kind: "clock"; now: number }
  | { kind: "session"; user: string; pins: Pick[]; configs: Pick[] }
  | { kind: "repin"; session: number; pins: Pick[] }
  | { kind: "config"; toolkit: string }
  | { kind: "link"; session: number; toolkit: string }
  | { kind: "linkOnConfig"; user: string; config: number }
  | { kind: "finish"; link: number; outcome: "approve" | "deny" | "expire" }
  | {
      kind: "seed";
      user: string;
      toolkit: string;
      /** One of the host's auth configs for it, or Tool Router's. */
      config: number | null;
      status: Status;
      connectedAt: number | null;
    }
  | { kind: "enable"; account: number; enabled: boolean }
  | { kind: "delete"; account: number };

/** A toolkit, and which of its accounts or auth configs. */
export interface Pick {
  toolkit: string;
  index: number;
}

type Status = "ACTIVE" | "INACTIVE" | "EXPIRED" | "REVOKED" | "FAILED" | "INITIATED";

export const users = ["ann", "ann ", "gmail ann", "équipe"];
export const toolkits = ["gmail", "exa", "twitter", "hackernews"];

const minute = 60_000;
/** Few, so that many accounts are connected at the same time, and links run out now and then. */
const time = fc.constantFrom(0, 1, 2, 3, 11, 12).map((minutes) => 1_000_000 + minutes * minute);
const user = fc.constantFrom(...users.slice(0, 1), ...users);
const toolkit = fc.constantFrom("gmail", "gmail", ...toolkits);
const index = fc.nat(30);
const picks = fc.array(fc.record({ toolkit, index }), { maxLength: 2 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("clock" as const), now: time }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("session" as const),
      user,
      pins: picks,
      configs: picks,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("repin" as const), session: index, pins: picks }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("config" as const), toolkit }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("link" as const), session: index, toolkit }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("linkOnConfig" as const), user, config: index }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("finish" as const),
      link: index,
      outcome: fc.constantFrom(
        "approve" as const,
        "approve" as const,
        "approve" as const,
        "deny" as const,
        "expire" as const,
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("seed" as const),
      user,
      toolkit,
      config: fc.option(index, { freq: 8 }),
      status: fc.constantFrom<Status>(
        "ACTIVE",
        "INACTIVE",
        "EXPIRED",
        "REVOKED",
        "FAILED",
        "INITIATED",
      ),
      connectedAt: fc.option(time),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("enable" as const),
      account: index,
      enabled: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete" as const), account: index }) },
);

/** A history of the platform; always with someone to ask afterwards. */
export const history = fc
  .tuple(fc.array(step, { minLength: 10, maxLength: 50, size: "max" }), user)
  .map(([steps, last]): Step[] => [
    { kind: "session", user: "ann", pins: [], configs: [] },
    ...steps,
    { kind: "session", user: last, pins: [], configs: [] },
  ]);
