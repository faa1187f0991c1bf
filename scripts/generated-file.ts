// A file that is made from another source: its path from the root, and its whole text.
export type GeneratedFile = { readonly path: string; readonly text: string };
