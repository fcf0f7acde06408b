import { isRecord } from "../internal/records.ts";
import { parseJson } from "../internal/text.ts";

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

// JWE compact serialization (RFC 7516), `dir` with AES-256-GCM: encrypted, so that neither the platform's id nor the user's
// can be read in an address, and authenticated, so that nothing in it can be changed. There is this one header: a token
// with another algorithm, or made with the same secret for another purpose (`typ`), does not begin with it.
const header = encode(toBytes('{"alg":"dir","enc":"A256GCM","typ":"tool-router-session+jwt"}'));
const prefix = `${header}..`;
const tagBytes = 16;

/** @param secrets the first signs, all verify. */
export function createSessionTokens(secrets: readonly string[], lifetimeMs: number): SessionTokens {
  const keys = new Map<string, Promise<CryptoKey>>();
  const keyOf = (secret: string) => {
    const key = keys.get(secret) ?? importKey(secret);
    keys.set(secret, key);
    return key;
  };

  async function sign(userId: string, { sessionId, configHash }: SessionClaims): Promise<string> {
    const exp = Math.floor((Date.now() + lifetimeMs) / 1000);
    const claims = toBytes(JSON.stringify({ sub: userId, sid: sessionId, cfg: configHash, exp }));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await keyOf(secrets[0] ?? "");
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv), key, claims));
    const text = encode(sealed.slice(0, -tagBytes));
    return `${prefix}${encode(iv)}.${text}.${encode(sealed.slice(-tagBytes))}`;
  }

  async function read(signedId: string): Promise<Record<string, unknown>> {
    if (!signedId.startsWith(prefix)) return {};
    for (const secret of secrets) {
      try {
        const [iv = "", ...sealed] = signedId.slice(prefix.length).split(".").map(decode);
        const claims = await crypto.subtle.decrypt(
          algorithm(fromBinary(iv)),
          await keyOf(secret),
          fromBinary(sealed.join("")),
        );
        const read = parseJson(new TextDecoder().decode(claims));
        return isRecord(read) ? read : {};
      } catch {
        // Made with another of the secrets, or not by us.
      }
    }
    return {};
  }

  return {
    sign,
    async verify(signedId, userId, configHash) {
      const { sub, sid, cfg, exp } = await read(signedId);
      if (typeof sid !== "string" || typeof exp !== "number") return undefined;
      const restMs = exp * 1000 - Date.now();
      if (sub !== userId || cfg !== configHash || restMs <= 0) return undefined;
      const claims = { sessionId: sid, configHash };
      const isOld = restMs < lifetimeMs / 2;
      return { ...claims, signedId: isOld ? await sign(userId, claims) : signedId };
    },
  };
}

const algorithm = (iv: Uint8Array<ArrayBuffer>) => ({
  name: "AES-GCM",
  iv,
  additionalData: toBytes(header),
});

async function importKey(secret: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest("SHA-256", toBytes(secret));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** @throws where it is no base64url. */
function decode(text: string): string {
  return atob(text.replace(/-/g, "+").replace(/_/g, "/"));
}

function fromBinary(binary: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
