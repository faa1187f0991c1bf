// The heads of every answer: what a browser may do with it. Only data.
// WHY style-src has 'unsafe-inline': Monaco writes the widths and places of its parts into style attributes; scripts have no such licence.

/** For the editor's page and its parts. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For data: whatever stands in them is no page, even if someone opens it as one. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export const EVERY_ANSWER: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};
