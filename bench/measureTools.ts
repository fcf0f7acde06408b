import { createMockBackend, loadCatalog, type MockBackend } from "tool-router-react/mock";
import { compareWork } from "./compareWork.ts";
import type { Figure } from "./Figure.ts";

const fewTools = 1_200;
const pages = 200;
const warmups = 5;
const repeats = 31;

const useCases = [
  "send an email to someone",
  "create an issue in a repository",
  "list all customers",
  "upload a file",
  "find contacts by company",
  "schedule a meeting tomorrow",
];

interface Case {
  backend: MockBackend;
  sessionId: string;
  tools: number;
}

/** The catalogue's toolkits, each with so many of its tools. */
async function prepare(share: number): Promise<Case> {
  const toolkits = (await loadCatalog()).map((toolkit) => {
    const tools = toolkit.tools.slice(0, Math.max(1, Math.floor(toolkit.tools.length * share)));
    return { ...toolkit, tools, toolCount: tools.length };
  });
  const backend = createMockBackend({ seed: 1, catalog: toolkits });
  const { id } = await backend.sessions.create("ann");
  await backend.sessions.search(id, { queries: [{ useCase: "anything" }] });
  const tools = toolkits.reduce((sum, { toolCount }) => sum + toolCount, 0);
  return { backend, sessionId: id, tools };
}

async function often(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await work();
}

/** How much longer lists and searches take with the whole catalogue than with a tenth of its tools. */
export async function measureTools(): Promise<Figure[]> {
  const whole = await prepare(1);
  const tenth = await prepare(fewTools / whole.tools);
  const compare = async (work: (made: Case) => Promise<unknown>) => {
    const works = [whole, tenth].map((made) => () => work(made));
    const [large = Number.NaN, small = Number.NaN] = await compareWork(works, { warmups, repeats });
    return large / small;
  };
  const among = `${whole.tools.toLocaleString("en")} tools : with ${tenth.tools.toLocaleString("en")}`;
  const plain = await compare(({ backend }) => often(pages, () => backend.tools.list({})));
  const filtered = await compare(({ backend }) =>
    often(pages, () => backend.tools.list({ tags: ["readOnlyHint"], search: "email" })),
  );
  const toolkits = await compare(({ backend, sessionId }) =>
    often(pages, () => backend.sessions.toolkits(sessionId)),
  );
  const search = await compare(({ backend, sessionId }) =>
    often(1, () =>
      backend.sessions.search(sessionId, {
        queries: useCases.map((useCase) => ({ useCase })),
      }),
    ),
  );
  return [
    {
      what: `a page of tools, with ${among}`,
      bound: 1.5,
      value: Math.max(plain, filtered),
      unit: "ratio",
      detail: `of all ${plain.toFixed(2)}, by tag and word, asked again ${filtered.toFixed(2)}`,
    },
    {
      what: `a page of a session's toolkits, with ${among}`,
      bound: 1.5,
      value: toolkits,
      unit: "ratio",
      detail: `${pages} pages at a time`,
    },
    {
      what: `a search by use case, with ${among}`,
      bound: 3,
      value: search,
      unit: "ratio",
      detail: `${useCases.length} use cases at a time`,
    },
  ];
}
