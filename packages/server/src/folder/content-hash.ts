// The name of a content. In: bytes. Out: their SHA-256, by which a save knows what it was made from.
import { createHash } from "node:crypto";

/** shape: 64 hexadecimal digits */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
