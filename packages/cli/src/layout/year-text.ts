// In: the years of a rule set. Out: how a head names them: 2024年度, 2021年起, 2021–2023年度; from 2021 in English.

type Years = { readonly from: number; readonly until: number | null; readonly open: boolean };

/** The years for which rules hold, as the head of a table has them. */
export function yearText({ from, until, open }: Years, language: "zh" | "en"): string {
  const years = until !== null && until !== from ? `${from}–${until}` : String(from);
  if (language === "en") return open ? `from ${years}` : years;
  return open ? `${years}年起` : `${years}年度`;
}
