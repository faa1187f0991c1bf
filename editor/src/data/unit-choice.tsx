// 单位: whose data the rules are tried on. In: worked examples, data files beside the rules, what was imported. Out: the choice.
import { sameUnit } from "../shell/checking.ts";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export function UnitChoiceBar() {
  const workbench = useWorkbench();
  const { state, say, chooseUnit } = workbench;
  const units = state.units.value;
  const chosen = state.unit.value;
  const index = chosen === undefined ? -1 : units.findIndex(({ ref }) => sameUnit(ref, chosen));
  const samples = units.filter(({ ref }) => ref.kind === "sample");
  const records = units.filter(({ ref }) => ref.kind === "record");
  const option = (unit: (typeof units)[number]) => (
    <option key={`${unit.source} ${unit.label}`} value={units.indexOf(unit)}>
      {unit.label}
    </option>
  );
  return (
    <div class="unit-bar">
      <label>
        <span>{say(WORDS.unit)}</span>
        <select
          value={index}
          disabled={units.length === 0}
          onChange={({ currentTarget }) => {
            const unit = units[Number(currentTarget.value)];
            if (unit !== undefined) chooseUnit(unit.ref);
          }}
        >
          {units.length === 0 ? <option value={-1}>{say(WORDS.noUnits)}</option> : null}
          {samples.length === 0 ? null : <optgroup label={say(WORDS.samples)}>{samples.map(option)}</optgroup>}
          {records.length === 0 ? null : <optgroup label={say(WORDS.dataFiles)}>{records.map(option)}</optgroup>}
        </select>
      </label>
      <label class="button">
        {say(WORDS.importData)}
        <input
          class="visually-hidden"
          type="file"
          accept=".xlsx,.xlsm,.et,.csv,.tsv,.json,.jsonl"
          onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file === undefined) return;
            const bytes = new Uint8Array(await file.arrayBuffer());
            currentTarget.value = "";
            state.dialog.value = { kind: "import", file: file.name, bytes };
          }}
        />
      </label>
      <button
        type="button"
        onClick={() => {
          state.dialog.value = { kind: "paste" };
        }}
      >
        {say(WORDS.paste)}
      </button>
    </div>
  );
}
