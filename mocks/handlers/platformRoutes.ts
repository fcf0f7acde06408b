import { accountRoutes } from "./accountRoutes.ts";
import { authConfigRoutes } from "./authConfigRoutes.ts";
import { catalogRoutes } from "./catalogRoutes.ts";
import { fileRoutes } from "./fileRoutes.ts";
import { logRoutes } from "./logRoutes.ts";
import type { Route } from "./route.ts";
import { savedConfigRoutes } from "./savedConfigRoutes.ts";
import { sessionCallRoutes } from "./sessionCallRoutes.ts";
import { sessionRoutes } from "./sessionRoutes.ts";
import { triggerRoutes } from "./triggerRoutes.ts";
import { webhookEndpointRoutes } from "./webhookEndpointRoutes.ts";
import { webhookRoutes } from "./webhookRoutes.ts";

/** Every route of the platform, each without the root that it is below. */
export const platformRoutes: readonly Route[] = [
  ...savedConfigRoutes,
  ...sessionRoutes,
  ...sessionCallRoutes,
  ...accountRoutes,
  ...authConfigRoutes,
  ...catalogRoutes,
  ...logRoutes,
  ...fileRoutes,
  ...triggerRoutes,
  ...webhookRoutes,
  ...webhookEndpointRoutes,
];
