import type { CatalogToolkit } from "../types.ts";
import { apiKeyField, plainField, secretField } from "./fields.ts";

const loginKey = (description: string) => [
  secretField("username", "API key", description),
  {
    ...secretField("password", "Password", "Leave this empty. The key is enough."),
    required: false,
  },
];

/** What users fill in for toolkits that call their credentials otherwise, or need an address beside them. */
export const fieldOverrides: Readonly<
  Record<string, NonNullable<CatalogToolkit["connectedAccountFields"]>>
> = {
  active_campaign: {
    API_KEY: [
      plainField("base_url", "Account URL", "For example https://acme.api-us1.com"),
      apiKeyField("ActiveCampaign API key", "Find it in ActiveCampaign under Settings, Developer."),
    ],
  },
  airtable: {
    BEARER_TOKEN: [secretField("token", "Personal access token", "Starts with pat.")],
    API_KEY: [apiKeyField("Personal access token", "Starts with pat.")],
  },
  algolia: {
    API_KEY: [
      plainField(
        "account_id",
        "Application ID",
        "Find it beside your API keys: ten letters and digits.",
      ),
      apiKeyField("Algolia API key", "Use a key that allows what your agent needs to do."),
    ],
  },
  amplitude: {
    BASIC: [
      secretField("username", "API key", "Find it in your Amplitude project's settings."),
      secretField("password", "Secret key", "Find it in your Amplitude project's settings."),
    ],
  },
  ashby: { BASIC: loginKey("Create one in Ashby's admin settings.") },
  bamboohr: {
    API_KEY: [
      plainField(
        "subdomain",
        "Company subdomain",
        "For example acme, if your address is acme.bamboohr.com.",
      ),
      apiKeyField("BambooHR API key", "Create one in BambooHR under your name, API Keys."),
    ],
  },
  baserow: {
    BEARER_TOKEN: [secretField("token", "Database token", "Create one in your Baserow settings.")],
  },
  btcpay_server: {
    API_KEY: [
      plainField("base_url", "Server URL", "The address of your BTCPay Server."),
      apiKeyField("BTCPay Server API key", "Create one under Account, Manage Account, API Keys."),
    ],
  },
  datadog: {
    API_KEY: [
      plainField("domain", "Site", "The Datadog site of your organisation.", "datadoghq.com"),
      apiKeyField("Datadog API key", "Find it under Organization Settings, API Keys."),
      secretField(
        "application_key",
        "Application key",
        "Find it under Organization Settings, Application Keys.",
      ),
    ],
  },
  discordbot: {
    BEARER_TOKEN: [
      secretField(
        "token",
        "Bot token",
        "Find it on the bot's page in the Discord Developer Portal.",
      ),
    ],
  },
  elasticsearch: {
    API_KEY: [
      plainField("base_url", "Endpoint", "The address of your deployment."),
      apiKeyField("Elasticsearch API key", "Use the encoded form of an API key."),
    ],
  },
  exa: { API_KEY: [apiKeyField("Exa API key", "Find it in your Exa dashboard under API Keys.")] },
  freshdesk: {
    BASIC: [
      plainField(
        "subdomain",
        "Subdomain",
        "For example acme, if your address is acme.freshdesk.com.",
      ),
      secretField("username", "API key", "Find it in your Freshdesk profile settings."),
      plainField("password", "Password", "Any text works. The key is enough.", "X"),
    ],
  },
  gong: {
    BASIC: [
      secretField("username", "Access key", "A Gong administrator creates it under API."),
      secretField("password", "Access key secret", "Shown once, when the key is created."),
    ],
  },
  guru: {
    BASIC: [
      plainField("username", "Email address", "The one you sign in to Guru with."),
      secretField(
        "password",
        "User token",
        "Create one in Guru under Apps and Integrations, API Access.",
      ),
    ],
  },
  hackerrank_work: { BASIC: loginKey("Find it in your HackerRank for Work account.") },
  jira: {
    API_KEY: [
      plainField(
        "subdomain",
        "Subdomain",
        "For example acme, if your address is acme.atlassian.net.",
      ),
      plainField("email", "Email address", "The one you sign in to Atlassian with."),
      apiKeyField("API token", "Create one in your Atlassian account under Security."),
    ],
  },
  kibana: {
    API_KEY: [
      plainField("base_url", "Kibana URL", "The address of your deployment."),
      apiKeyField("Kibana API key", "Use the encoded form of an API key."),
    ],
  },
  linear: { API_KEY: [apiKeyField("Personal API key", "Starts with lin_api_.")] },
  mixpanel: {
    BASIC: [
      plainField("username", "Service account", "The user name of a service account."),
      secretField("password", "Service account secret", "Shown once, when the account is created."),
    ],
  },
  notion: {
    API_KEY: [
      apiKeyField(
        "Integration secret",
        "Find it on the page of your internal integration in Notion.",
      ),
    ],
  },
  posthog: {
    API_KEY: [
      plainField("subdomain", "Region", "us or eu, as in us.posthog.com.", "us"),
      apiKeyField("Personal API key", "Starts with phx_."),
    ],
  },
  printnode: { BASIC: loginKey("Find it in your PrintNode account.") },
  sentry: {
    BEARER_TOKEN: [
      secretField("token", "Auth token", "Create one in Sentry under Settings, Auth Tokens."),
    ],
  },
  servicenow: {
    BASIC: [
      plainField(
        "instanceName",
        "Instance name",
        "For example acme, if your address is acme.service-now.com.",
      ),
      plainField("username", "User name", "A user of that instance."),
      secretField("password", "Password", "That user's password."),
    ],
  },
  shopify: {
    API_KEY: [
      plainField("shop", "Store name", "For example acme, if your address is acme.myshopify.com."),
      apiKeyField("Admin API access token", "Starts with shpat_."),
    ],
  },
  slack: { BEARER_TOKEN: [secretField("token", "User token", "Starts with xoxp-.")] },
  slackbot: { BEARER_TOKEN: [secretField("token", "Bot token", "Starts with xoxb-.")] },
  snowflake: {
    BASIC: [
      plainField("account_id", "Account identifier", "For example acme-analytics."),
      plainField("username", "User name", "Your Snowflake user."),
      secretField("password", "Password", "That user's password."),
    ],
  },
  stripe: {
    API_KEY: [apiKeyField("Secret key", "Starts with sk_, or with rk_ for a restricted key.")],
  },
  supabase: { API_KEY: [apiKeyField("Personal access token", "Starts with sbp_.")] },
  tinypng: { BASIC: loginKey("Find it in your TinyPNG account.") },
};
