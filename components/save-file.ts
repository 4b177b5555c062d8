/** ms until the address of a file may be forgotten: the browser has begun to write it long before. */
const patience = 60_000;

/** Has the browser save a file, as a click on a link to it does: no permission is needed. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), patience);
}
