import { describe, expect, it } from "vitest";
import {
  authConfigFields,
  type CatalogToolkit,
  connectedAccountFields,
  isEndUserScheme,
  loadCatalog,
  preferredScheme,
} from "../../../mocks/catalog/index.ts";

const catalog = await loadCatalog();

function toolkit(slug: string): CatalogToolkit {
  const found = catalog.find((candidate) => candidate.slug === slug);
  if (found === undefined) throw new Error(`No ${slug}`);
  return found;
}

const names = (fields: { name: string }[]) => fields.map(({ name }) => name);

describe("the scheme a toolkit is connected with", () => {
  it.each([
    ["gmail", "OAUTH2", "managed OAuth comes first"],
    ["trello", "OAUTH1", "also the older one"],
    ["klaviyo", "OAUTH2", "even when an API key is listed before it"],
    ["exa", "API_KEY", "what the user alone can fill"],
    ["jira", "API_KEY", "OAuth without a managed app comes after that"],
    ["googlesuper", "BEARER_TOKEN", "the first of those that the user can fill"],
    ["agencyzoom", "API_KEY", "not one that takes more than the user"],
    ["mixpanel", "BASIC", "a user name and password will do"],
    ["twitter", "OAUTH2", "the host must bring an app"],
    ["hackernews", "NO_AUTH", "nothing at all"],
  ])("of %s is %s: %s", (slug, mode) => {
    expect(preferredScheme(toolkit(slug))).toBe(mode);
  });

  it("is none for a toolkit that knows none", () => {
    expect(preferredScheme({ authSchemes: [], managedAuthSchemes: [] })).toBeUndefined();
  });

  it("is the end user's own for keys, tokens and passwords only", () => {
    const modes = [...new Set(catalog.flatMap(({ authSchemes }) => authSchemes))];
    expect(modes.filter(isEndUserScheme).sort()).toEqual(["API_KEY", "BASIC", "BEARER_TOKEN"]);
  });
});

describe("what users fill in", () => {
  it("is an API key, masked, under the platform's name for it", () => {
    expect(connectedAccountFields(toolkit("tavily"), "API_KEY")).toEqual([
      {
        name: "generic_api_key",
        displayName: "Tavily API key",
        description: "An API key of your Tavily account.",
        type: "string",
        required: true,
        secret: true,
      },
    ]);
    expect(connectedAccountFields(toolkit("exa"), "API_KEY")).toMatchObject([
      { name: "generic_api_key", displayName: "Exa API key", secret: true },
    ]);
  });

  it("is a token, or a user name and a password", () => {
    expect(names(connectedAccountFields(toolkit("gmail"), "BEARER_TOKEN"))).toEqual(["token"]);
    const basic = connectedAccountFields(toolkit("blazemeter"), "BASIC");
    expect(basic).toMatchObject([{ name: "username" }, { name: "password", secret: true }]);
    expect(basic[0]).not.toHaveProperty("secret");
  });

  it("is more where a key alone leads nowhere", () => {
    expect(names(connectedAccountFields(toolkit("jira"), "API_KEY"))).toEqual([
      "subdomain",
      "email",
      "generic_api_key",
    ]);
    expect(connectedAccountFields(toolkit("posthog"), "API_KEY")[0]).toMatchObject({
      name: "subdomain",
      default: "us",
    });
    expect(connectedAccountFields(toolkit("ashby"), "BASIC")[1]).toMatchObject({ required: false });
  });

  it("is nothing where they only consent", () => {
    expect(connectedAccountFields(toolkit("github"), "OAUTH2")).toEqual([]);
    expect(connectedAccountFields(toolkit("hackernews"), "NO_AUTH")).toEqual([]);
  });

  it("is something for every scheme that needs it, with each secret masked", () => {
    for (const { authSchemes, ...rest } of catalog) {
      for (const mode of authSchemes) {
        const fields = connectedAccountFields(rest, mode);
        if (isEndUserScheme(mode)) expect(fields.length, rest.slug).toBeGreaterThan(0);
        expect(new Set(names(fields)).size, rest.slug).toBe(fields.length);
        for (const field of fields) {
          const isSecret = /^(?:generic_api_key|token|devKey|client_secret)$/.test(field.name);
          if (isSecret) expect(field.secret, `${rest.slug} ${field.name}`).toBe(true);
        }
      }
    }
  });
});

describe("what hosts fill in", () => {
  it("is their OAuth app's id and secret", () => {
    expect(authConfigFields(toolkit("twitter"), "OAUTH2")).toMatchObject([
      { name: "client_id", required: true },
      { name: "client_secret", required: true, secret: true },
      { name: "scopes", required: false },
    ]);
    expect(names(authConfigFields(toolkit("trello"), "OAUTH1"))).toEqual([
      "consumer_key",
      "consumer_secret",
    ]);
  });

  it("is nothing where the credentials are the user's", () => {
    expect(authConfigFields(toolkit("exa"), "API_KEY")).toEqual([]);
  });
});
