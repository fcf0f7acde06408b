import { EncryptJWT, jwtDecrypt, SignJWT, UnsecuredJWT } from "jose";
import { secret } from "../support/hosts.ts";
import { keyOf } from "../support/keyOf.ts";
import type { Attack } from "./world.ts";

type World = Parameters<Attack["run"]>[0];
const typ = "tool-router-session+jwt";
const defence = "sessionTokens.ts";
const aim = "be let into another user's session";

/** What Mallory's genuine id says, so that a forged one differs from it in one thing. */
async function claimsOf({ mallory }: World): Promise<{ cfg: unknown }> {
  const { payload } = await jwtDecrypt(mallory.session, await keyOf(secret));
  return { cfg: payload.cfg };
}

/** Bob's session, said to be Mallory's: accepted, if it were made with the host's secret. */
async function forged(world: World, claims: { cfg?: string; exp?: Date } = {}) {
  const { cfg, exp = "1h" } = claims;
  return new EncryptJWT({
    sid: world.bob.rawSession,
    ...(await claimsOf(world)),
    ...(cfg && { cfg }),
  })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", typ })
    .setSubject("mallory")
    .setExpirationTime(exp);
}

/** The same with another header. */
async function other(world: World, header: { alg: string; enc: string; typ: string }) {
  return new EncryptJWT({ sid: world.bob.rawSession, ...(await claimsOf(world)) })
    .setProtectedHeader(header)
    .setSubject("mallory")
    .setExpirationTime("1h")
    .encrypt(await keyOf(secret));
}

const use = (world: World, id: string) => world.send(`/tool_router/session/${id}`);

/** Session ids that the proxy did not give, or not to this user, or not for so long. */
export const tokenAttacks: readonly Attack[] = [
  {
    name: "make an id with a secret of one's own",
    ...{ aim, defence, status: 404 },
    run: async (world) => use(world, await (await forged(world)).encrypt(await keyOf("mallory's"))),
  },
  {
    name: "send an id that is signed with the secret, and not encrypted",
    ...{ aim, defence: "matchRoute.ts", status: 404 },
    run: async (world) =>
      use(
        world,
        await new SignJWT({ sid: world.bob.rawSession, ...(await claimsOf(world)) })
          .setProtectedHeader({ alg: "HS256", typ })
          .setSubject("mallory")
          .setExpirationTime("1h")
          .sign(await keyOf(secret)),
      ),
  },
  {
    name: "send an id without a signature",
    ...{ aim, defence: "matchRoute.ts", status: 404 },
    run: async (world) =>
      use(
        world,
        new UnsecuredJWT({ sid: world.bob.rawSession, ...(await claimsOf(world)) })
          .setSubject("mallory")
          .encode(),
      ),
  },
  {
    name: "put what another user's id holds into one's own",
    ...{ aim, defence, status: 404 },
    run: (world) => {
      const [head, , iv, , tag] = world.mallory.session.split(".");
      const [, , , text] = world.bob.session.split(".");
      return use(world, [head, "", iv, text, tag].join("."));
    },
  },
  {
    name: "change one character of what an id holds",
    ...{ aim, defence, status: 404 },
    run: (world) => {
      const [head, , iv, text = "", tag] = world.mallory.session.split(".");
      const other = text.startsWith("A") ? "B" : "A";
      return use(world, [head, "", iv, other + text.slice(1), tag].join("."));
    },
  },
  {
    name: "shorten the tag that proves an id",
    aim: "guess the few bits that are left of it",
    ...{ defence, status: 404 },
    run: (world) => {
      const [head, , iv, text, tag = ""] = world.mallory.session.split(".");
      return use(world, [head, "", iv, text, tag.slice(0, 6)].join("."));
    },
  },
  {
    name: "use an id that has expired",
    aim: "use an id from an old log or device",
    ...{ defence, status: 404 },
    run: async (world) => {
      const old = await forged(world, { exp: new Date(Date.now() - 60_000) });
      return use(world, await old.encrypt(await keyOf(secret)));
    },
  },
  {
    name: "use a token that the host made for something else with the same secret",
    ...{ aim, defence, status: 404 },
    run: async (world) =>
      use(world, await other(world, { alg: "dir", enc: "A256GCM", typ: "JWT" })),
  },
  {
    name: "use a token made with another algorithm",
    ...{ aim, defence, status: 404 },
    run: async (world) => use(world, await other(world, { alg: "A256KW", enc: "A256GCM", typ })),
  },
  {
    name: "use an id of another configuration of the host",
    aim: "keep what an older, wider configuration allowed",
    ...{ defence, status: 404 },
    run: async (world) => {
      const token = await forged(world, { cfg: "0000000000000000" });
      return use(world, await token.encrypt(await keyOf(secret)));
    },
  },
  {
    name: "use an id after its session was deleted",
    aim: "go on after a user or the host ended it",
    ...{ defence: "the platform, which knows no such session", status: 404 },
    run: async (world) => {
      await world.host.mock.backend.sessions.delete(world.mallory.rawSession);
      return use(world, world.mallory.session);
    },
  },
  {
    name: "put another user's signed id into the MCP endpoint of one's own",
    ...{ aim: "be their agent", defence, status: 404 },
    run: (world) => world.send(`/tool_router/${world.bob.session}/mcp`),
  },
];
