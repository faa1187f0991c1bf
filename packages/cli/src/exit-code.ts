// The exit codes of the command: a contract with scripts.

/**
 * What a run came to.
 *
 * shape    fine: also with 提醒, unless --strict; findings: errors in rules, audit findings, failed 算例; misuse: a wrong option, a file
 *          that is not there; badData: a record that does not fit; bug: a fault of ours; interrupted: Ctrl-C
 */
export const EXIT = { fine: 0, findings: 1, misuse: 2, badData: 3, bug: 70, interrupted: 130 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The graver of two outcomes of one run: bad data before findings, findings before fine. */
export function graver(a: ExitCode, b: ExitCode): ExitCode {
  return Math.max(a, b) === a ? a : b;
}
