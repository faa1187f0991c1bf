// 建立下一年度 and 另一地区: what will be written and each place to decide about, before anything is. In: the rules to begin from. Out: a draft.
// Not here: making the text and finding the places (the language service).
import type { NextPlace, NextRefusal, NextRules } from "@biaochi/language-service";
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { nameOf } from "../shell/file-acts.ts";
import { WORDS } from "../words/words.ts";
import { Modal } from "./modal.tsx";
import { nextPath, regionOfPath, yearOfPath } from "./next-path.ts";

type Props = { readonly path: string; readonly goal: "year" | "region"; readonly onClose: () => void };

export function NextRulesDialog({ path, goal, onClose }: Props) {
  const { state, say, port, server, startFile, documents } = useWorkbench();
  const [year, setYear] = useState(String(Number(yearOfPath(path) ?? new Date().getFullYear()) + (goal === "year" ? 1 : 0)));
  const [region, setRegion] = useState(() => `${regionOfPath(path).split("/").slice(0, -1).join("/")}/`.replace(/^\/$/u, ""));
  const [full, setFull] = useState(false);
  const [samples, setSamples] = useState(true);
  const [made, setMade] = useState<NextRules | NextRefusal | undefined>();
  const isYear = /^(?:19|20)\d\d$/u.test(year);
  // A region that is still being written ends with a stroke.
  const isRegion = goal === "year" || !/(?:^|\/)\s*$/u.test(region);
  useEffect(() => {
    if (!isYear || !isRegion) return setMade(undefined);
    const wanted = goal === "year" ? { year: Number(year) } : { year: Number(year), region: region.trim() };
    const question = { path, options: { ...wanted, full, samples } };
    let isOld = false;
    const ask = async (): Promise<void> => {
      // A file that was not opened yet is read first.
      const text = documents.get(path) === undefined ? await server.readText(path) : undefined;
      if (text !== undefined && "text" in text) port.send([{ path, text: text.text }]);
      const answer = await port.ask("next", question);
      if (!isOld && answer !== undefined) setMade(answer.gives);
    };
    ask();
    return () => {
      isOld = true;
    };
  }, [path, goal, year, isYear, isRegion, region, full, samples, port, server, documents]);
  const target = nextPath(path, { year, region: goal === "region" ? region : undefined });
  const isTaken = state.files.value.some((file) => file.path === target) || documents.get(target) !== undefined;
  const rules = made !== undefined && !("refusal" in made) ? made : undefined;
  const trouble = !isYear
    ? WORDS.yearWanted
    : made !== undefined && "refusal" in made
      ? WORDS.nextRefusals[made.refusal]
      : isTaken
        ? WORDS.nameTaken(target)
        : undefined;
  return (
    <Modal title={say((goal === "year" ? WORDS.nextYearOf : WORDS.nextRegionOf)(nameOf(path)))} wide onClose={onClose}>
      <form
        class="next-rules"
        onSubmit={(event) => {
          event.preventDefault();
          if (rules === undefined || trouble !== undefined) return;
          onClose();
          startFile(target, rules.text);
        }}
      >
        <div class="next-choices">
          {goal === "region" ? (
            <label class="field">
              {say(WORDS.regionField)}
              <input
                type="text"
                autofocus
                value={region}
                placeholder={say(WORDS.regionExample)}
                onInput={({ currentTarget }) => setRegion(currentTarget.value)}
              />
            </label>
          ) : null}
          <label class="field">
            {say(WORDS.yearField)}
            <input
              type="text"
              inputMode="numeric"
              autofocus={goal === "year"}
              value={year}
              onInput={({ currentTarget }) => setYear(currentTarget.value.trim().normalize("NFKC"))}
            />
          </label>
          <fieldset>
            <legend>{say(WORDS.howWritten)}</legend>
            <label>
              <input type="radio" name="how" checked={!full} onChange={() => setFull(false)} />
              {say(WORDS.onlyDifferences)}
            </label>
            <label>
              <input type="radio" name="how" checked={full} onChange={() => setFull(true)} />
              {say(WORDS.wholeCopy)}
            </label>
          </fieldset>
          <label>
            <input type="checkbox" checked={samples} onChange={({ currentTarget }) => setSamples(currentTarget.checked)} />
            {say(WORDS.withSamples)}
          </label>
          <p class="note">{say(WORDS.willLieAt(target))}</p>
          <p class="trouble" role="alert">
            {trouble === undefined ? null : say(trouble)}
          </p>
        </div>
        {rules === undefined ? null : <Preview rules={rules} wantsFull={full} />}
        <footer>
          <button type="submit" class="primary" disabled={rules === undefined || trouble !== undefined}>
            {say(WORDS.makeDraft)}
          </button>
          <button type="button" onClick={onClose}>
            {say(WORDS.cancel)}
          </button>
        </footer>
      </form>
    </Modal>
  );
}

function Preview({ rules, wantsFull }: { readonly rules: NextRules; readonly wantsFull: boolean }) {
  const { say } = useWorkbench();
  const { places, samples, isFull } = rules;
  return (
    <section class="next-preview" aria-label={say(WORDS.preview)}>
      {isFull && !wantsFull ? <p class="note">{say(WORDS.besideIsCopied)}</p> : null}
      <p>{say(isFull ? WORDS.copiesAll : WORDS.changesNothingYet)}</p>
      {samples.map(({ name, total, grade }) => (
        <p key={name}>{say(WORDS.carriedSample(name, total ?? "—", grade ?? ""))}</p>
      ))}
      <h3>{say(WORDS.placesToDecide(places.length))}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be within reach of the keyboard */}
      <section class="next-places" tabIndex={0} aria-label={say(WORDS.placesToDecide(places.length))}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say(WORDS.where)}</th>
              <th scope="col">{say(WORDS.asWritten)}</th>
              <th scope="col">{say(WORDS.whatBecomes)}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <Place key={`${place.file} ${place.line} ${place.kind} ${place.text}`} place={place} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Place({ place: { file, line, kind, text, proposal, done, count } }: { readonly place: NextPlace }) {
  const { say } = useWorkbench();
  return (
    <tr>
      <td>
        {say(WORDS.placeKinds[kind])}
        <small> {say(WORDS.inFileAt(nameOf(file), line))}</small>
      </td>
      <td>
        {text}
        {count > 1 ? <small> ×{count}</small> : null}
      </td>
      <td>
        {say(
          done && proposal !== null ? WORDS.becomes(proposal) : proposal === null ? WORDS.staysFor[kind] : WORDS.maySay(proposal),
        )}
      </td>
    </tr>
  );
}
