const WORKER = "mockServiceWorker.js";
const PAGE = "tool-router-connect.html";
/** What distinguishes the Connect Link page from a single-page app that answers every address with itself. */
const PAGE_MARK = 'name="tool-router-connect"';

/** Where the files are that the host serves beside its app. */
export interface PublicFolder {
  workerUrl: string;
  connectPageUrl: string;
}

async function isScript(url: URL): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  const type = response?.headers.get("content-type") ?? "";
  return response?.ok === true && type.includes("javascript");
}

async function isConnectPage(url: URL): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok || !(await response.text()).includes(PAGE_MARK)) return false;
  // What an earlier version put there was one file.
  return isScript(new URL(url.href.replace(/html$/, "js")));
}

/** The page's folder and those above it, nearest first. */
function foldersUpwards(base: string): URL[] {
  const folders = [new URL(".", base)];
  for (let folder = folders[0]; folder !== undefined && folder.pathname !== "/"; ) {
    folder = new URL("..", folder);
    folders.push(folder);
  }
  return folders;
}

/** A worker that already runs this page says where its file is without a request that may fail. */
function folderOfRunningWorker(): URL[] {
  if (!("serviceWorker" in navigator)) return [];
  const url = navigator.serviceWorker.controller?.scriptURL;
  return url?.endsWith(`/${WORKER}`) ? [new URL(".", url)] : [];
}

/**
 * Finds MSW's worker and the Connect Link page: in `publicPath`, or else in the page's own folder (by
 * `document.baseURI`) or one above it. Throws an error that says how to put them there.
 */
export async function findPublicFolder(publicPath: string | undefined): Promise<PublicFolder> {
  const folders =
    publicPath === undefined
      ? [...folderOfRunningWorker(), ...foldersUpwards(document.baseURI)]
      : [new URL(publicPath.replace(/\/?$/, "/"), document.baseURI)];
  for (const folder of folders) {
    const workerUrl = new URL(WORKER, folder);
    if (await isScript(workerUrl)) {
      const connectPageUrl = new URL(PAGE, folder);
      if (!(await isConnectPage(connectPageUrl))) {
        throw new Error(
          `startMock found ${workerUrl.href}, but not the Connect Link page beside it (${PAGE}, with its .js and .css), which the mock's windows show. Run "npx tool-router-react init public/" (public/ being the folder your app serves as it is): it copies these files.`,
        );
      }
      return { workerUrl: workerUrl.href, connectPageUrl: connectPageUrl.href };
    }
  }
  const places = [...new Set(folders.map((folder) => folder.href))].join(", ");
  throw new Error(
    `startMock found no ${WORKER} in ${places}. The mock answers your app's requests from a service worker, whose file your app must serve. Run "npx tool-router-react init public/" (public/ being the folder your app serves as it is); when the files are served from elsewhere, say where: startMock({ publicPath: "/my-app/" }).`,
  );
}
