import type { Call, Handlers } from "../call.ts";
import { mentions } from "../data/search.ts";
import { DAY, iso } from "../data/time.ts";
import { paragraph, thing, title } from "../data/words.ts";
import { listIn, numberIn, objectIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

/** A document of lines; `# ` begins a heading, `- ` an item of a list. */
function document(
  id: string,
  name: string,
  at: number,
  text: string,
  isMarkdown: boolean,
): JsonObject {
  let index = 1;
  const content = (text === "" ? [] : text.split("\n")).map((line) => {
    const [, sign = "", plain = line] = (isMarkdown && /^(#{1,6}|[-*]) (.*)$/.exec(line)) || [];
    const startIndex = index;
    index += plain.length + 1;
    const namedStyleType = sign.startsWith("#") ? `HEADING_${sign.length}` : "NORMAL_TEXT";
    const elements = [{ startIndex, endIndex: index, textRun: { content: `${plain}\n` } }];
    const bullet = sign === "-" || sign === "*" ? { bullet: { listId: "kix.list1" } } : {};
    const style = { paragraphStyle: { namedStyleType } };
    return { startIndex, endIndex: index, paragraph: { elements, ...style, ...bullet } };
  });
  const modifiedTime = iso(at);
  return {
    documentId: id,
    title: name,
    revisionId: id.slice(0, 12),
    modifiedTime,
    body: { content },
  };
}

function documentsOf({ open }: Call) {
  return open({
    kind: "documents",
    key: "documentId",
    size: 10,
    every: 8 * DAY,
    make(random, at) {
      const name = thing(random).replace(/^the /, "");
      const text = `# ${title(random)}\n${paragraph(random)}\n${paragraph(random)}`;
      return { ...document(random.id(44), name, at, text, true), shared: random.chance(30) };
    },
  });
}

const find = (call: Call, id: string) => documentsOf(call).find(id) ?? notFound("document", id);

function create({ args, now, ...call }: Call, text: string, isMarkdown: boolean): JsonObject {
  return documentsOf({ args, now, ...call }).add((random) =>
    document(random.id(44), args.text("title"), now, text, isMarkdown),
  );
}

export const googleDocsHandlers: Handlers = {
  GOOGLEDOCS_GET_DOCUMENT_BY_ID: (call) => find(call, call.args.text("id")),
  GOOGLEDOCS_CREATE_DOCUMENT: (call) => create(call, call.args.text("text"), false),
  GOOGLEDOCS_CREATE_DOCUMENT_MARKDOWN: (call) =>
    create(call, call.args.text("markdown_text"), true),
  GOOGLEDOCS_SEARCH_DOCUMENTS(call) {
    const { args } = call;
    const documents = documentsOf(call)
      .all()
      .filter(({ shared }) => !args.flag("shared_with_me") || shared === true)
      .filter((item) => mentions([item.title ?? "", item.body ?? ""], args.text("query")))
      .slice(0, args.number("max_results"))
      .map(({ documentId: id = "", title: name = "", modifiedTime = "" }) => ({
        id,
        name,
        modifiedTime,
      }));
    return { documents, total_found: documents.length };
  },
  GOOGLEDOCS_CREATE_PARAGRAPH_BULLETS(call) {
    const { args } = call;
    const item = find(call, args.text("document_id"));
    const [start, end] = [args.number("start_index"), args.number("end_index")];
    const content = listIn(objectIn(item.body).content).map(objectIn);
    if (start >= end || end > numberIn(content.at(-1)?.endIndex)) {
      fail(
        `Invalid requests[0].createParagraphBullets: the range ${start} to ${end} is outside the document.`,
      );
    }
    const bulleted = content.map((line) =>
      numberIn(line.startIndex) < end && numberIn(line.endIndex) > start
        ? { ...line, paragraph: { ...objectIn(line.paragraph), bullet: { listId: "kix.list1" } } }
        : line,
    );
    documentsOf(call).put({ ...item, body: { content: bulleted } });
    return { documentId: item.documentId ?? "", replies: [{}] };
  },
};
