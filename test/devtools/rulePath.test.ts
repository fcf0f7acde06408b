import type {
  AuthConfig,
  ConnectedAccount,
  SessionConfig,
  Toolkit,
  ToolkitDetail,
} from "tool-router-react";
import { describe, expect, it } from "vitest";
import { type PathFacts, rulePath } from "../../src/devtools/rulePath.ts";

const config: SessionConfig = {
  userId: "user_123",
  toolkits: undefined,
  authConfigs: {},
  connectedAccounts: {},
  manageConnections: { enabled: true, callbackUrl: undefined, waitForConnections: false },
};

const summary = (id: string) => ({
  id,
  mode: "OAUTH2",
  authScheme: "OAUTH2",
  isComposioManaged: true,
});

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

/** GitHub with an account in use. */
function connected(id: string, authConfigId = "ac_made"): Toolkit {
  return {
    ...github,
    connection: {
      isActive: true,
      authConfig: summary(authConfigId),
      connectedAccount: { id, status: "ACTIVE", createdAt: "" },
    },
  };
}

function account(id: string, more: Partial<ConnectedAccount> = {}): ConnectedAccount {
  return {
    id,
    toolkit: { slug: "github" },
    status: "ACTIVE",
    statusReason: null,
    alias: null,
    displayName: null,
    wordId: null,
    isDisabled: false,
    authConfig: { ...summary("ac_made"), isDisabled: false },
    createdAt: "",
    updatedAt: "",
    ...more,
  };
}

/** The catalogue's entry, where GitHub has OAuth alone and no app of the platform's. */
const unmanagedDetail: ToolkitDetail = {
  slug: "github",
  name: "GitHub",
  description: "",
  logo: undefined,
  isNoAuth: false,
  managedAuthSchemes: [],
  authSchemes: [
    {
      mode: "OAUTH2",
      name: "",
      authConfigFields: { required: [], optional: [] },
      connectedAccountFields: { required: [], optional: [] },
    },
  ],
  categories: [],
  toolsCount: 1,
};

const own: AuthConfig = {
  ...summary("ac_1"),
  name: "",
  toolkit: { slug: "github" },
  isDisabled: false,
};

const states = (session: Partial<SessionConfig>, toolkit: Toolkit, facts?: PathFacts) =>
  rulePath({ ...config, ...session }, toolkit, facts).steps.map(({ state }) => state);
const pins = { connectedAccounts: { github: ["ca_1"] } };
const override = { authConfigs: { github: "ac_own" } };

describe("the path of the five rules", () => {
  it("ends at the rule that decides", () => {
    const rest = ["unreached", "unreached", "unreached"];
    expect(states(pins, connected("ca_1"))).toEqual(["decides", "unreached", ...rest]);
    expect(states(override, connected("ca_1", "ac_own"))).toEqual(["passed", "decides", ...rest]);
    expect(states({}, connected("ca_1"))).toEqual([
      "passed",
      "passed",
      "decides",
      "unreached",
      "unreached",
    ]);
    expect(states({}, { ...github, managedAuthSchemes: [] }, { detail: unmanagedDetail })).toEqual([
      "passed",
      "passed",
      "passed",
      "passed",
      "decides",
    ]);
  });

  it("leaves open what a session does not tell, until the project's auth configs are known", () => {
    const open = ["passed", "passed", "possible", "possible", "unreached"];
    expect(states({}, github)).toEqual(open);
    expect(states({}, github, { authConfigs: [own] })).toEqual(open);
    expect(states({}, github, { authConfigs: [] })).toEqual([
      "passed",
      "passed",
      "passed",
      "decides",
      "unreached",
    ]);
    // A proxy shows managed ones alone: that there is none says nothing of others.
    const unmanaged = { ...github, managedAuthSchemes: [] };
    expect(states({}, unmanaged, { authConfigs: [] })).toEqual([
      "passed",
      "passed",
      "possible",
      "possible",
      "possible",
    ]);
  });

  it("is not walked for a toolkit that needs no account", () => {
    const { steps, end } = rulePath(config, { ...github, isNoAuth: true });
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(["unreached"]));
    expect(end).toMatchObject({ ready: true, text: "Tools run without an account." });
  });

  it("names in its reasons what decides", () => {
    const reason = (session: Partial<SessionConfig>, toolkit: Toolkit) =>
      rulePath({ ...config, ...session }, toolkit).steps.find(({ state }) => state === "decides")
        ?.reason;
    expect(reason(pins, github)).toContain("ca_1");
    expect(reason(override, github)).toContain("ac_own");
    const [pinned, named] = rulePath(config, connected("ca_1")).steps;
    expect(pinned?.reason).toBe("The session pins no account of github.");
    expect(named?.reason).toBe("The session names no auth config for github.");
  });
});

