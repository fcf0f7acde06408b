import { expect, test } from "vitest";
import { CatalogError, readCatalog } from "../../../mocks/catalog/readCatalog.ts";

const toolkit = {
  slug: "acme",
  name: "Acme",
  description: "Makes everything",
  logo: "https://acme.test/logo.svg",
  categories: [],
  authSchemes: ["API_KEY"],
  managedAuthSchemes: [],
  noAuth: false,
};

const withInput = (inputParameters: object) => [
  {
    ...toolkit,
    tools: [{ slug: "ACME_RUN", name: "Run", description: "Runs", tags: [], inputParameters }],
  },
];

test("schemas of others stay as they are, keywords that the mock does not check included", () => {
  const input = {
    type: "object",
    title: "RunRequest",
    properties: {
      who: { anyOf: [{ type: "string" }, { type: "null" }], default: null, nullable: true },
      how: { type: "object", properties: { fast: { type: "boolean" } }, "x-order": 1 },
    },
    required: ["who"],
    $defs: { Thing: { type: "object" } },
  };
  expect(readCatalog(withInput(input))[0]?.tools[0]?.inputParameters).toEqual(input);
});

test("what the mock can't check allows every value", () => {
  const [read] = readCatalog(
    withInput({ properties: { any: true, mixed: { type: ["string", "null"], enum: [1, null] } } }),
  );
  expect(read?.tools[0]?.inputParameters).toEqual({
    type: "object",
    properties: { any: {}, mixed: {} },
    required: [],
  });
});

test.each([
  [{}, "At the top"],
  [[{ ...toolkit, tools: [{}] }], "At 0.tools.0.slug"],
  [[{ ...toolkit, authSchemes: ["MAGIC"], tools: [] }], "At 0.authSchemes.0"],
  [
    [
      { ...toolkit, tools: [] },
      { ...toolkit, tools: [] },
    ],
    "twice",
  ],
])("what is no catalogue is refused, with the place", (json, place) => {
  expect(() => readCatalog(json)).toThrow(CatalogError);
  expect(() => readCatalog(json)).toThrow(place);
});
