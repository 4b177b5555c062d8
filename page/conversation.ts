import type { FoundMentions, PageClient, PageFacts, PageMention } from '../archive/contract.ts';
import type { Evidence } from '../core/entities/recognize.ts';
import type { Block } from './block.ts';

/** Code units and texts of one request: an answer within a few ms. */
const REQUEST_CHARS = 24_000;
const REQUEST_TEXTS = 200;
/** Answers kept by text, so that what a page renders anew is painted at once. */
const REMEMBERED = 2_000;
/** Code units of the first look, and texts. */
const FIRST_CHARS = 16_000;
const FIRST_TEXTS = 100;
/** ms until a question that got no answer is asked again; then only new text asks. */
const RETRIES = [500, 2_000, 6_000];

export interface ConversationOptions {
  client: Pick<PageClient, 'findMentions'>;
  facts: () => PageFacts;
  signal: AbortSignal;
  /** The block's mentions are known, or are other ones than before. */
  onAnswer(block: Block, mentions: readonly PageMention[]): void;
}

/** Asks the archive what it knows in the texts of one document, one request at a time. */
export interface Conversation {
  /** Asks for blocks, in this order, before those asked for with `later`. */
  ask(blocks: readonly Block[], when?: 'now' | 'later'): void;
  /** A block is no longer of interest. */
  forget(block: Block): void;
  /** What is known of a text that was asked before in this document. */
  remembered(text: string): readonly PageMention[] | null;
  /**
   * Asks what is certain in texts that may turn out to be hidden, before it is known how they look: only what no other
   * text can change is kept, and only a text that is read later brings it to light.
   */
  lookFirst(texts: readonly string[]): Promise<void>;
  /** What is certain in a text by a first look; it is still to be asked for. */
  certain(text: string): readonly PageMention[] | null;
  /** The document is another one now: forgets everything it heard. */
  startOver(): void;
  evidence(): Evidence | undefined;
  facts(): PageFacts;
  isIdle(): boolean;
}

class Talk implements Conversation {
  #options: ConversationOptions;
  #now = new Set<Block>();
  #later = new Set<Block>();
  /** Blocks whose answer may change with later evidence. */
  #waiting = new Set<Block>();
  #newEvidence = false;
  #heard = new Map<string, readonly PageMention[]>();
  #certain = new Map<string, readonly PageMention[]>();
  #evidence: Evidence | undefined;
  #facts: PageFacts | null = null;
  #asking = false;
  #failures = 0;
  #era = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  ask(blocks: readonly Block[], when: 'now' | 'later' = 'now') {
    for (const block of blocks) {
      if (when === 'now') this.#later.delete(block);
      (when === 'now' ? this.#now : this.#later).add(block);
    }
    void this.#run();
  }

  forget(block: Block) {
    this.#now.delete(block);
    this.#later.delete(block);
    this.#waiting.delete(block);
  }

  async lookFirst(all: readonly string[]) {
    let chars = 0;
    const texts = all.slice(0, FIRST_TEXTS).filter(({ length }) => {
      chars += length;
      return chars <= FIRST_CHARS;
    });
    if (!texts.length) return;
    const era = this.#era;
    const answer = await this.#options.client.findMentions({ texts, facts: this.facts() });
    if (!answer.ok || era !== this.#era) return;
    const { mentions, waiting } = answer.value;
    texts.forEach((text, index) => {
      if (!waiting.includes(index)) this.#certain.set(text, mentions[index] ?? []);
    });
  }

  certain = (text: string) => this.#certain.get(text) ?? null;
  remembered = (text: string) => this.#heard.get(text) ?? null;
  evidence = () => this.#evidence;
  facts = () => {
    this.#facts ??= this.#options.facts();
    return this.#facts;
  };
  isIdle = () => !this.#asking && this.#now.size + this.#later.size === 0;

  startOver() {
    this.#era++;
    this.#heard.clear();
    this.#certain.clear();
    this.#evidence = undefined;
    this.#facts = null;
    this.#failures = 0;
  }

  #next(): Block[] {
    const blocks: Block[] = [];
    let chars = 0;
    for (const set of [this.#now, this.#later])
      for (const block of set) {
        if (blocks.length && chars + block.text.length > REQUEST_CHARS) return blocks;
        if (blocks.length === REQUEST_TEXTS) return blocks;
        set.delete(block);
        blocks.push(block);
        chars += block.text.length;
      }
    return blocks;
  }

  /** Waiting blocks are asked again once all new text was heard: no sooner can their answer change. */
  #takeUpWaiting() {
    if (!this.#newEvidence || this.#now.size + this.#later.size > 0) return;
    this.#newEvidence = false;
    for (const block of this.#waiting) this.#later.add(block);
    this.#waiting.clear();
  }

  async #run() {
    if (this.#asking) return;
    this.#asking = true;
    // What is read in one go is asked in one go.
    await Promise.resolve();
    for (let again = false; !this.#options.signal.aborted; ) {
      const blocks = this.#next();
      if (!blocks.length) {
        if (again) break;
        this.#takeUpWaiting();
        again = true;
        continue;
      }
      if (!(await this.#request(blocks, again))) break;
    }
    this.#asking = false;
  }

  async #request(blocks: Block[], again: boolean): Promise<boolean> {
    const era = this.#era;
    const texts = blocks.map(({ text }) => text);
    const request = { texts, facts: this.facts(), evidence: this.#evidence };
    const answer = await this.#options.client.findMentions(request);
    if (this.#options.signal.aborted) return false;
    if (era !== this.#era) {
      for (const block of blocks) this.#later.add(block);
      return true;
    }
    if (!answer.ok) {
      this.#askLater(blocks);
      return false;
    }
    this.#failures = 0;
    this.#hear(blocks, answer.value, again);
    return true;
  }

  #hear(blocks: Block[], found: FoundMentions, again: boolean) {
    this.#evidence = found.evidence;
    if (!again) this.#newEvidence = true;
    const waiting = new Set(found.waiting);
    blocks.forEach((block, index) => {
      const mentions = found.mentions[index] ?? [];
      if (waiting.has(index)) this.#waiting.add(block);
      else this.#remember(block.text, mentions);
      this.#options.onAnswer(block, mentions);
    });
  }

  #remember(text: string, mentions: readonly PageMention[]) {
    if (this.#heard.size >= REMEMBERED) this.#heard.clear();
    this.#heard.set(text, mentions);
  }

  #askLater(blocks: Block[]) {
    const pause = RETRIES[this.#failures++];
    if (pause === undefined) return;
    for (const block of blocks) this.#later.add(block);
    const timer = setTimeout(() => void this.#run(), pause);
    this.#options.signal.addEventListener('abort', () => clearTimeout(timer));
  }
}

export const createConversation = (options: ConversationOptions): Conversation => new Talk(options);
