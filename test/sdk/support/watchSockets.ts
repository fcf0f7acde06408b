import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";

const CHANNEL = "net.client.socket";

/** Notes every host that this process looks up or connects to, this machine's own address apart. */
export function watchSockets(): { start(): void; stop(): void; take(): string[] } {
  let strangers: string[] = [];
  const note = (host: string) => {
    if (host !== "127.0.0.1") strangers.push(host);
  };
  const onSocket = (message: unknown) => {
    const socket = message instanceof Object && "socket" in message ? message.socket : undefined;
    if (!(socket instanceof Socket)) return;
    socket.on("lookup", (_error, _address, _family, host) => note(host));
    socket.on("connectionAttempt", note);
  };
  return {
    start: () => subscribe(CHANNEL, onSocket),
    stop: () => void unsubscribe(CHANNEL, onSocket),
    take() {
      const taken = strangers;
      strangers = [];
      return taken;
    },
  };
}