describe("the end of the path", () => {
  it("is the account, and whether tools run with it", () => {
    expect(rulePath(config, connected("ca_1")).end).toEqual({
      ready: true,
      accountId: "ca_1",
      authConfigId: "ac_made",
      text: "Tools run with this account.",
    });
    const broken = connected("ca_1");
    broken.connection = {
      ...broken.connection,
      isActive: false,
      connectedAccount: { id: "ca_1", status: "EXPIRED", createdAt: "" },
    };
    expect(rulePath({ ...config, ...pins }, broken).end.text).toContain("it is EXPIRED");
  });

  it("is what a call would meet, where there is no account", () => {
    expect(rulePath(config, github).end.text).toMatch(/no_active_connection.*connects github/);
    const none = { ...github, managedAuthSchemes: [] };
    expect(rulePath(config, none, { detail: unmanagedDetail }).end.text).toContain(
      "no_managed_auth",
    );
    expect(rulePath({ ...config, ...pins }, github).end.text).toContain("not among");
  });
});

describe("an account that is passed over", () => {
  const why = (
    session: Partial<SessionConfig>,
    toolkit: Toolkit,
    ...accounts: ConnectedAccount[]
  ) =>
    rulePath({ ...config, ...session }, toolkit, { accounts }).passedAccounts.map(
      ({ account: { id }, reason }) => `${id}: ${reason}`,
    );

  it("is told apart from the one in use, with the reason", () => {
    const used = account("ca_1");
    const other = { authConfig: { ...summary("ac_host"), isDisabled: false } };
    expect(why({}, connected("ca_1"), used, account("ca_2"))).toEqual([
      "ca_2: Connected earlier than the one that is used.",
    ]);
    expect(
      why(
        {},
        connected("ca_1"),
        account("ca_2", { status: "EXPIRED", statusReason: "Refresh failed" }),
      ),
    ).toEqual(["ca_2: EXPIRED: Refresh failed"]);
    expect(why({}, connected("ca_1"), account("ca_2", { status: "REVOKED" }))).toEqual([
      "ca_2: REVOKED.",
    ]);
    expect(why({}, connected("ca_1"), account("ca_2", other))).toEqual([
      "ca_2: Made by ac_host; the one that is used by ac_made.",
    ]);
    expect(why({}, github, account("ca_2", other))).toEqual([
      "ca_2: Made by ac_host, which neither the session names nor Tool Router made.",
    ]);
    expect(why(override, connected("ca_1", "ac_own"), account("ca_2"))).toEqual([
      "ca_2: Made by ac_made, not by ac_own.",
    ]);
    expect(why(pins, connected("ca_1"), used, account("ca_2"))).toEqual([
      "ca_2: The session pins another one.",
    ]);
    expect(
      why({ connectedAccounts: { github: ["ca_1", "ca_2"] } }, connected("ca_1"), account("ca_2")),
    ).toEqual(["ca_2: Pinned too, and another pinned one is used."]);
    expect(why({}, { ...github, isNoAuth: true }, account("ca_2"))).toEqual([
      "ca_2: github needs no account.",
    ]);
  });
});
