// What is made of a text, made once. In: how it is made. Out: the same, which remembers. Lives as long as whoever asked for it.

/** Makes each thing once; what is made of one text must always be the same. */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.made;
    const made = make(text);
    known.set(text, { made });
    return made;
  };
}
