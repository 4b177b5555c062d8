import { describe, expect, test, vi } from 'vitest';
import type { FindMentionsRequest, FoundMentions, PageMention } from '../../archive/contract.ts';
import type { Block } from '../../page/block.ts';
import { createConversation } from '../../page/conversation.ts';

const block = (text: string): Block => ({ text, pieces: [], mentions: null });
const mention: PageMention = { start: 0, end: 3, entityId: 'ada', type: 'person', confidence: 1 };

type Reply = (request: FindMentionsRequest, nth: number) => FoundMentions | null;

function talk(reply: Reply) {
  const requests: FindMentionsRequest[] = [];
  const answers: [string, number][] = [];
  const conversation = createConversation({
    client: {
      findMentions: async (request) => {
        requests.push(structuredClone(request));
        const value = reply(request, requests.length);
        return value ? { ok: true, value } : { ok: false, code: 'no-answer', message: '' };
      },
    },
    facts: () => ({ language: 'en' }),
    signal: new AbortController().signal,
    onAnswer: ({ text }, mentions) => answers.push([text, mentions.length]),
  });
  return { conversation, requests, answers };
}

const found = ({ texts }: FindMentionsRequest, waiting: number[] = [], n = 1): FoundMentions => ({
  mentions: texts.map((_, index) => (waiting.includes(index) ? [] : [mention])),
  waiting,
  evidence: { version: 1, n },
});

describe('asking for the mentions of a page', () => {
  test('puts what is read together into one request, and tells each block its answer', async () => {
    const { conversation, requests, answers } = talk((request) => found(request));
    conversation.ask([block('one'), block('two')]);
    conversation.ask([block('three')]);
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    expect(requests.map(({ texts }) => texts)).toEqual([['one', 'two', 'three']]);
    expect(conversation.isIdle()).toBe(true);
  });

  test('hands the evidence back', async () => {
    const { conversation, requests, answers } = talk((request, nth) => found(request, [], nth));
    conversation.ask([block('one')]);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    conversation.ask([block('two')]);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(requests.map(({ evidence }) => evidence)).toEqual([undefined, { version: 1, n: 1 }]);
  });

  test('asks again for a text that waits once more text was heard, and not for ever', async () => {
    const { conversation, requests } = talk((request) => {
      const at = request.texts.indexOf('Karim said');
      return found(request, at < 0 ? [] : [at]);
    });
    conversation.ask([block('Karim said')]);
    await vi.waitFor(() => expect(requests).toHaveLength(2));
    conversation.ask([block('Ada Karim spoke')]);
    await vi.waitFor(() => expect(requests).toHaveLength(4));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests.map(({ texts }) => texts)).toEqual([
      ['Karim said'],
      ['Karim said'],
      ['Ada Karim spoke'],
      ['Karim said'],
    ]);
  });

  test('keeps requests small, and asks for what is near first', async () => {
    const { conversation, requests, answers } = talk((request) => found(request));
    conversation.ask([block('a'.repeat(20_000)), block('b'.repeat(20_000))], 'later');
    conversation.ask([block('near')]);
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    expect(requests.map(({ texts }) => texts.map((text) => text.slice(0, 4)))).toEqual([
      ['near', 'aaaa'],
      ['bbbb'],
    ]);
  });

  test('asks once more when nobody answered', async () => {
    const { conversation, answers, requests } = talk((request, nth) => (nth === 1 ? null : found(request)));
    conversation.ask([block('one')]);
    await vi.waitFor(() => expect(answers).toHaveLength(1), { timeout: 2_000 });
    expect(requests).toHaveLength(2);
  });

  test('forgets everything when the page has become another', async () => {
    const { conversation, requests, answers } = talk((request) => found(request));
    conversation.ask([block('one')]);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(conversation.remembered('one')).toEqual([mention]);
    conversation.startOver();
    expect(conversation.remembered('one')).toBeNull();
    conversation.ask([block('two')]);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(requests[1]?.evidence).toBeUndefined();
  });

  test('keeps of a first look what no other text can change, as neither answer nor evidence', async () => {
    const { conversation, requests, answers } = talk((request) =>
      found(request, request.evidence || request.texts.length < 2 ? [] : [1], 7),
    );
    await conversation.lookFirst(['Ada Byron', 'Byron']);
    expect(conversation.certain('Ada Byron')).toEqual([mention]);
    expect(conversation.certain('Byron')).toBeNull();
    expect(conversation.remembered('Ada Byron')).toBeNull();
    expect(conversation.evidence()).toBeUndefined();
    conversation.ask([block('Ada Byron')]);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(requests[1]).toMatchObject({ texts: ['Ada Byron'] });
    expect(requests[1]?.evidence).toBeUndefined();
  });

  test('a first look is short, and forgotten with the document that it was at', async () => {
    const { conversation, requests } = talk((request) => found(request));
    await conversation.lookFirst(Array.from({ length: 300 }, (_, n) => `text ${n} ${'x'.repeat(500)}`));
    const chars = requests[0]?.texts.reduce((sum, { length }) => sum + length, 0) ?? 0;
    expect(chars).toBeGreaterThan(10_000);
    expect(chars).toBeLessThanOrEqual(16_000);
    const late = conversation.lookFirst(['Ada']);
    conversation.startOver();
    await late;
    expect(conversation.certain('Ada')).toBeNull();
    expect(conversation.certain(requests[0]?.texts[0] ?? '')).toBeNull();
  });
});
