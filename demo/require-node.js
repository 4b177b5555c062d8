/**
 * Says in words that this Node is too old, before it fails over the first file: Node runs TypeScript by itself since 22.18.
 * Plain JavaScript, for an old Node to understand. On Linux with an x64 processor `npm install` brings a Node of its own.
 */
const oldest = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Backfile's tools need Node ${oldest.join('.')} or newer; this is ${process.version}. ` +
      'Install a newer one (https://nodejs.org) and run `npm install` again.',
  );
  process.exit(1);
}
