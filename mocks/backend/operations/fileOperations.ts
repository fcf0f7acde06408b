import { fileAt } from "../files/fileAddress.ts";
import {
  announceMounted,
  deleteMounted,
  downloadMounted,
  listMounted,
} from "../files/mountFiles.ts";
import { readStored, storeBytes } from "../files/storedBytes.ts";
import { announceToolFile, listToolFiles } from "../files/toolFiles.ts";
import type { Runner } from "../platform.ts";
import type { MockBackend } from "../types.ts";

/** The backend's `files`. */
export function fileOperations({ read, write, platform }: Runner): MockBackend["files"] {
  return {
    list: (place, query = {}) => read((tables) => listMounted(tables, place, query)),
    upload: (place, file) => write((tables) => announceMounted(tables, platform, place, file)),
    download: (place, path) => read((tables) => downloadMounted(tables, platform, place, path)),
    delete: (place, path) => write((tables) => deleteMounted(tables, place, path)),
    uploadForTool: (file) => write((tables) => announceToolFile(tables, platform, file)),
    listForTools: (query = {}) => read((tables) => listToolFiles(tables, query)),
    checkUpload: (address) =>
      read((tables) => void fileAt(tables, "upload", address, platform.now())),
    store: (address, bytes) => write((tables) => storeBytes(tables, platform, address, bytes)),
    read: (address) => read((tables) => readStored(tables, platform, address)),
  };
}
