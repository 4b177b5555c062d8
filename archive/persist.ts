/** Asks the browser not to evict what is stored. Browsers ask it of pages only, never of a worker. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch (error) {
    // A browser that cannot say keeps things as it does for everybody; the second copy is there for that.
    console.warn('Backfile: the browser did not take the wish to keep the data', error);
  }
}
