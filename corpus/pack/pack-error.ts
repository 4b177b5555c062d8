/** A pack that cannot be used: `part` names the piece that is wrong, `reason` says what is wrong with it. */
export class PackError extends Error {
  readonly part: string;
  readonly reason: string;

  constructor(part: string, reason: string) {
    super(`pack: ${part}: ${reason}`);
    this.name = 'PackError';
    this.part = part;
    this.reason = reason;
  }
}
