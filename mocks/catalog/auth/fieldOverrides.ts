import type { CatalogToolkit } from "../types.ts";
import { apiKeyField, plainField, secretField } from "./fields.ts";

const loginKey = (description: string) => [
  secretField("username", "API key", description),
  { ...secretField("password", "Password", "Leave it empty: the key is enough."), required: false },
];

/** What users fill in for toolkits that call their credentials otherwise, or need an address beside them. */
export const fieldOverrides: Readonly<
  Record<string, NonNullable<CatalogToolkit["connectedAccountFields"]>>
> = {
  active_campaign: {
    API_KEY: [
      plainField("base_url", "Account URL", "For example https://acme.api-us1.com"),
      apiKeyField("ActiveCampaign API key", "Found under Settings, Developer."),
    ],
  },
  airtable: {
    BEARER_TOKEN: [secretField("token", "Personal access token", "Begins with pat.")],
    API_KEY: [apiKeyField("Personal access token", "Begins with pat.")],
  },
  algolia: {
    API_KEY: [
      plainField("account_id", "Application ID", "Ten letters and digits, beside your API keys."),
      apiKeyField("Algolia API key", "A key that may do what your agent is to do."),
    ],
  },
  amplitude: {
    BASIC: [
      secretField("username", "API key", "The API key of your Amplitude project."),
      secretField("password", "Secret key", "The secret key of your Amplitude project."),
    ],
  },
  ashby: { BASIC: loginKey("An API key made in Ashby's admin settings.") },
  bamboohr: {
    API_KEY: [
      plainField("subdomain", "Company subdomain", "The acme of acme.bamboohr.com."),
      apiKeyField("BambooHR API key", "Made under your name, API Keys."),
    ],
  },
  baserow: { BEARER_TOKEN: [secretField("token", "Database token", "Made in your settings.")] },
  btcpay_server: {
    API_KEY: [
      plainField("base_url", "Server URL", "The address of your BTCPay Server."),
      apiKeyField("BTCPay Server API key", "Made under Account, Manage Account, API Keys."),
    ],
  },
  datadog: {
    API_KEY: [
      plainField("domain", "Site", "Where your organisation lives.", "datadoghq.com"),
      apiKeyField("Datadog API key", "An API key of your organisation."),
      secretField("application_key", "Application key", "An application key of yours."),
    ],
  },
  discordbot: {
    BEARER_TOKEN: [
      secretField("token", "Bot token", "From the bot's page in the Developer Portal."),
    ],
  },
  elasticsearch: {
    API_KEY: [
      plainField("base_url", "Endpoint", "The address of your deployment."),
      apiKeyField("Elasticsearch API key", "The encoded form of an API key."),
    ],
  },
  exa: { API_KEY: [apiKeyField("Exa API key", "Made in the Exa dashboard, under API Keys.")] },
  freshdesk: {
    BASIC: [
      plainField("subdomain", "Subdomain", "The acme of acme.freshdesk.com."),
      secretField("username", "API key", "Found in your profile settings."),
      plainField("password", "Password", "Any text: the key is enough.", "X"),
    ],
  },
  gong: {
    BASIC: [
      secretField("username", "Access key", "Made by a Gong administrator, under API."),
      secretField("password", "Access key secret", "Shown once, when the key is made."),
    ],
  },
  guru: {
    BASIC: [
      plainField("username", "E-mail address", "The one you sign in to Guru with."),
      secretField("password", "User token", "Made under Apps and Integrations, API Access."),
    ],
  },
  hackerrank_work: { BASIC: loginKey("An API token of your HackerRank for Work account.") },
  jira: {
    API_KEY: [
      plainField("subdomain", "Subdomain", "The acme of acme.atlassian.net."),
      plainField("email", "E-mail address", "The one you sign in to Atlassian with."),
      apiKeyField("API token", "Made in your Atlassian account, under Security."),
    ],
  },
  kibana: {
    API_KEY: [
      plainField("base_url", "Kibana URL", "The address of your deployment."),
      apiKeyField("Kibana API key", "The encoded form of an API key."),
    ],
  },
  linear: { API_KEY: [apiKeyField("Personal API key", "Begins with lin_api_.")] },
  mixpanel: {
    BASIC: [
      plainField("username", "Service account", "The user name of a service account."),
      secretField("password", "Service account secret", "Shown once, when the account is made."),
    ],
  },
  notion: {
    API_KEY: [apiKeyField("Integration secret", "The secret of an internal integration.")],
  },
  posthog: {
    API_KEY: [
      plainField("subdomain", "Region", "us or eu, as in us.posthog.com.", "us"),
      apiKeyField("Personal API key", "Begins with phx_."),
    ],
  },
  printnode: { BASIC: loginKey("An API key of your PrintNode account.") },
  sentry: {
    BEARER_TOKEN: [secretField("token", "Auth token", "Made under Settings, Auth Tokens.")],
  },
  servicenow: {
    BASIC: [
      plainField("instanceName", "Instance name", "The acme of acme.service-now.com."),
      plainField("username", "User name", "A user of that instance."),
      secretField("password", "Password", "That user's password."),
    ],
  },
  shopify: {
    API_KEY: [
      plainField("shop", "Store name", "The acme of acme.myshopify.com."),
      apiKeyField("Admin API access token", "Begins with shpat_."),
    ],
  },
  slack: { BEARER_TOKEN: [secretField("token", "User token", "Begins with xoxp-.")] },
  slackbot: { BEARER_TOKEN: [secretField("token", "Bot token", "Begins with xoxb-.")] },
  snowflake: {
    BASIC: [
      plainField("account_id", "Account identifier", "For example acme-analytics."),
      plainField("username", "User name", "Your Snowflake user."),
      secretField("password", "Password", "That user's password."),
    ],
  },
  stripe: { API_KEY: [apiKeyField("Secret key", "Begins with sk_, or rk_ for a restricted one.")] },
  supabase: { API_KEY: [apiKeyField("Personal access token", "Begins with sbp_.")] },
  tinypng: { BASIC: loginKey("The API key of your TinyPNG account.") },
};
