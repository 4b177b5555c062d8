import type { Result } from '../core/model.ts';
import { type ErrorCode, errorCodes } from './contract.ts';

/** A call as it travels between contexts. Every context hears every message: `to` says who is meant. */
export interface WireCall {
  to: 'backfile-background' | 'backfile-tab';
  call: string;
  data?: unknown;
}

/** A failure that the caller can act on, thrown inside a service and sent as the answer. */
export class CallError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** By its name: the scripts of the background have a class each. */
export const isCallError = (error: unknown): error is CallError =>
  error instanceof Error && error.name === 'CallError';

export const failure = (code: ErrorCode, message: string): Result<never, ErrorCode> => ({
  ok: false,
  code,
  message,
});

const storageCodes = {
  full: 'storage-full',
  blocked: 'storage-blocked',
  newer: 'storage',
  failed: 'storage',
} as const;

/** What the browser's storage refused, by the reason that the caller can act on. */
export const storageFailure = ({ reason, message }: { reason: keyof typeof storageCodes; message: string }) =>
  failure(storageCodes[reason], message);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The call, if `message` is one meant for `to`; otherwise null: somebody else's message. */
export function wireCall(message: unknown, to: WireCall['to']): WireCall | null {
  if (!isRecord(message) || message.to !== to || typeof message.call !== 'string') return null;
  return { to, call: message.call, data: message.data };
}

/** Whether `value` is an answer of ours at all, and not the silence of a context that is gone. */
export function isAnswer(value: unknown): value is Result<unknown, ErrorCode> {
  if (!isRecord(value)) return false;
  return value.ok === true || (value.ok === false && errorCodes.some((code) => code === value.code));
}
