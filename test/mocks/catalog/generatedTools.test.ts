import { describe, expect, it } from "vitest";
import { INVENTED } from "../../../mocks/catalog/inventedNote.ts";
import { generateTool } from "../../../mocks/catalog/tools/generated/generateTool.ts";

const make = (action: string, slug = "canny", name = "Canny") =>
  generateTool({ slug, name }, action);

describe("a tool made from its slug", () => {
  it("lists in pages", () => {
    expect(make("LIST_TAGS")).toEqual({
      slug: "CANNY_LIST_TAGS",
      name: "List tags",
      description: `Lists tags in Canny. ${INVENTED}`,
      inputParameters: {
        type: "object",
        properties: {
          limit: expect.objectContaining({ type: "integer", default: 20 }),
          cursor: expect.objectContaining({ type: "string" }),
        },
        required: [],
        additionalProperties: true,
      },
      tags: ["readOnlyHint"],
    });
  });

  it.each([
    ["GET_TAG", ["tag_id"]],
    ["GET_TAGS", []],
    ["GET_CURRENT_USER", []],
    ["GET_MY_INFO", []],
    ["LIST_CREATE_LIST", ["name"]],
    ["FETCH_USER_DETAILS_BY_ID", ["user_id"]],
    ["GET_COMPANY_INFO_BY_IP", ["ip"]],
    ["LIST_WORKFLOWS_BY_PIPELINE_ID", ["pipeline_id"]],
    ["LIST_ALBUMS_IN_FOLDER", ["folder_id"]],
    ["SEARCH_POSTS", ["query"]],
    ["CREATE_TASK", ["title"]],
    ["CREATE_CONTACT", ["name"]],
    ["CREATE_OR_UPDATE_CUSTOMER", ["name"]],
    ["CREATE_INVOICE", ["amount"]],
    ["UPDATE_TICKET", ["ticket_id", "changes"]],
    ["DELETE_POST", ["post_id"]],
    ["SEND_EMAIL", ["to", "subject", "body"]],
    ["SEND_CAMPAIGN", ["campaign_id"]],
    ["EXTRACT_TEXT", ["input"]],
    ["TEMPLATES_LIST", []],
  ])("asks, for %s, for %j", (action, required) => {
    expect(make(action).inputParameters.required).toEqual(required);
  });

  it.each([
    ["CREATE_A_TASK", ["createHint"], "Creates a task in Canny."],
    [
      "UPDATE_ARTICLE",
      ["updateHint", "destructiveHint", "idempotentHint"],
      "Updates an article in Canny.",
    ],
    ["ASYNC_DELETE_JOB", ["destructiveHint", "idempotentHint"], "Deletes a job in Canny."],
    ["SEND_MESSAGE", ["createHint", "openWorldHint"], "Sends a message with Canny."],
    ["TEMPLATES_LIST", ["readOnlyHint"], "Lists templates in Canny."],
    ["AIR_QUALITY", ["readOnlyHint"], "Asks Canny for air quality."],
    ["LIST_API_KEYS", ["readOnlyHint"], "Lists API keys in Canny."],
    ["LIST_CREATE_LIST", ["createHint"], "Creates a list in Canny."],
    ["LIST_RUN_STEPS", ["readOnlyHint"], "Lists run steps in Canny."],
    ["GET_DELETE_JOBS", ["readOnlyHint"], "Gets delete jobs in Canny."],
    [
      "RETRIEVE_OR_DELETE_PERSONS",
      ["destructiveHint", "idempotentHint"],
      "Deletes persons in Canny.",
    ],
    ["CREATE_OR_UPDATE_CUSTOMER", ["createHint"], "Creates or updates a customer in Canny."],
  ])("says what %s does", (action, tags, description) => {
    expect(make(action)).toMatchObject({
      tags,
      description: `${description} ${INVENTED}`,
    });
  });

  it.each([
    ["LIST_TAGS~r", ["readOnlyHint"]],
    ["LIST_TAGS~o", ["updateHint", "openWorldHint"]],
    ["LIST_TAGS~!", ["readOnlyHint", "important"]],
    ["CREATE_TAG~io", ["createHint", "idempotentHint", "openWorldHint"]],
    ["DELETE_TAG~dio", ["destructiveHint", "idempotentHint", "openWorldHint"]],
  ])("of %s, whose hints are known, has the tags %j", (fact, tags) => {
    expect(make(fact).tags).toEqual(tags);
  });

  it("takes its known parameters as they are", () => {
    const tool = make("LIST_TAGS~ro~boardId*,state:(open/closed),page:integer,ids:array<integer>");
    expect(tool.slug).toBe("CANNY_LIST_TAGS");
    expect(tool.description).toBe("Lists tags in Canny.");
    expect(tool.inputParameters).toEqual({
      type: "object",
      properties: {
        boardId: { type: "string", description: "Board ID." },
        state: { type: "string", description: "State.", enum: ["open", "closed"] },
        page: { type: "integer", description: "Page." },
        ids: {
          type: "array",
          description: "IDs.",
          items: { type: "integer", description: "One of them." },
        },
      },
      required: ["boardId"],
    });
  });

  it("leaves out the toolkit's name where it is only repeated", () => {
    expect(make("CREATE_ZOHO_TAG", "zoho", "Zoho").name).toBe("Create tag");
    expect(make("CREATE_LINKED_IN_POST", "linkedin", "LinkedIn").name).toBe("Create post");
    expect(make("BART_GET_STATIONS", "bart", "BART").name).toBe("Get stations");
    expect(make("GET_FILES_FOR_MURAL", "mural", "Mural").name).toBe("Get files for mural");
  });
});
