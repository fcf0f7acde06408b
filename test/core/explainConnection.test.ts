import { explainConnection, type SessionConfig, type Toolkit } from "tool-router-react";
import type { ToolkitAuthScheme, ToolkitDetail } from "tool-router-react/client";
import { describe, expect, it } from "vitest";

const config: SessionConfig = {
  userId: "user_123",
  toolkits: undefined,
  authConfigs: {},
  connectedAccounts: {},
  manageConnections: { enabled: true, callbackUrl: undefined, waitForConnections: false },
};

const github: Toolkit = {
  slug: "github",
  name: "GitHub",
  description: "",
  logo: undefined,
  enabled: true,
  isNoAuth: false,
  managedAuthSchemes: ["OAUTH2"],
  connection: { isActive: false, authConfig: undefined, connectedAccount: undefined },
};

function connected(id: string, isActive = true, authConfigId = "ac_made"): Toolkit {
  return {
    ...github,
    connection: {
      isActive,
      authConfig: {
        id: authConfigId,
        mode: "OAUTH2",
        authScheme: "OAUTH2",
        isComposioManaged: true,
      },
      connectedAccount: { id, status: isActive ? "ACTIVE" : "EXPIRED", createdAt: "2026-11-01" },
    },
  };
}

const noFields = { required: [], optional: [] };
const scheme = (mode: string): ToolkitAuthScheme => ({
  mode,
  name: mode,
  authConfigFields: noFields,
  connectedAccountFields: noFields,
});

function detail(managedAuthSchemes: string[], ...modes: string[]): ToolkitDetail {
  const { slug, name, description, isNoAuth } = github;
  const authSchemes = modes.map(scheme);
  return {
    slug,
    name,
    description,
    logo: undefined,
    isNoAuth,
    managedAuthSchemes,
    authSchemes,
    categories: [],
    toolsCount: 1,
  };
}

describe("why this account", () => {
  it("is the session's pin, if there is one, whether or not it works", () => {
    const pinned = { ...config, connectedAccounts: { github: ["ca_1"] } };
    expect(explainConnection(pinned, connected("ca_1"))).toEqual({
      rule: "connectedAccounts",
      candidates: ["connectedAccounts"],
      accountId: "ca_1",
      authConfigId: "ac_made",
      ready: true,
    });
    expect(explainConnection(pinned, connected("ca_1", false))).toMatchObject({ ready: false });
    expect(explainConnection(pinned, github)).toMatchObject({ accountId: "ca_1", ready: false });
  });

  it("is the session's own auth config, and an account on another one does not count", () => {
    const own = { ...config, authConfigs: { github: "ac_own" } };
    expect(explainConnection(own, connected("ca_1", true, "ac_own"))).toEqual({
      rule: "authConfigs",
      candidates: ["authConfigs"],
      accountId: "ca_1",
      authConfigId: "ac_own",
      ready: true,
    });
    expect(explainConnection(own, connected("ca_1", true, "ac_made"))).toEqual({
      rule: "authConfigs",
      candidates: ["authConfigs"],
      authConfigId: "ac_own",
      ready: false,
    });
  });

  it("is a pin before an auth config", () => {
    const both = {
      ...config,
      authConfigs: { github: "ac_own" },
      connectedAccounts: { github: ["ca_1"] },
    };
    expect(explainConnection(both, connected("ca_1")).rule).toBe("connectedAccounts");
  });

  it("is what Tool Router made earlier, where the user has an account without any of these", () => {
    expect(explainConnection(config, connected("ca_1"))).toEqual({
      rule: "toolRouterAuthConfig",
      candidates: ["toolRouterAuthConfig"],
      accountId: "ca_1",
      authConfigId: "ac_made",
      ready: true,
    });
    expect(explainConnection(config, connected("ca_1", false)).ready).toBe(false);
  });

  it("is not guessed without an account, and what is left is told", () => {
    const undetermined = { rule: "undetermined", ready: false };
    const unmanaged = { ...github, managedAuthSchemes: [] };
    const canConnect = ["toolRouterAuthConfig", "managedAuthConfig"];
    expect(explainConnection(config, github)).toEqual({ ...undetermined, candidates: canConnect });
    expect(explainConnection(config, unmanaged)).toEqual({
      ...undetermined,
      candidates: [...canConnect, "noManagedAuth"],
    });
    expect(explainConnection(config, unmanaged, detail([], "OAUTH2", "API_KEY"))).toEqual({
      ...undetermined,
      candidates: canConnect,
    });
    // Whether a user can fill this one, the platform does not say.
    expect(explainConnection(config, unmanaged, detail([], "GOOGLE_SERVICE_ACCOUNT"))).toEqual({
      ...undetermined,
      candidates: [...canConnect, "noManagedAuth"],
    });
  });

  it("is missing where only an app of the host's could connect it", () => {
    const x = { ...github, managedAuthSchemes: [] };
    expect(explainConnection(config, x, detail([], "OAUTH2"))).toEqual({
      rule: "noManagedAuth",
      candidates: ["noManagedAuth"],
      ready: false,
    });
  });

  it("is not asked for by a toolkit that needs none", () => {
    expect(explainConnection(config, { ...github, isNoAuth: true })).toMatchObject({
      rule: "noAuth",
      ready: true,
    });
  });
});
