// In and out: a text in both languages. Not here: choosing one of them; the face that prints does that.

/** A text in Chinese and in English, each complete in itself. */
export type Bilingual = { readonly zh: string; readonly en: string };
