import { badRequest } from "../backend/errors.ts";
import type { Route } from "./route.ts";
import { createAccountSchema } from "./schemas/accountSchemas.ts";
import { readSharing } from "./schemas/sharingSchemas.ts";
import { wireCreatedAccount } from "./wire/account.ts";

/** Connects a user without the platform's page: with credentials that the host has, or by the host's own OAuth app. */
export const createAccountRoute: Route = {
  method: "post",
  path: "/connected_accounts",
  async run({ backend, body, linkAddress }) {
    const { auth_config, connection } = await body(createAccountSchema);
    const { scheme } = await backend.authConfigs.get(auth_config.id);
    if (connection.state !== undefined && connection.state.authScheme !== scheme) {
      throw badRequest(`The auth config is for ${scheme}.`, [
        `connection.state.authScheme: must be ${scheme}`,
      ]);
    }
    const account = await backend.accounts.create({
      userId: connection.user_id,
      authConfigId: auth_config.id,
      alias: connection.alias,
      callbackUrl: connection.callback_url ?? connection.redirect_uri,
      sharing: readSharing(connection.experimental),
      credentials: readCredentials(connection.state?.val ?? connection.data),
    });
    return { status: 201, body: wireCreatedAccount(account, linkAddress) };
  },
};

/** What the scheme holds, as text; undefined when it says that nothing is held yet. */
function readCredentials(
  values: { status?: string | undefined } | undefined,
): Record<string, string> | undefined {
  const { status = "ACTIVE", ...held } = values ?? { status: "INITIALIZING" };
  if (status !== "ACTIVE") return undefined;
  return Object.fromEntries(
    Object.entries(held).flatMap(([name, value]) => {
      const isValue = typeof value === "string" || typeof value === "number";
      return isValue ? [[name, String(value)]] : [];
    }),
  );
}
