import { isRecord } from "../../internal/records.ts";
import type { OpenWindow } from "../scope/AuthorizeFlow.ts";
import type { ConnectWindow } from "./browser.ts";

/**
 * A window that the host opens, once there is an address to open.
 *
 * @param onFailed called in a later turn, when the host could not open it
 */
export function hostWindow(open: OpenWindow, onFailed: () => void): ConnectWindow {
  let address: string | undefined;
  let opened: unknown;
  let isOver = false;

  const call = (method: "focus" | "close"): boolean => {
    try {
      if (!isRecord(opened) || typeof opened[method] !== "function") return false;
      opened[method]();
    } catch {
      // It may be gone by now, which stops nothing.
    }
    return true;
  };
  const go = async (url: string) => {
    address = url;
    try {
      opened = await open(url);
      if (isOver) call("close");
    } catch {
      queueMicrotask(onFailed);
    }
  };

  return {
    isClosed: () => isRecord(opened) && opened.closed === true,
    go: (url) => void go(url),
    focus() {
      if (!call("focus") && address) void go(address);
    },
    close() {
      isOver = true;
      call("close");
    },
  };
}
