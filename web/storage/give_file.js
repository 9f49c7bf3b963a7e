/** Gives the person a file, through the browser's own way of saving. */
export function giveFile({ name, type, text }) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click, some only much later.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
