import { findAuthConfig } from "../authConfigs/findAuthConfig.ts";
import { badRequest } from "../errors.ts";
import { completeLink } from "../links/completeLink.ts";
import { createLink } from "../links/createLink.ts";
import { findLink, openLink, viewLink } from "../links/linkView.ts";
import type { Runner } from "../platform.ts";
import type { MockBackend } from "../types.ts";

/** The backend's `links`. */
export function linkOperations({ read, write, platform }: Runner): MockBackend["links"] {
  return {
    create: ({ userId, authConfigId, alias, callbackUrl, sharing }) =>
      write((tables) => {
        if (userId === "") throw badRequest("A link needs a user.", ["user_id: is required"]);
        const config = findAuthConfig(tables, authConfigId);
        return createLink(tables, platform, {
          userId,
          config,
          sessionId: null,
          alias,
          callbackUrl,
          sharing,
        });
      }),
    get: (token) => read((tables) => viewLink(tables, findLink(tables, token), platform.now())),
    open: (token) => write((tables) => openLink(tables, platform, token)),
    complete: (token, completion) =>
      write((tables) => completeLink(tables, platform, token, completion)),
    pageUrl: platform.pageUrl,
  };
}
