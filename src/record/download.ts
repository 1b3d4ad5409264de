/** Hand the whole record to its owner as a file. */
import { exportText } from "./carry.ts";

export async function download(): Promise<void> {
  const url = URL.createObjectURL(new Blob([await exportText()], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `chiasma-record-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
