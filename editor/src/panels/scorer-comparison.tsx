// What several 评分方 gave, side by side under the findings, with what is adopted and how far each is from it. Not here: comparing (the analysis).
import type { ComparedLine, ComparedScore } from "@biaochi/analysis";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function ScorerComparison({ lines }: { readonly lines: readonly ComparedLine[] }) {
  const { say } = useWorkbench();
  const [first] = lines;
  if (first === undefined) return null;
  const names = first.given.map(({ scorer }) => scorer);
  const apart = names.filter((name) => lines.some((line) => deviationOf(line, name) !== ""));
  return (
    <section>
      <h3>{say(WORDS.scorersCompared)}</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say(WORDS.indicator)}</th>
            {names.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            <th scope="col">{say(WORDS.adoptedScore)}</th>
            {apart.map((name) => (
              <th scope="col" key={name}>
                {say(WORDS.deviationOf(name))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.path.join("\n")}>
              <th scope="row">{line.kind === "total" ? say(WORDS.total) : line.path.at(-1)}</th>
              {line.given.map(({ scorer, score }) => (
                <td class="number" key={scorer}>
                  {score ?? "—"}
                </td>
              ))}
              <td class="number">{line.adopted ?? "—"}</td>
              {apart.map((name) => (
                <td class="number" key={name}>
                  {deviationOf(line, name)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** +2（+2.5%）; empty where there is none. */
function deviationOf({ given }: ComparedLine, name: string): string {
  const one = given.find(({ scorer }) => scorer === name);
  return one?.deviation === undefined || one.deviation === null || one.deviation === "0" ? "" : told(one, one.deviation);
}

function told({ rate }: ComparedScore, deviation: string): string {
  const shown = deviation.startsWith("-") ? deviation.replace("-", "−") : `+${deviation}`;
  return rate === null ? shown : `${shown}（${rate.startsWith("−") ? rate : `+${rate}`}）`;
}
