// 算例: every worked example run again after each change; one that fails says why.
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function SampleList() {
  const { state, say, goTo, chooseUnit } = useWorkbench();
  const samples = state.samples.value;
  if (state.view.value?.scorable === false) return <p class="empty">{say(WORDS.noSamplesWhileBroken)}</p>;
  if (samples.length === 0) return <p class="empty">{say(WORDS.noSamples)}</p>;
  return (
    <ol class="samples">
      {samples.map((sample) => (
        <li key={sample.name} data-pass={sample.pass}>
          <p class="sample-line">
            <span class="severity">{say(sample.pass ? WORDS.agrees : WORDS.disagrees)}</span>
            <button type="button" class="what" onClick={() => goTo(sample.span)}>
              {sample.name}
            </button>
            <span class="sample-total">
              {sample.total ?? "—"} {sample.grade}
            </span>
            <button type="button" class="link" onClick={() => chooseUnit({ kind: "sample", name: sample.name })}>
              {say(WORDS.seeItsScores)}
            </button>
          </p>
          {sample.verdicts
            .filter(({ pass }) => !pass)
            .map((verdict) => (
              <p key={`${verdict.name} ${verdict.expected}`} class="why-words">
                <button type="button" class="what" onClick={() => goTo(verdict.origin)}>
                  {verdict.message === null ? verdict.name : say(verdict.message)}
                </button>
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}
