import { describe, expect, it } from "vitest";
import type { ConnectedAccountStatus } from "../../src/client/index.ts";
import { explainStatus } from "../../src/core/explain/explainStatus.ts";

const explain = (status: ConnectedAccountStatus, statusReason: string | null) =>
  explainStatus({ status, statusReason });

describe("why an account is not usable", () => {
  it.each([
    ["EXPIRED", "Connection initiation did not complete within 10 minutes", "unfinished"],
    ["EXPIRED", "Connection expired before authorization was started", "unstarted"],
    ["EXPIRED", "Permanent auth error during token refresh", "refresh"],
    ["EXPIRED", "Max auth failures reached", "failures"],
    ["FAILED", "OAuth callback failed during token exchange", "exchange"],
    ["FAILED", "The user denied access", "denied"],
    ["INACTIVE", "Connection status updated by user", "byUser"],
    ["INACTIVE", "Auth config is disabled", "configOff"],
    ["REVOKED", "Revoked via user-initiated revoke endpoint", "revokedByUser"],
    ["REVOKED", "Revoked via admin tool", "revokedByAdmin"],
    ["REVOKED", "Revoked as part of connection delete", "deleted"],
  ] as const)("%s, “%s”", (status, text, cause) => {
    expect(explain(status, text)).toEqual({ cause });
    expect(explain(status, text.toUpperCase())).toEqual({ cause });
  });

  it("is the status alone where the platform names no cause", () => {
    expect(explain("INITIATED", null)).toEqual({ cause: "INITIATED" });
    expect(explain("EXPIRED", " \n ")).toEqual({ cause: "EXPIRED" });
  });

  it("is nothing for an account that works, whatever was said of it once", () => {
    expect(explain("ACTIVE", "Permanent auth error during token refresh")).toBeUndefined();
  });
});

describe("words that are not known", () => {
  it.each([
    ["workspace was   suspended\nby its owner", "Workspace was suspended by its owner."],
    ["invalid_grant", "Invalid grant."],
    ["Ask your admin!", "Ask your admin!"],
    ["Zugang\u0000 gesperrt\u202e", "Zugang gesperrt."],
  ])("%j is shown as %j", (text, shown) => {
    expect(explain("FAILED", text)).toEqual({ cause: "FAILED", text: shown });
  });

  it("are cut between words where there is no end of them", () => {
    const text = explain("FAILED", "word ".repeat(400))?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(161);
    expect(text).toMatch(/word…$/);
  });

  it.each(['{"error":"x"}', "<html><body>502</body></html>", "Error: <script>", "12345", "{}"])(
    "%s was not meant for people",
    (text) => {
      expect(explain("FAILED", text)).toEqual({ cause: "FAILED" });
    },
  );
});
