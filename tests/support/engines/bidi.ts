import { z } from 'zod';

/** What the commands used here answer, as far as it is read. */
const ANSWER = z.looseObject({
  type: z.string().optional(),
  result: z
    .looseObject({
      type: z.string().optional(),
      value: z.unknown().optional(),
      sharedId: z.string().optional(),
    })
    .optional(),
  exceptionDetails: z.looseObject({ text: z.string() }).optional(),
  contexts: z.array(z.looseObject({ context: z.string() })).optional(),
  capabilities: z.looseObject({ browserVersion: z.string().optional() }).optional(),
  data: z.string().optional(),
});
const MESSAGE = z.looseObject({
  id: z.number().nullish(),
  type: z.string(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: ANSWER.optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
type Answer = z.infer<typeof ANSWER>;
type Listener = (method: string, params: Readonly<Record<string, unknown>>) => void;

/** A connection by WebDriver BiDi: commands with their answers, and events. */
export async function connectBidi(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}`)));
  });
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const listeners: Listener[] = [];
  let sent = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, type, method, params, result, error, message } = MESSAGE.parse(
      JSON.parse(String(data)),
    );
    if (type === 'event') for (const listen of listeners) listen(method ?? '', params ?? {});
    const asked = waiting.get(id ?? -1);
    if (type === 'success') asked?.resolve(result ?? {});
    if (type === 'error') asked?.reject(new Error(`${error}: ${message}`));
  });
  return {
    send(method: string, params: object): Promise<Answer> {
      sent += 1;
      const answer = Promise.withResolvers<Answer>();
      waiting.set(sent, answer);
      socket.send(JSON.stringify({ id: sent, method, params }));
      return answer.promise;
    },
    onEvent(listener: Listener): void {
      listeners.push(listener);
    },
    close: (): void => socket.close(),
  };
}
