/** One line that begins with a letter and has no sign of Markdown: a paragraph as it stands. */
export const isPlain = (note: string): boolean =>
  /^\p{L}[\p{L}\p{N} .,;:?!'"’“”()/%–—-]*$/u.test(note) && !note.endsWith(' ');
