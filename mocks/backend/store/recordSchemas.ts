import * as v from "valibot";
import { authFieldSchema } from "../../catalog/authField.ts";
import type { JsonValue } from "../../catalog/types.ts";
import { authSchemeModes } from "../../catalog/types.ts";
import type {
  AuthConfigRecord,
  ConnectedAccountRecord,
  ExecutionRecord,
  LinkRecord,
  ToolDataRecord,
} from "../records.ts";
import { type Fault, type MetaRecord, permissions } from "../settings.ts";
import { approvalSchema, fileSchema, savedConfigSchema } from "./sessionExtraSchemas.ts";
import { sessionRecordSchema } from "./sessionRecordSchema.ts";
import { time } from "./time.ts";

/** What stored records must look like: a store may hold what an older version of the mock wrote. */

const scheme = v.picklist(authSchemeModes);

const moment = v.nullable(time);

const connectedAccount = v.object({
  id: v.string(),
  order: v.number(),
  wordId: v.string(),
  userId: v.pipe(v.string(), v.minLength(1)),
  toolkit: v.string(),
  authConfigId: v.string(),
  scheme,
  status: v.picklist(["INITIALIZING", "INITIATED", "ACTIVE", "FAILED", "EXPIRED", "REVOKED"]),
  statusReason: v.nullable(v.string()),
  isDisabled: v.boolean(),
  alias: v.nullable(v.string()),
  connectedAt: moment,
  linkToken: v.nullable(v.string()),
  linkExpiresAt: moment,
  credentials: v.record(v.string(), v.string()),
  accountType: v.optional(v.picklist(["PRIVATE", "SHARED"]), "PRIVATE"),
  acl: v.optional(
    v.object({
      allowAllUsers: v.boolean(),
      allowedUserIds: v.array(v.string()),
      notAllowedUserIds: v.array(v.string()),
    }),
    () => ({ allowAllUsers: false, allowedUserIds: [], notAllowedUserIds: [] }),
  ),
  requestedScopes: v.optional(v.nullable(v.array(v.string())), null),
  identity: v.optional(v.nullable(v.string()), null),
  createdAt: time,
  updatedAt: time,
  deletedAt: moment,
}) satisfies v.GenericSchema<unknown, ConnectedAccountRecord>;

const authConfig = v.object({
  id: v.string(),
  order: v.number(),
  name: v.string(),
  toolkit: v.string(),
  scheme,
  isManaged: v.boolean(),
  isDisabled: v.boolean(),
  madeByToolRouter: v.boolean(),
  credentials: v.record(v.string(), v.unknown()),
  createdAt: time,
  updatedAt: time,
  deletedAt: moment,
}) satisfies v.GenericSchema<unknown, AuthConfigRecord>;

const link = v.object({
  id: v.string(),
  order: v.number(),
  accountId: v.string(),
  userId: v.string(),
  sessionId: v.nullable(v.string()),
  callbackUrl: v.nullable(v.string()),
  page: v.object({
    appName: v.string(),
    appLogo: v.optional(v.string(), ""),
    toolkit: v.object({ slug: v.string(), name: v.string(), logo: v.string() }),
    scheme,
    fields: v.array(authFieldSchema),
  }),
  createdAt: time,
  expiresAt: time,
  openedAt: moment,
  completedAt: moment,
  outcome: v.nullable(v.picklist(["approve", "deny", "expire"])),
  verification: v.optional(
    v.nullable(v.object({ sessionUri: v.string(), expiresAt: time, isSpent: v.boolean() })),
    null,
  ),
}) satisfies v.GenericSchema<unknown, LinkRecord>;

const execution = v.object({
  id: v.string(),
  order: v.number(),
  toolSlug: v.string(),
  toolkit: v.nullable(v.string()),
  userId: v.string(),
  sessionId: v.nullable(v.string()),
  accountId: v.nullable(v.string()),
  authConfigId: v.nullable(v.string()),
  rule: v.nullable(
    v.picklist([
      "connectedAccounts",
      "authConfigs",
      "toolRouterAuthConfig",
      "managedAuthConfig",
      "noManagedAuth",
      "noAuth",
    ]),
  ),
  trace: v.array(v.string()),
  error: v.nullable(v.string()),
  refused: v.boolean(),
  createdAt: time,
}) satisfies v.GenericSchema<unknown, ExecutionRecord>;

const json: v.GenericSchema<unknown, JsonValue> = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.null(),
  v.array(v.lazy(() => json)),
  v.record(
    v.string(),
    v.lazy(() => json),
  ),
]);

const toolData = v.object({
  id: v.string(),
  order: v.number(),
  owner: v.string(),
  kind: v.string(),
  key: v.string(),
  data: v.nullable(v.record(v.string(), json)),
  createdAt: time,
  updatedAt: time,
}) satisfies v.GenericSchema<unknown, ToolDataRecord>;

const fault = v.object({
  method: v.string(),
  path: v.string(),
  status: v.number(),
  times: v.number(),
  retryAfter: v.optional(v.number()),
}) satisfies v.GenericSchema<unknown, Fault>;

const meta = v.variant("id", [
  v.object({ id: v.literal("ids"), seed: v.string(), counter: v.number() }),
  v.object({ id: v.literal("scenario"), name: v.string() }),
  v.object({
    id: v.literal("project"),
    verifierUrl: v.nullable(v.string()),
    sameBrowserBinding: v.boolean(),
    savedConfigs: v.optional(v.boolean(), true),
    keys: v.optional(v.record(v.string(), v.array(v.picklist(permissions))), {}),
  }),
  v.object({
    id: v.literal("conditions"),
    latencyMs: v.number(),
    failureRate: v.number(),
    faults: v.array(fault),
    rateLimit: v.optional(v.nullable(v.number()), null),
    now: v.nullable(v.union([v.object({ fixed: time }), v.object({ offsetMs: time })])),
  }),
]) satisfies v.GenericSchema<unknown, MetaRecord>;

/** One schema per table. */
export const recordSchemas = {
  meta,
  sessions: sessionRecordSchema,
  connectedAccounts: connectedAccount,
  authConfigs: authConfig,
  links: link,
  executions: execution,
  toolData,
  approvals: approvalSchema,
  savedConfigs: savedConfigSchema,
  files: fileSchema,
};
