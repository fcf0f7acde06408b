import { expect, test } from "vitest";
import { newestSdk } from "../support/newestSdk.ts";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation: where OAuth apps of the host's own send their providers' events.
const mock = platform();

test("an endpoint is made, set up, changed and listed", async () => {
  const { endpoints } = newestSdk(mock).webhooks;
  const endpoint = await endpoints.create({
    toolkitSlug: "slack",
    clientId: "my-slack-app-client-id",
  });
  expect(endpoint.webhookUrl).toContain(`/webhook_ingress/slack/${endpoint.id}/`);
  await endpoints.replace(endpoint.id, { data: { signing_secret: "0123456789" } });
  await endpoints.update(endpoint.id, { data: { signing_secret: "rotated-secret" } });
  expect(await endpoints.get(endpoint.id)).toMatchObject({ data: { signing_secret: "rota..." } });
  expect(await endpoints.list({ toolkitSlug: "slack" })).toEqual({
    items: [{ id: endpoint.id, toolkitSlug: "slack", clientId: "my-slack-app-client-id" }],
  });
});
