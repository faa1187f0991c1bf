// The bounds of reading, each with its number. Only numbers; who reaches one reports it by name.
// WHY bounds: data files come from anybody, and a whole-file reader must end in a second or two with a clear word, whatever it is given.

// LIMIT: a file read as a whole has at most 32 MiB.
export const MAXIMUM_BYTES = 32 * 1024 * 1024;
// LIMIT: a file read as a whole has at most 100,000 records.
export const MAXIMUM_RECORDS = 100_000;
// LIMIT: objects and lists nest at most 64 deep; a record needs fewer than ten.
export const MAXIMUM_DEPTH = 64;
// LIMIT: a table has at most 5,000 columns, and a record of JSON at most 5,000 values.
export const MAXIMUM_COLUMNS = 5_000;
// LIMIT: a file's mistakes are told one by one up to 100; then one sentence says how many more there are.
export const MAXIMUM_DIAGNOSTICS = 100;
