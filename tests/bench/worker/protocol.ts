/** One page of a browser, over its DevTools protocol: https://chromedevtools.github.io/devtools-protocol/ */
export interface Protocol {
  /** Rejects with the browser's message. */
  send<Answer = unknown>(method: string, params?: object): Promise<Answer>;
  on<Params>(method: string, listen: (params: Params) => void): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** Opens the socket that `/json` names for a page. It ends with the browser. */
export async function connect(address: string): Promise<Protocol> {
  const socket = new WebSocket(address);
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, (params: never) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = JSON.parse(String(data)) as Message; // as the protocol says
    if (id === undefined) return listeners.get(method ?? '')?.(params as never);
    const { resolve, reject } = asked.get(id) ?? Promise.withResolvers();
    asked.delete(id);
    return error ? reject(new Error(error.message)) : resolve(result);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no socket at ${address}`)), { once: true });
  });
  let count = 0;
  return {
    send<Answer>(method: string, params: object = {}) {
      const id = ++count;
      const answer = Promise.withResolvers<unknown>();
      asked.set(id, answer);
      socket.send(JSON.stringify({ id, method, params }));
      return answer.promise as Promise<Answer>; // the caller knows the protocol
    },
    on: (method, listen) => void listeners.set(method, listen),
  };
}
