// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { echoTool } from "../fixtures/echoTool.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";

const users = ["ann", "bob", "eve"];
const some = fc.subarray(users);

test("denied goes before everybody, before allowed; and whoever connected it always may", async () => {
  const backend = createMockBackend({ catalog: fixtureCatalog, answerTool: echoTool });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        allowAllUsers: fc.boolean(),
        allowedUserIds: some,
        notAllowedUserIds: some,
      }),
      fc.constantFrom(...users),
      async (acl, user) => {
        const { id } = await backend.accounts.seed({
          userId: "ann",
          toolkit: "gmail",
          accountType: "SHARED",
          acl,
        });
        const isAllowed =
          user === "ann" ||
          (!acl.notAllowedUserIds.includes(user) &&
            (acl.allowAllUsers || acl.allowedUserIds.includes(user)));
        const pins = { connected_accounts: { gmail: [id] } };
        const session = await backend.sessions.create(user, pins).catch(() => undefined);
        expect(session !== undefined).toBe(isAllowed);
        const direct = await backend.tools
          .execute("GMAIL_LIST", { userId: user, accountId: id })
          .catch(() => undefined);
        expect(direct !== undefined).toBe(isAllowed);
      },
    ),
    { numRuns: 100 },
  );
});
