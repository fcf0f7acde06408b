import { SignJWT, UnsecuredJWT } from "jose";
import { secret } from "../support/hosts.ts";
import type { Attack } from "./world.ts";

type World = Parameters<Attack["run"]>[0];
const typ = "tool-router-session+jwt";
const key = new TextEncoder().encode(secret);
const defence = "sessionTokens.ts";
const aim = "be let into another user's session";

/** What Mallory's genuine id says, so that a forged one differs from it in one thing. */
function claimsOf({ mallory }: World): { cfg: string } {
  return JSON.parse(
    atob((mallory.session.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/")),
  );
}

/** Bob's session, said to be Mallory's. */
function forged(world: World, header: { alg?: string; typ?: string } = {}) {
  return new SignJWT({ sid: world.bob.rawSession, cfg: claimsOf(world).cfg })
    .setProtectedHeader({ alg: "HS256", typ, ...header })
    .setSubject("mallory")
    .setExpirationTime("1h");
}

const use = (world: World, id: string) => world.send(`/tool_router/session/${id}`);

/** Session ids that the proxy did not give, or not to this user, or not for so long. */
export const tokenAttacks: readonly Attack[] = [
  {
    name: "sign an id with a secret of one's own",
    ...{ aim, defence, status: 404 },
    run: async (world) => use(world, await forged(world).sign(new Uint8Array(32).fill(7))),
  },
  {
    name: "send an id without a signature",
    ...{ aim, defence: "matchRoute.ts", status: 404 },
    run: (world) =>
      use(
        world,
        new UnsecuredJWT({ sid: world.bob.rawSession, cfg: claimsOf(world).cfg })
          .setSubject("mallory")
          .encode(),
      ),
  },
  {
    name: "say that an id needs no signature, and add one",
    ...{ aim, defence, status: 404 },
    run: (world) => {
      const token = new UnsecuredJWT({ sid: world.bob.rawSession }).setSubject("mallory").encode();
      return use(world, `${token}AAAA`);
    },
  },
  {
    name: "change whose an id is",
    ...{ aim, defence, status: 404 },
    run: (world) => {
      const [head, , signature] = world.bob.session.split(".");
      const payload = btoa(JSON.stringify({ sub: "mallory", sid: world.bob.rawSession }));
      return use(world, [head, payload.replaceAll("=", ""), signature].join("."));
    },
  },
  {
    name: "change the last character of an id",
    aim: "find out whether the signature is looked at",
    ...{ defence, status: 404 },
    run: ({ mallory, send }) => {
      // The last character holds bits that are no part of the signature: the first of them does not.
      const [head, payload, signature = ""] = mallory.session.split(".");
      const other = signature.startsWith("A") ? "B" : "A";
      return send(`/tool_router/session/${head}.${payload}.${other}${signature.slice(1)}`);
    },
  },
  {
    name: "use an id that has expired",
    aim: "use an id from an old log or device",
    ...{ defence, status: 404 },
    run: async (world) =>
      use(
        world,
        await forged(world)
          .setExpirationTime(new Date(Date.now() - 60_000))
          .sign(key),
      ),
  },
  {
    name: "use a token that the host signed for something else with the same secret",
    ...{ aim, defence, status: 404 },
    run: async (world) => use(world, await forged(world, { typ: "JWT" }).sign(key)),
  },
  {
    name: "use a token signed with another algorithm",
    ...{ aim, defence, status: 404 },
    run: async (world) =>
      use(world, await forged(world, { alg: "HS512" }).sign(new Uint8Array(64).fill(1))),
  },
  {
    name: "use an id of another configuration of the host",
    aim: "keep what an older, wider configuration allowed",
    ...{ defence, status: 404 },
    run: async (world) => {
      const token = new SignJWT({ sid: world.mallory.rawSession, cfg: "0000000000000000" })
        .setProtectedHeader({ alg: "HS256", typ })
        .setSubject("mallory")
        .setExpirationTime("1h");
      return use(world, await token.sign(key));
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
    ...{ aim: "be their agent", defence: "routes.ts", status: 404 },
    run: (world) => world.send(`/tool_router/${world.bob.session}/mcp`),
  },
];
