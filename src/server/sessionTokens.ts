import type { JWTPayload } from "jose";
import { SignJWT } from "jose/jwt/sign";
import { jwtVerify } from "jose/jwt/verify";

/** What a signed session id says. */
export interface SessionClaims {
  /** The platform's id. */
  sessionId: string;
  /** The hash of the host's configuration that it was made with. */
  configHash: string;
}

/** A signed session id that was accepted. */
export interface VerifiedSession extends SessionClaims {
  /** The id as the browser sent it, or a fresh one once half of its life is over. */
  signedId: string;
}

/** Signs and verifies the session ids that browsers get. */
export interface SessionTokens {
  sign(userId: string, claims: SessionClaims): Promise<string>;
  /** `undefined`: forged, expired, another user's, or of another configuration. */
  verify(
    signedId: string,
    userId: string,
    configHash: string,
  ): Promise<VerifiedSession | undefined>;
}

// Fixed, so that a token that the host signs for something else with the same secret is not taken for one of these.
const typ = "tool-router-session+jwt";
const algorithms = ["HS256"];

/** @param keys the first signs, all verify. */
export function createSessionTokens(
  keys: readonly Uint8Array[],
  lifetimeMs: number,
): SessionTokens {
  const [signingKey = new Uint8Array()] = keys;

  function sign(userId: string, { sessionId, configHash }: SessionClaims): Promise<string> {
    return new SignJWT({ sid: sessionId, cfg: configHash })
      .setProtectedHeader({ alg: "HS256", typ })
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime(new Date(Date.now() + lifetimeMs))
      .sign(signingKey);
  }

  async function read(signedId: string, subject: string): Promise<JWTPayload | undefined> {
    for (const key of keys) {
      try {
        return (await jwtVerify(signedId, key, { algorithms, typ, subject })).payload;
      } catch {
        // Signed with another of the keys, or not one of ours.
      }
    }
    return undefined;
  }

  return {
    sign,
    async verify(signedId, userId, configHash) {
      const { sid, cfg, exp = 0 } = (await read(signedId, userId)) ?? {};
      if (typeof sid !== "string" || cfg !== configHash) return undefined;
      const claims = { sessionId: sid, configHash };
      const isOld = exp * 1000 - Date.now() < lifetimeMs / 2;
      return { ...claims, signedId: isOld ? await sign(userId, claims) : signedId };
    },
  };
}
