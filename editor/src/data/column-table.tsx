// Which column stands for what. In: the columns of a data file. Out: a table with a choice for each column that nobody knows.
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";
import type { DataFileView } from "../worker/protocol.ts";

type Props = {
  readonly view: DataFileView;
  readonly columns: ReadonlyMap<string, string>;
  readonly onChange: (columns: ReadonlyMap<string, string>) => void;
};

export function ColumnTable({ view, columns, onChange }: Props) {
  const { say } = useWorkbench();
  const unknown = view.columns.filter(({ how }) => how !== "name");
  const known = view.columns.length - unknown.filter(({ how }) => how === undefined).length;
  const open = view.columns.length - known;
  return (
    <section>
      <h3>{say(WORDS.columns)}</h3>
      <p class="note">{say(WORDS.columnsKnown(known, open))}</p>
      {unknown.length === 0 ? null : (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say(WORDS.columnInFile)}</th>
              <th scope="col">{say(WORDS.meansInRules)}</th>
            </tr>
          </thead>
          <tbody>
            {unknown.map(({ head, near, meaning, how }) => (
              <tr key={head} data-open={how === undefined}>
                <th scope="row">{head}</th>
                <td>
                  <select
                    aria-label={say(WORDS.meaningOf(head))}
                    value={meaning ?? "?"}
                    onChange={({ currentTarget }) => {
                      const next = new Map(columns);
                      if (currentTarget.value === "?") next.delete(head);
                      else next.set(head, currentTarget.value);
                      onChange(next);
                    }}
                  >
                    <option value="?">{say(WORDS.choose)}</option>
                    <option value="">{say(WORDS.leaveOut)}</option>
                    {near.length === 0 ? null : (
                      <optgroup label={say(WORDS.nearest)}>
                        {near.map((name) => (
                          <option key={name} value={name}>
                            {name}
                          </option>
                        ))}
                      </optgroup>
                    )}
                    <optgroup label={say(WORDS.allNames)}>
                      {view.names.map((name) => (
                        <option key={name} value={name}>
                          {name}
                        </option>
                      ))}
                    </optgroup>
                  </select>
                  {how === undefined ? null : <small class="matched">{say(WORDS.matchedBy[how])}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.missing.length === 0 ? null : (
        <p class="note">
          {say(WORDS.missingNames(view.missing.length))}
          {view.missing.slice(0, 12).join("、")}
          {view.missing.length > 12 ? "…" : ""}
        </p>
      )}
    </section>
  );
}
