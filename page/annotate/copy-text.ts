/**
 * Copies a text at the reader's request; false when the browser refuses. The clipboard's own interface is missing on
 * pages without https, where the copy command still works.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed here, or not there: the command is the other way.
  }
  let done = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.defaultView?.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && done;
  } finally {
    document.defaultView?.removeEventListener('copy', onCopy, { capture: true });
  }
}
