import { badRequest } from "../backend/errors.ts";
import type { Route } from "./route.ts";
import {
  createWebhookEndpointSchema,
  webhookEndpointDataSchema,
} from "./schemas/triggerSchemas.ts";
import { wireSetupFields, wireWebhookEndpoint } from "./wire/webhookEndpoint.ts";

/** Where the host's own OAuth apps send what their providers notify them of. Nothing is received there. */
export const webhookEndpointRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/webhook_endpoints",
    async run({ backend, query }) {
      const endpoints = await backend.webhookEndpoints.list(query.slugs("toolkit_slug")?.[0]);
      return {
        body: {
          items: endpoints.map(({ id, toolkit, clientId }) => ({
            id,
            toolkit_slug: toolkit,
            client_id: clientId,
          })),
        },
      };
    },
  },
  {
    method: "post",
    path: "/webhook_endpoints",
    async run({ backend, body, origin }) {
      const { toolkit_slug, client_id } = await body(createWebhookEndpointSchema);
      const { endpoint, isNew } = await backend.webhookEndpoints.create({
        toolkit: toolkit_slug,
        clientId: client_id,
      });
      return { status: isNew ? 201 : 200, body: wireWebhookEndpoint(endpoint, origin) };
    },
  },
  {
    // Before the next one, which would take it for an id.
    method: "get",
    path: "/webhook_endpoints/schema",
    async run({ backend, query }) {
      const toolkit = query.slugs("toolkit_slug")?.[0];
      if (toolkit === undefined) {
        throw badRequest("The query can't be read.", ["toolkit_slug: is required"]);
      }
      const fields = await backend.webhookEndpoints.setupFields(toolkit);
      return { body: { toolkit_slug: toolkit, setup_fields: wireSetupFields(fields) } };
    },
  },
  {
    method: "get",
    path: "/webhook_endpoints/:id",
    async run({ backend, param, origin }) {
      const endpoint = await backend.webhookEndpoints.get(param("id"));
      return { body: wireWebhookEndpoint(endpoint, origin) };
    },
  },
  {
    method: "post",
    path: "/webhook_endpoints/:id",
    async run({ backend, param, body, origin }) {
      const { data } = await body(webhookEndpointDataSchema);
      const endpoint = await backend.webhookEndpoints.setUp(param("id"), data, "replace");
      return { body: wireWebhookEndpoint(endpoint, origin) };
    },
  },
  {
    method: "patch",
    path: "/webhook_endpoints/:id",
    async run({ backend, param, body, origin }) {
      const { data } = await body(webhookEndpointDataSchema);
      const endpoint = await backend.webhookEndpoints.setUp(param("id"), data, "merge");
      return { body: wireWebhookEndpoint(endpoint, origin) };
    },
  },
];
