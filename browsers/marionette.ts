import { connect, type Socket } from 'node:net';

/** Answers of Firefox's remote protocol that we read. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
export interface Marionette {
  /** Sends one command and gives its answer; rejects with Firefox's error and message. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

interface RemoteError {
  error: string;
  message: string;
}

/** ms between two tries to connect, and how many: a cold Firefox on a busy machine needs up to 30 s. */
const retryEvery = 200;
const retries = 300;

function tryConnect(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

async function connectWithRetries(port: number): Promise<Socket> {
  for (let i = 0; i < retries; i++) {
    try {
      return await tryConnect(port);
    } catch {
      // Refused until Firefox listens.
      await new Promise((resolve) => setTimeout(resolve, retryEvery));
    }
  }
  throw new Error(`Firefox did not listen on its Marionette port within ${(retries * retryEvery) / 1000} s`);
}

/** Splits the stream into its messages, each written as "length:json" with the length in bytes. */
function readMessages(socket: Socket, receive: (message: unknown) => void): void {
  let waiting = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, Buffer.from(chunk)]);
    for (;;) {
      const colon = waiting.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(waiting.subarray(0, colon).toString('latin1'));
      if (waiting.length < end) return;
      const json = waiting.subarray(colon + 1, end).toString('utf8');
      waiting = waiting.subarray(end);
      receive(JSON.parse(json));
    }
  });
}

/** Connects to a Firefox that was started with `--marionette`, waiting until it listens. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await connectWithRetries(port);
  const pending = new Map<number, Pending>();
  const greeted = Promise.withResolvers<void>();
  let lastId = 0;

  readMessages(socket, (message) => {
    if (!Array.isArray(message)) return greeted.resolve();
    // The protocol's answer: [1, id, error or null, result].
    const [, id, error, result] = message as [number, number, RemoteError | null, unknown];
    const call = pending.get(id);
    pending.delete(id);
    if (error) call?.reject(new Error(`${error.error}: ${error.message}`));
    else call?.resolve(result);
  });
  socket.on('close', () => {
    for (const call of pending.values()) call.reject(new Error('Firefox ended the connection'));
    pending.clear();
  });
  await greeted.promise;

  return {
    send<T>(command: string, parameters: object = {}) {
      const id = ++lastId;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise<T>((resolve, reject) => {
        // The caller names the answer's type from the protocol's documentation.
        pending.set(id, { resolve: (value) => resolve(value as T), reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    close: () => socket.destroy(),
  };
}
